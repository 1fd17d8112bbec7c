import { deliveredFor, LONGEST_RECORD_SECONDS } from "../../../sources/delivered.ts";
import type { Instant } from "../../../time/instant.ts";
import { overlaps, type Window } from "../../../time/window.ts";
import type { Candidate } from "./log-file.ts";

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
  const delivered = deliveredFor(window);
  return candidates.filter(({ ends, named }) => ends === undefined || named || overlaps(ends, delivered));
}

/** Where the records of a candidate lie if it was delivered in time; absent where neither its name nor its folder tells. */
export function possibleRecords({ ends }: Candidate): Window | undefined {
  return ends === undefined ? undefined : { from: ends.from - LONGEST_RECORD_SECONDS, to: ends.to };
}

/** Tells what has been delivered at all; absent where no name is one that AWS gave. */
export function objectTimes(candidates: readonly Candidate[]): ObjectTimes | undefined {
  let times: ObjectTimes | undefined;
  for (const { key } of candidates) times = widest(times, key && { oldest: key.from, newest: key.from });
  return times;
}

/** Both together; one of them where there is no other. */
export function widest(a: ObjectTimes | undefined, b: ObjectTimes | undefined): ObjectTimes | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { oldest: Math.min(a.oldest, b.oldest), newest: Math.max(a.newest, b.newest) };
}
