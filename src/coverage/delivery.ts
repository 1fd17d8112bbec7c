import type { Instant } from "../time/instant.ts";
import type { Coverage } from "./coverage.ts";
import type { Observation } from "./watch.ts";

/** Seconds by which the times in records may be late. */
export const LATENESS = 60;
/** Seconds after the end of an aggregation interval in which AWS usually delivers it to S3. */
const DELIVERY = 600;
/** The longest aggregation interval, in seconds, where nothing is known. */
const LONGEST_INTERVAL = 600;

/** What has been delivered of the window. */
export type Delivery = Pick<Coverage, "judged" | "deliveredUntil" | "deliveredByClock" | "pending" | "judgeableAt">;

/** How far the records of one observer reach. */
export interface Reach {
  /** End of its last record; absent where nothing was read. */
  readonly last?: Instant;
  readonly aggregationSeconds: number;
}

/**
 * Splits the window into what can be judged and what is pending. Once everything is overdue all of it can be. Before,
 * the records of the ends' observers set the limit, or where there are none the newest of all.
 */
export function findDelivery(observation: Observation, reaches: readonly Reach[]): Delivery {
  const { asked } = observation;
  const newest = findNewest(observation);
  const aggregationSeconds = longestInterval(observation, reaches);
  if (isOverdue(observation, aggregationSeconds)) {
    return { ...until(newest), judged: asked, deliveredByClock: newest === undefined || newest < asked.to };
  }

  const edges = reaches.flatMap((reach) => findEdge(reach, observation) ?? []);
  const delivered = edges.length > 0 ? Math.max(...edges) : newest;
  const known = { ...until(delivered), deliveredByClock: false };
  if (delivered !== undefined && delivered >= asked.to) return { ...known, judged: asked };

  const to = Math.max(asked.from, delivered ?? asked.from);
  const judged = to > asked.from ? { judged: { from: asked.from, to } } : {};
  const judgeableAt = asked.to + aggregationSeconds + DELIVERY;
  return { ...known, ...judged, pending: { from: to, to: asked.to }, judgeableAt };
}

/**
 * Until when the records of an observer are delivered; `undefined` where nothing was read of it, and once the clock
 * says that all are. One that is up to an interval behind the newest record is late; one that is further behind has
 * stopped, and is delivered as far as everybody.
 */
export function findEdge({ last, aggregationSeconds }: Reach, observation: Observation): Instant | undefined {
  const newest = findNewest(observation);
  if (last === undefined || newest === undefined || isOverdue(observation, aggregationSeconds)) return undefined;
  const lag = newest - last;
  return lag > LATENESS && lag <= aggregationSeconds + LATENESS ? last : newest;
}

/** Whether the clock says that everything of the asked time has been delivered, if it is delivered at all. */
export function isDueWhole(observation: Pick<Observation, "asked" | "now" | "configured">): boolean {
  return isOverdue(observation, longestInterval(observation, []));
}

/** The newest record's end, or the time in the newest object's name if that is later. */
function findNewest({ totals, watch, newestObject }: Observation): Instant | undefined {
  const ends = [...totals, ...watch].map(({ last }) => last);
  const known = newestObject === undefined ? ends : [...ends, newestObject];
  return known.length > 0 ? Math.max(...known) : undefined;
}

function isOverdue({ asked, now }: Pick<Observation, "asked" | "now">, aggregationSeconds: number): boolean {
  return now >= asked.to + aggregationSeconds + DELIVERY;
}

function longestInterval({ configured }: Pick<Observation, "configured">, reaches: readonly Reach[]): number {
  const intervals = [...reaches, ...configured].flatMap(({ aggregationSeconds }) => aggregationSeconds ?? []);
  return intervals.length > 0 ? Math.max(...intervals) : LONGEST_INTERVAL;
}

function until(delivered: Instant | undefined): Pick<Delivery, "deliveredUntil"> {
  return delivered === undefined ? {} : { deliveredUntil: delivered };
}
