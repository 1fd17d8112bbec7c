import { DateTime, FixedOffsetZone, IANAZone, type Zone } from "luxon";
import type { Instant } from "./instant.ts";

/**
 * What a clock and a calendar on the wall show: seconds since 1970-01-01T00:00:00 of that same wall, whatever its zone.
 * Calendar arithmetic on it never meets a clock change.
 */
export type Wall = number;

/** Lengths in seconds; a day of the wall always has 24 hours. */
export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

/** The moments at which a wall shows a time. */
export interface Showings {
  readonly first: Instant;
  readonly last: Instant;
  /** `skipped`: the clock jumped over it; `repeated`: it is shown twice. */
  readonly kind: "once" | "skipped" | "repeated";
}

/** Whether the text is an IANA zone (`Asia/Tokyo`) or a fixed offset (`UTC+09:00`). */
export function isZoneOrOffset(text: string): boolean {
  return zoneOf(text) !== undefined;
}

/** What the wall shows at a moment. */
export function wallOf(instant: Instant, zone: string): Wall {
  return instant + offsetAt(instant, knownZone(zone));
}

/** When the wall shows a time; a skipped time is read with the offset before the change (02:30 becomes 03:30). */
export function showingsOf(wall: Wall, zone: string): Showings {
  const place = knownZone(zone);
  const before = offsetAt(wall - DAY, place);
  const after = offsetAt(wall + DAY, place);
  const moments = [...new Set([before, after])]
    .filter((offset) => offsetAt(wall - offset, place) === offset)
    .map((offset) => wall - offset);
  if (moments.length === 0) return { first: wall - before, last: wall - before, kind: "skipped" };
  return { first: Math.min(...moments), last: Math.max(...moments), kind: moments.length === 1 ? "once" : "repeated" };
}

/** The midnight that begins the day. */
export function dayOf(wall: Wall): Wall {
  return wall - (((wall % DAY) + DAY) % DAY);
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(wall: Wall): number {
  return calendar(wall).getUTCDay() || 7;
}

/** Goes forward (or back) on the calendar; a day that the month lacks becomes its last. */
export function plusMonths(wall: Wall, months: number): Wall {
  return DateTime.fromSeconds(wall, { zone: "utc" }).plus({ months }).toSeconds();
}

/** Year, month (1–12) and day (1–31) of a wall. */
export function dateOf(wall: Wall): { readonly year: number; readonly month: number; readonly day: number } {
  const date = calendar(wall);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The midnight that begins a date; `undefined` where the calendar has no such date. */
export function wallOfDate(year: number, month: number, day: number): Wall | undefined {
  const wall = new Date(0).setUTCFullYear(year, month - 1, day) / 1000;
  const shown = dateOf(wall);
  // The 30th of February is read as 2 March.
  return shown.month === month && shown.day === day ? wall : undefined;
}

function calendar(wall: Wall): Date {
  return new Date(wall * 1000);
}

/** Offsets that were looked up, by zone and moment: a text full of times asks for the same few days again and again. */
const OFFSETS = new Map<Zone, Map<Instant, number>>();
/** Moments kept of one zone. */
const MOST_KEPT = 4096;

function offsetAt(instant: Instant, zone: Zone): number {
  const midnight = dayOf(instant);
  const offset = knownOffset(midnight, zone);
  // No zone changes its clocks twice within a day of UTC.
  return knownOffset(midnight + DAY, zone) === offset ? offset : knownOffset(instant, zone);
}

function knownOffset(instant: Instant, zone: Zone): number {
  if (zone.isUniversal) return zone.offset(instant * 1000) * MINUTE;
  const known = OFFSETS.get(zone) ?? new Map<Instant, number>();
  const offset = known.get(instant) ?? zone.offset(instant * 1000) * MINUTE;
  if (known.size >= MOST_KEPT) known.clear();
  OFFSETS.set(zone, known.set(instant, offset));
  return offset;
}

function knownZone(text: string): Zone {
  const zone = zoneOf(text);
  if (zone === undefined) throw new Error(`unknown time zone: ${text}`);
  return zone;
}

function zoneOf(text: string): Zone | undefined {
  const fixed = FixedOffsetZone.parseSpecifier(text);
  if (fixed !== null) return fixed;
  // Kept by its name: to find out anew whether a zone is known takes longer than to read a whole sentence.
  const named = IANAZone.create(text);
  return named.isValid ? named : undefined;
}
