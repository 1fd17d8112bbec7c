import type { FoundFlowLog, FoundFormat } from "../../aws/find-format.ts";
import { placeText } from "../../aws/objects.ts";
import type { PlaceFinding } from "./place.ts";
import type { Survey } from "./survey.ts";

/** A source of the first configuration; what is absent could not be found out. */
export interface DraftSource {
  readonly where: string;
  readonly layout: PlaceFinding["layout"];
  /** Only where Hive prefixes are spelt otherwise than AWS prints them. */
  readonly serviceKey?: "service";
  readonly encoding?: FoundFormat["encoding"];
  /** `${version} ${account-id} …`; columns of Parquet go by name. */
  readonly format?: string;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** Where other sources lie at the same place. */
  readonly flowLogs?: readonly string[];
  readonly since?: string;
  readonly trafficType?: "all" | "accept" | "reject";
  readonly aggregationSeconds?: number;
  /** All flow logs that it is about; the first tells the format. None: nobody told it. */
  readonly writers: readonly FoundFlowLog[];
}

/** The sources that a survey found: one for each place, layout, format and way of recording. */
export function draftSources(survey: Survey): readonly DraftSource[] {
  return survey.findings.flatMap((finding) => {
    const told = finding.formats.flatMap(groupsOf);
    const groups = told.length > 0 ? told : [{ writers: [] }];
    const isShared = survey.findings.filter(({ place }) => isAt(finding, place)).length > 1 || groups.length > 1;
    return groups.map((group) => draftOf(group, { finding, survey, isShared }));
  });
}

function isAt(finding: PlaceFinding, place: PlaceFinding["place"]): boolean {
  return placeText(finding.place) === placeText(place);
}

/** Flow logs that one source can stand for. */
interface Group {
  readonly format?: FoundFormat;
  readonly writers: readonly FoundFlowLog[];
}

/** Flow logs that record the same way; those of which nobody tells how, together. */
function groupsOf(format: FoundFormat): readonly Group[] {
  const ways = Map.groupBy(format.flowLogs, ({ facts }) => `${facts?.trafficType} ${facts?.aggregationSeconds}`);
  return [...ways.values()].map((writers) => ({ format, writers }));
}

interface Context {
  readonly finding: PlaceFinding;
  readonly survey: Survey;
  readonly isShared: boolean;
}

function draftOf({ format, writers }: Group, { finding, survey, isShared }: Context): DraftSource {
  const { place, layout, serviceKey, deliveries } = finding;
  const facts = writers[0]?.facts;
  const since = deliveries.map((delivery) => delivery.since).sort()[0];
  return {
    where: placeText(place),
    layout,
    ...(serviceKey === "service" && { serviceKey }),
    ...(format && { encoding: format.encoding }),
    ...(format?.encoding === "text" && { format: formatText(format) }),
    accounts: accountsOf(finding, survey),
    regions: regionsOf(finding, writers),
    ...(isShared && { flowLogs: writers.map(({ id }) => id) }),
    ...(since !== undefined && { since }),
    ...(facts?.trafficType && { trafficType: facts.trafficType }),
    ...(facts && { aggregationSeconds: facts.aggregationSeconds }),
    writers,
  };
}

function formatText({ format }: FoundFormat): string {
  return format.columns.map(({ field }) => `\${${field}}`).join(" ");
}

/** Those whose folders are there; before there are any, those who own the VPCs. */
function accountsOf({ deliveries }: PlaceFinding, { vpcs }: Survey): readonly string[] {
  const shown = deliveries.map(({ account }) => account);
  return [...new Set(shown.length > 0 ? shown : vpcs.flatMap(({ account }) => account ?? []))];
}

function regionsOf({ deliveries }: PlaceFinding, writers: readonly FoundFlowLog[]): readonly string[] {
  const shown = deliveries.map(({ region }) => region);
  return [...new Set(shown.length > 0 ? shown : writers.flatMap(({ facts }) => facts?.region ?? []))];
}
