import type { Day } from "../../coverage/day.ts";
import { MINUTE } from "../../time/wall.ts";
import { lengthOf, overlaps } from "../../time/window.ts";

/** How well a day was watched. Only where it was watched well, what was not seen can be said not to have been there. */
export type Watched = "well" | "in-part" | "not-at-all";

/** Of the time that the day has for all observers together. Interfaces that came or went in the day are usual. */
const MOST_MISSING = 0.1;

/** Delivered to its end, nothing damaged, and at most a tenth of the time of all observers missing. */
export function watchedOf(day: Day): Watched {
  const { totals, window, pending, unreadable } = day;
  if (totals.records === 0) return "not-at-all";
  const damaged = unreadable.some((item) => item.window !== undefined && overlaps(item.window, window));
  const minutes = (totals.observers * lengthOf(window)) / MINUTE;
  const whole = pending === undefined && !damaged && minutesMissing(day) <= minutes * MOST_MISSING;
  return whole ? "well" : "in-part";
}

/** Whether so many observers fewer wrote that what was not seen may have been where nobody watched. */
export function areFewer(observers: number, others: number): boolean {
  return observers < others * (1 - MOST_MISSING);
}

/** At most so many: holes that are not told are no longer than the shortest that is. */
function minutesMissing({ holes: { shown, total } }: Day): number {
  const minutes = shown.map((hole) => hole.minutes);
  const told = minutes.reduce((sum, each) => sum + each, 0);
  return told + (total - shown.length) * Math.min(...minutes, Number.MAX_SAFE_INTEGER);
}
