import { DateTime, IANAZone } from "luxon";
import type { Instant } from "./instant.ts";
import type { Window } from "./window.ts";

/** Whether the text names an IANA time zone: `Asia/Tokyo`, `UTC`. */
export function isZone(text: string): boolean {
  return IANAZone.isValidZone(text);
}

/** How exactly a clock is written. */
export type ClockPrecision = "minutes" | "seconds";

/** The clock of a zone: `14:05`, or `14:05:09`. */
export function clock(instant: Instant, zone: string, precision: ClockPrecision = "minutes"): string {
  return local(instant, zone).toFormat(precision === "seconds" ? "HH:mm:ss" : "HH:mm");
}

/** The calendar date of a zone: `2026-10-07`. */
export function date(instant: Instant, zone: string): string {
  return local(instant, zone).toFormat("yyyy-MM-dd");
}

/** The clock, with the date before it when the moment does not lie on the same local day as `now`. */
export function clockAndDate(instant: Instant, zone: string, now: Instant): string {
  const time = clock(instant, zone);
  return date(instant, zone) === date(now, zone) ? time : `${date(instant, zone)} ${time}`;
}

/** A window as `14:00–14:10`; dates are written where they are not today's, the second only where it differs. */
export function span(window: Window, zone: string, now: Instant): string {
  const sameDay = date(window.from, zone) === date(window.to, zone);
  const end = sameDay ? clock(window.to, zone) : clockAndDate(window.to, zone, now);
  return `${clockAndDate(window.from, zone, now)}–${end}`;
}

/** What the zone is called at that moment: `JST`, `EST`, `UTC`, or `+05:30` where no letters are in use. */
export function zoneName(instant: Instant, zone: string): string {
  const moment = local(instant, zone);
  const letters = moment.setLocale("en-US").toFormat("ZZZZ");
  if (/^[A-Z]+$/.test(letters) && letters !== "GMT") return letters;
  if (moment.zoneName === "Asia/Tokyo") return "JST";
  return moment.offset === 0 ? "UTC" : moment.toFormat("ZZ");
}

function local(instant: Instant, zone: string): DateTime {
  const moment = DateTime.fromSeconds(instant, { zone });
  if (!moment.isValid) throw new Error(`unknown time zone: ${zone}`);
  return moment;
}
