import type { Delivery } from "./drive.ts";

/** What became of all that was sent. */
export interface Tally {
  readonly events: number;
  readonly deliveries: number;
  /** Deliveries that were answered with 200. */
  readonly acknowledged: number;
  /** Events that were acknowledged and of which no job came. */
  readonly lost: number;
  /** Jobs beyond one for each event. */
  readonly doubled: number;
  /** Messages about a job that was on the queue already: its worker finds out that it is dealt with. */
  readonly repeated: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** Milliseconds within which 99 of 100 deliveries have to be answered. */
const LONGEST_P99 = 150;

/** Compares what was sent with what came to be on the queue. */
export function tallyOf(deliveries: readonly Delivery[], queued: readonly string[]): Tally {
  const events = new Set(deliveries.map(({ job }) => job));
  const acknowledged = deliveries.filter(({ status }) => status === 200);
  const promised = new Set(acknowledged.map(({ job }) => job));
  const jobs = new Set(queued);
  const times = deliveries.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return {
    events: events.size,
    deliveries: deliveries.length,
    acknowledged: acknowledged.length,
    lost: [...promised].filter((job) => !jobs.has(job)).length,
    doubled: [...jobs].filter((job) => !events.has(job)).length,
    repeated: queued.length - jobs.size,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    most: quantile(times, 1),
  };
}

/** Whether the door did what it has to: everything acknowledged, nothing lost or doubled, and in time. */
export function isGood({ deliveries, acknowledged, lost, doubled, p99 }: Tally): boolean {
  return acknowledged === deliveries && lost === 0 && doubled === 0 && p99 <= LONGEST_P99;
}

/** Whether nothing was lost or doubled, however long it took and however much Slack would have to send again. */
export function isTrue({ lost, doubled }: Tally): boolean {
  return lost === 0 && doubled === 0;
}

/** The least of the times that so many of them do not pass. */
function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? Number.NaN;
}
