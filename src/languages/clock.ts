import type { Instant } from "../time/instant.ts";
import { dateOf, dayOf, wallOf, wallOfDate, weekdayOf } from "../time/wall.ts";
import type { Window } from "../time/window.ts";

/** The person's time zone (IANA) and the moment of the answer: what a time needs to be said. */
export interface Clock {
  readonly zone: string;
  readonly now: Instant;
}

/** A day of the calendar; `month` is 1–12. */
export interface CalendarDay {
  /** Left out where it is this year. */
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** The local day of a moment. */
export function dayIn({ zone, now }: Clock, instant: Instant): CalendarDay {
  const { year, month, day } = dateOf(wallOf(instant, zone));
  return { month, day, ...(year === dateOf(wallOf(now, zone)).year ? {} : { year }) };
}

/** A date (`2026-10-06`) as a day of the calendar, with its weekday: 1 (Monday) to 7 (Sunday). */
export function dayOfDate(date: string, { zone, now }: Clock): CalendarDay & { readonly weekday: number } {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const isThisYear = year === dateOf(wallOf(now, zone)).year;
  return { month, day, weekday: weekdayOf(wallOfDate(year, month, day) ?? 0), ...(isThisYear ? {} : { year }) };
}

/** Whether two moments lie on the same local day. */
export function sameDay({ zone }: Clock, a: Instant, b: Instant): boolean {
  return dayOf(wallOf(a, zone)) === dayOf(wallOf(b, zone));
}

/** Whether the window is one whole local day. */
export function isWholeDay(clock: Clock, { from, to }: Window): boolean {
  const beginsDay = (instant: Instant) => wallOf(instant, clock.zone) === dayOf(wallOf(instant, clock.zone));
  return beginsDay(from) && beginsDay(to) && sameDay(clock, from, to - 1);
}
