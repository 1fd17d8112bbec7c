import { DateTime, IANAZone } from "luxon";
import type { Instant } from "./instant.ts";

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
