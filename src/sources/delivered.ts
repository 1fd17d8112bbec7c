import { HOUR, MINUTE } from "../time/wall.ts";
import type { Window } from "../time/window.ts";

/** Seconds of record ends that one object holds; AWS publishes every five minutes. */
export const OBJECT_SECONDS = 300;

/** Seconds; no aggregation interval of AWS is longer, so no record is. */
export const LONGEST_RECORD_SECONDS = 600;

/**
 * Seconds by which an object can be named later than its records end: delivery is best effort, and objects with records
 * that ended almost an hour before were seen.
 */
const LATEST_DELIVERY_SECONDS = HOUR;

/**
 * The time in which objects were delivered that can hold records overlapping the window: an object or a folder is needed
 * exactly if the window of its own record ends, as its name tells it, overlaps this one. `longestRecord`: seconds.
 */
export function deliveredFor({ from, to }: Window, longestRecord = LONGEST_RECORD_SECONDS): Window {
  return { from, to: to + longestRecord + LATEST_DELIVERY_SECONDS };
}

/** The times, in whole minutes, that stand in the names of those objects. */
export function namedFor(window: Window, longestRecord = LONGEST_RECORD_SECONDS): Window {
  const { from, to } = deliveredFor(window, longestRecord);
  // An object whose five minutes end where the window begins is not needed any more.
  const first = Math.floor((from - OBJECT_SECONDS) / MINUTE) + 1;
  return { from: first * MINUTE, to: Math.ceil(to / MINUTE) * MINUTE };
}
