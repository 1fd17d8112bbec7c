import { placeText } from "../../aws/objects.ts";
import type { Facts } from "../facts.ts";
import { type Check, type Finding, note } from "../finding.ts";
import { createAnew } from "../new-flow-logs.ts";
import { flowLogsRead, isRead } from "../places.ts";

/** Seconds: the shorter of AWS's two aggregation intervals. */
const SHORT = 60;

/** Records stand for a minute, not for ten. */
export const intervals: Check = (facts) => [...inSettings(facts), ...inRecords(facts)];

function inSettings(facts: Facts): readonly Finding[] {
  const long = flowLogsRead(facts).filter(({ active, aggregationSeconds }) => active && aggregationSeconds > SHORT);
  return facts.places.flatMap((place) => {
    const own = long.filter((flowLog) => isRead(flowLog, [place]));
    if (own.length === 0) return [];
    const seconds = Math.max(...own.map(({ aggregationSeconds }) => aggregationSeconds));
    const about = { where: placeText(place), flowLogs: own.map(({ id }) => id), seconds };
    return [note({ code: "long-intervals", ...about }, ...own.flatMap(createAnew))];
  });
}

/** Records of one minute can be some seconds longer. */
function inRecords({ files }: Facts): readonly Finding[] {
  return files.flatMap(({ path: where, sample }) => {
    const { longest: seconds = 0 } = sample ?? {};
    return seconds > 2 * SHORT ? [note({ code: "long-intervals", where, flowLogs: [], seconds })] : [];
  });
}
