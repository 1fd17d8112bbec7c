import type { Instant } from "../../../time/instant.ts";
import { overlaps, type Window } from "../../../time/window.ts";
import type { Candidate } from "./log-file.ts";

/** Seconds; no aggregation interval of AWS is longer, so no record is. */
const LONGEST_RECORD_SECONDS = 600;

/**
 * Seconds by which an object can be named later than its records end: delivery is best effort, and objects with records
 * that ended almost an hour before were seen.
 */
const LATEST_DELIVERY_SECONDS = 3600;

/** Oldest and newest time in the names of delivered objects. */
export interface ObjectTimes {
  readonly oldest: Instant;
  readonly newest: Instant;
}

/**
 * The candidates that can hold records overlapping the window, late delivery included; those that the person named,
 * and those whose name and folder tell nothing, always can.
 */
export function choose(candidates: readonly Candidate[], window: Window): readonly Candidate[] {
  return candidates.filter((candidate) => {
    const records = possibleRecords(candidate);
    if (records === undefined || candidate.named) return true;
    return overlaps({ from: records.from - LATEST_DELIVERY_SECONDS, to: records.to }, window);
  });
}

/** Where the records of a candidate lie if it was delivered in time; absent where neither its name nor its folder tells. */
export function possibleRecords({ ends }: Candidate): Window | undefined {
  return ends === undefined ? undefined : { from: ends.from - LONGEST_RECORD_SECONDS, to: ends.to };
}

/** Tells what has been delivered at all; absent where no name is one that AWS gave. */
export function objectTimes(candidates: readonly Candidate[]): ObjectTimes | undefined {
  let times: ObjectTimes | undefined;
  for (const { key } of candidates) {
    if (key === undefined) continue;
    const { oldest, newest } = times ?? { oldest: key.from, newest: key.from };
    times = { oldest: Math.min(oldest, key.from), newest: Math.max(newest, key.from) };
  }
  return times;
}
