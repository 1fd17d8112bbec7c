import type { Instant } from "../../../time/instant.ts";
import type { Window } from "../../../time/window.ts";
import { type ClockPrecision, clock as face, zoneName } from "../../../time/zone.ts";
import { type CalendarDay, type Clock, dayIn, dayOfDate, isWholeDay, sameDay } from "../../clock.ts";

/** "14:01 JST", "21 Nov 14:01 JST". */
export function moment(instant: Instant, clock: Clock): string {
  return `${dayAndFace(instant, clock, "minutes")} ${zoneName(instant, clock.zone)}`;
}

/** The same with seconds. */
export function exactMoment(instant: Instant, clock: Clock): string {
  return `${dayAndFace(instant, clock, "seconds")} ${zoneName(instant, clock.zone)}`;
}

/** "14:04:40": for a moment beside one that names its zone; "01:04:40 EDT" where the clocks were changed between them. */
export function bareExactMoment(instant: Instant, clock: Clock, beside: Instant): string {
  return dayAndFace(instant, clock, "seconds") + ownZone(instant, clock, beside);
}

/** "14:04:40", "14:04:40–14:05:12": a span whose zone is said elsewhere. */
export function bareExactStretch(window: Window, clock: Clock): string {
  return joined(ends(window, clock, "seconds"));
}

/** "14:05", "21 Nov 14:05": a moment whose zone is said elsewhere, unless it is not that of the one beside it. */
export function bareMoment(instant: Instant, clock: Clock, beside: Instant = instant): string {
  return dayAndFace(instant, clock, "minutes") + ownZone(instant, clock, beside);
}

/** "at 14:01 JST", "between 14:01 and 14:09 JST", "between 01:50 EDT and 01:10 EST". */
export function during({ first, last }: { readonly first: Instant; readonly last: Instant }, clock: Clock): string {
  const { from, to, zone } = ends({ from: first, to: last }, clock, "minutes");
  return to === undefined ? `at ${from}${zone}` : `between ${from} and ${to}${zone}`;
}

/** "14:00–14:10 JST", "21 Nov 14:00–14:10 JST", "01:50 EDT–01:10 EST", "21 Nov". */
export function stretch(window: Window, clock: Clock): string {
  if (isWholeDay(clock, window)) return day(window.from, clock);
  const { zone, ...both } = ends(window, clock, "minutes");
  return joined(both) + zone;
}

/** The same without the zone, where both ends have the same. */
export function bareStretch(window: Window, clock: Clock): string {
  return joined(ends(window, clock, "minutes"));
}

/** Several spans: the zone stands behind the last, or behind each where they do not all have the same. */
export function stretches(windows: readonly Window[], clock: Clock): readonly string[] {
  const zones = new Set(windows.flatMap(({ from, to }) => [from, to].map((end) => zoneName(end, clock.zone))));
  return windows.map((window, index) => {
    const { zone, ...both } = ends(window, clock, "minutes");
    return zones.size === 1 && index < windows.length - 1 ? joined(both) : joined(both) + zone;
  });
}

interface Ends {
  readonly from: string;
  /** Left out within one minute, or one second where those are told. */
  readonly to?: string;
  /** What is still to be said of the zone: " JST", or nothing where each end has named its own. */
  readonly zone: string;
}

/** Both ends of a span; the second names its day where that is another. */
function ends({ from, to }: Window, clock: Clock, precision: ClockPrecision): Ends {
  const zone = ` ${zoneName(to, clock.zone)}`;
  // By the instants: an hour that is shown twice ends on the same face.
  const unit = SECONDS[precision];
  if (Math.floor(from / unit) === Math.floor(to / unit)) return { from: dayAndFace(from, clock, precision), zone };
  const end = face(to, clock.zone, precision);
  const [first, last] = sameDay(clock, from, to)
    ? [dayAndFace(from, clock, precision), end]
    : [`${day(from, clock)} ${face(from, clock.zone, precision)}`, `${day(to, clock)} ${end}`];
  const [before, after] = [ownZone(from, clock, to), ownZone(to, clock, from)];
  return { from: first + before, to: last + after, zone: before === "" ? zone : "" };
}

const SECONDS: Readonly<Record<ClockPrecision, number>> = { minutes: 60, seconds: 1 };

function joined({ from, to }: Pick<Ends, "from" | "to">): string {
  return to === undefined ? from : `${from}–${to}`;
}

/** " EDT" beside a moment of another zone, else nothing. */
function ownZone(instant: Instant, { zone }: Clock, beside: Instant): string {
  const name = zoneName(instant, zone);
  return name === zoneName(beside, zone) ? "" : ` ${name}`;
}

function dayAndFace(instant: Instant, clock: Clock, precision: ClockPrecision): string {
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
