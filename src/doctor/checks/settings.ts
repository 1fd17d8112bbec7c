import type { FlowLogFacts } from "../../aws/flow-logs.ts";
import { placeText } from "../../aws/objects.ts";
import type { Facts, FileFacts, PlaceFacts } from "../facts.ts";
import { type Check, type Finding, toMend } from "../finding.ts";
import { sourceSettings } from "../fixes.ts";
import { flowLogsRead, isRead } from "../places.ts";

/** What the configuration says of flow logs is what they are. */
export const settings: Check = (facts) => [...inBuckets(facts), ...facts.files.flatMap(aboutFiles)];

function inBuckets(facts: Facts): readonly Finding[] {
  const told = flowLogsRead(facts).filter(({ active }) => active);
  return facts.places.flatMap((place) =>
    aboutPlace(
      place,
      told.filter((flowLog) => isRead(flowLog, [place])),
    ),
  );
}

/** Settings that can be compared. */
type Comparable = "trafficType" | "aggregationSeconds";

function aboutPlace(place: PlaceFacts, flowLogs: readonly FlowLogFacts[]): readonly Finding[] {
  const { trafficType, aggregationSeconds } = place.settings;
  return [
    ...differing(place, "trafficType", {
      configured: trafficType,
      others: flowLogs.filter((each) => each.trafficType !== undefined && each.trafficType !== trafficType),
    }).filter(() => !isWhole(flowLogs)),
    // Longer records than configured would be missed at the edges of a window; shorter ones do no harm.
    ...differing(place, "aggregationSeconds", {
      configured: aggregationSeconds,
      others: flowLogs.filter((each) => each.aggregationSeconds > (aggregationSeconds ?? Number.POSITIVE_INFINITY)),
    }),
  ];
}

/** One flow log for accepts and another for rejects make up the whole. */
function isWhole(flowLogs: readonly FlowLogFacts[]): boolean {
  const types = new Set(flowLogs.map(({ trafficType }) => trafficType));
  return types.has("accept") && types.has("reject");
}

interface Comparison {
  readonly configured: string | number | undefined;
  /** Flow logs of which it is not true. */
  readonly others: readonly FlowLogFacts[];
}

function differing(place: PlaceFacts, name: Comparable, { configured, others }: Comparison): readonly Finding[] {
  const [actual] = others.map((flowLog) => flowLog[name]);
  if (configured === undefined || actual === undefined) return [];
  const diagnosis = {
    code: "setting-differs",
    path: `sources[${place.source}].${name}`,
    configured: `${configured}`,
    actual: `${actual}`,
    flowLogs: others.map(({ id }) => id),
  } as const;
  return [toMend(diagnosis, sourceSettings(placeText(place), { [name]: actual }))];
}

/** Records show what a setting cannot be. */
function aboutFiles({ source, path, settings: configured, sample }: FileFacts): readonly Finding[] {
  const { trafficType, aggregationSeconds = Number.POSITIVE_INFINITY } = configured;
  const { accepted = 0, rejected = 0, longest = 0 } = sample ?? {};
  const isMore = (trafficType === "accept" && rejected > 0) || (trafficType === "reject" && accepted > 0);
  const wrong = [
    ...(isMore ? [{ name: "trafficType", configured: trafficType, actual: "all" }] : []),
    // Records of one minute can be some seconds longer.
    ...(longest > 2 * aggregationSeconds
      ? [{ name: "aggregationSeconds", configured: aggregationSeconds, actual: 600 }]
      : []),
  ];
  return wrong.map(({ name, actual, ...others }) => {
    const about = { path: `sources[${source}].${name}`, configured: `${others.configured}`, actual: `${actual}` };
    return toMend({ code: "setting-differs", ...about, flowLogs: [] }, sourceSettings(path, { [name]: actual }));
  });
}
