import type { Instant } from "../time/instant.ts";
import { DAY, dateOf, dayOf, HOUR, MINUTE, showingsOf, type Wall, wallOf, wallOfDate } from "../time/wall.ts";
import type { Window } from "../time/window.ts";

/** Something that comes every day: a time of day (`08:30`), and the IANA zone whose clock shows it. */
export interface Daily {
  readonly at: string;
  readonly zone: string;
}

/** One time that it was due. */
export interface Due {
  readonly scheduled: Instant;
  /** The local day before, which it is about: `2026-10-06`. */
  readonly day: string;
}

/** Seconds after which something that was due helps nobody any more. */
export const STALE = 12 * HOUR;

/** Seconds after which it is late. */
export const LATE = 30 * MINUTE;

/**
 * The last time that it was due. Every local day has one: where the clock jumps over it, it is due when the clock has
 * jumped; where it is shown twice, the first time.
 */
export function dueOf({ at, zone }: Daily, now: Instant): Due {
  const today = dayOf(wallOf(now, zone));
  // A clock that is put back over midnight shows the day before once more.
  for (let day = today + DAY; ; day -= DAY) {
    const scheduled = firstMoment(day + lengthOfClock(at), zone);
    if (scheduled <= now && isLived(day, zone)) return { scheduled, day: dateText(livedBefore(day, zone)) };
  }
}

/** A local day from its first moment to the first one of the next: 24 hours, or as many as the clocks of that day make. */
export function dayWindow(day: string, zone: string): Window {
  return windowOf(midnightOf(day), zone);
}

/** The local day before. */
export function dayBefore(day: string, zone: string): string {
  return dateText(livedBefore(midnightOf(day), zone));
}

/** Whether the text is a day of the calendar: `2026-10-06`. */
export function isDay(text: string): boolean {
  return findMidnight(text) !== undefined;
}

function midnightOf(day: string): Wall {
  const midnight = findMidnight(day);
  if (midnight === undefined) throw new Error(`not a day: ${day}`);
  return midnight;
}

function findMidnight(text: string): Wall | undefined {
  const { year, month, date } = /^(?<year>\d{4})-(?<month>\d\d)-(?<date>\d\d)$/.exec(text)?.groups ?? {};
  return wallOfDate(Number(year), Number(month), Number(date));
}

function windowOf(midnight: Wall, zone: string): Window {
  return { from: firstMoment(midnight, zone), to: firstMoment(midnight + DAY, zone) };
}

/** Somebody who crosses the date line leaves a day out: Apia had no 30 December 2011. */
function isLived(midnight: Wall, zone: string): boolean {
  const { from, to } = windowOf(midnight, zone);
  return from < to;
}

function livedBefore(midnight: Wall, zone: string): Wall {
  const before = midnight - DAY;
  return isLived(before, zone) ? before : livedBefore(before, zone);
}

/** The first moment at which the wall shows the time, or a later one where it never does. */
function firstMoment(wall: Wall, zone: string): Instant {
  const { first, kind } = showingsOf(wall, zone);
  if (kind !== "skipped") return first;
  // Read with the offset before the jump, so it lies behind the jump, by less than a day.
  let [before, after] = [first - DAY - HOUR, first];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallOf(middle, zone) < wall) before = middle;
    else after = middle;
  }
  return after;
}

function lengthOfClock(at: string): number {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  return hours * HOUR + minutes * MINUTE;
}

function dateText(wall: Wall): string {
  const { year, month, day } = dateOf(wall);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
