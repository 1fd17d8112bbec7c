import type { Instant } from "../../../time/instant.ts";
import type { Window } from "../../../time/window.ts";
import { clock as face, zoneName } from "../../../time/zone.ts";
import { type CalendarDay, type Clock, dayIn, dayOfDate, isWholeDay, sameDay } from "../../clock.ts";

/** "14:01 JST", "21 Nov 14:01 JST". */
export function moment(instant: Instant, clock: Clock): string {
  return `${dayAndFace(instant, clock, "minutes")} ${zoneName(instant, clock.zone)}`;
}

/** The same with seconds. */
export function exactMoment(instant: Instant, clock: Clock): string {
  return `${dayAndFace(instant, clock, "seconds")} ${zoneName(instant, clock.zone)}`;
}

/** "14:04:40": for a moment whose zone is said beside it. */
export function bareExactMoment(instant: Instant, clock: Clock): string {
  return dayAndFace(instant, clock, "seconds");
}

/** "14:04:40", "14:04:40–14:05:12": the same for a span. */
export function bareExactStretch({ from, to }: Window, clock: Clock): string {
  const first = bareExactMoment(from, clock);
  if (from === to) return first;
  return `${first}–${sameDay(clock, from, to) ? face(to, clock.zone, "seconds") : bareExactMoment(to, clock)}`;
}

/** "14:05", "21 Nov 14:05": the same without seconds. */
export function bareMoment(instant: Instant, clock: Clock): string {
  return dayAndFace(instant, clock, "minutes");
}

/** "at 14:01 JST", "between 14:01 and 14:09 JST". */
export function during({ first, last }: { readonly first: Instant; readonly last: Instant }, clock: Clock): string {
  const { from, to } = ends(first, last, clock);
  return to === undefined ? `at ${moment(first, clock)}` : `between ${from} and ${to} ${zoneName(last, clock.zone)}`;
}

/** "14:00–14:10 JST", "21 Nov 14:00–14:10 JST", "21 Nov". */
export function stretch(window: Window, clock: Clock): string {
  if (isWholeDay(clock, window)) return day(window.from, clock);
  return `${bareStretch(window, clock)} ${zoneName(window.to, clock.zone)}`;
}

/** The same without the zone. */
export function bareStretch(window: Window, clock: Clock): string {
  const { from, to } = ends(window.from, window.to, clock);
  return to === undefined ? from : `${from}–${to}`;
}

/** Both ends of a span; the second names its day where that is another, and is left out within one minute. */
function ends(first: Instant, last: Instant, clock: Clock): { readonly from: string; readonly to?: string } {
  if (!sameDay(clock, first, last)) {
    return {
      from: `${day(first, clock)} ${face(first, clock.zone)}`,
      to: `${day(last, clock)} ${face(last, clock.zone)}`,
    };
  }
  const [from, to] = [dayAndFace(first, clock, "minutes"), face(last, clock.zone)];
  return face(first, clock.zone) === to ? { from } : { from, to };
}

function dayAndFace(instant: Instant, clock: Clock, precision: "minutes" | "seconds"): string {
  const time = face(instant, clock.zone, precision);
  return sameDay(clock, instant, clock.now) ? time : `${day(instant, clock)} ${time}`;
}

/** A date (`2026-10-06`) with its weekday: "Tue 6 Oct", "Thu 31 Dec 2026". */
export function dateWords(date: string, clock: Clock): string {
  const { weekday, ...day } = dayOfDate(date, clock);
  return `${WEEKDAYS[weekday - 1]} ${dayWords(day)}`;
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function day(instant: Instant, clock: Clock): string {
  return dayWords(dayIn(clock, instant));
}

function dayWords({ year, month, day: date }: CalendarDay): string {
  return [date, MONTHS[month - 1], ...(year === undefined ? [] : [year])].join(" ");
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
