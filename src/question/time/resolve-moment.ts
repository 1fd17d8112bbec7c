import type { Instant } from "../../time/instant.ts";
import {
  DAY,
  dateOf,
  HOUR,
  MINUTE,
  plusMonths,
  type Showings,
  showingsOf,
  type Wall,
  wallOf,
} from "../../time/wall.ts";
import type { MistakeCode } from "../question.ts";
import {
  candidateDays,
  hoursOf,
  isClock,
  monthStretch,
  PART_HOURS,
  periodStretch,
  type Stretch,
  secondsInto,
} from "./calendar.ts";
import type { Moment } from "./moment.ts";
import { type ClockMeaning, type Part, type Quantity, quantity } from "./token.ts";

/** What a time is read against. */
export interface Frame {
  readonly now: Instant;
  /** IANA zone or fixed offset. */
  readonly zone: string;
  /** The local day that a clock time without a date means, where an earlier question has set one. */
  readonly day?: Wall;
}

/** A moment tied to the calendar. */
export interface Extent {
  readonly from: Instant;
  /** Equal to `from` for a point, unless the wall shows it twice. */
  readonly to: Instant;
  /** Seconds by which a point is widened on both sides. */
  readonly pad: number;
  /** Why two readings were possible. */
  readonly doubts: readonly TimeDoubt[];
  /** Midnight of the local day named, for the other end of a range. */
  readonly day?: Wall;
  /** Hour of that day as it was read. */
  readonly hour?: number;
  /** Seconds by which the clocks had jumped over the time that was named, if they did. */
  readonly jump?: number;
}

/** What leaves a time open: the half of the day was not said, or the clocks changed. */
export type TimeDoubt = "half-day" | "clock-change";

/** A moment tied to the calendar, or why it cannot be. */
export type Resolved =
  | { readonly ok: true; readonly extent: Extent }
  | { readonly ok: false; readonly mistake: MistakeCode };

/** Whether times lie behind us, or ahead (the limit of a watch). */
export type Aim = "past" | "ahead";

/** Seconds by which a point is widened that was given to the minute, and to the hour. */
export const MINUTE_PAD = 5 * MINUTE;
const HOUR_PAD = 30 * MINUTE;

/** Ties a moment to the calendar of a zone. */
export function resolveMoment(moment: Moment, frame: Frame, aim: Aim = "past"): Resolved {
  const { now, zone } = frame;
  const wall = wallOf(now, zone);
  if (moment.now === true) return extent({ from: now, to: now, pad: 0 });
  if (moment.ago !== undefined)
    return extent({ ...point(before(now, moment.ago, zone).first), pad: moment.ago.fine ? MINUTE_PAD : HOUR_PAD });
  const stretch = calendarStretch(moment, wall);
  if (stretch !== undefined) return stretchExtent(stretch, zone);
  if (moment.day === undefined && moment.month !== undefined) return INVALID;
  const days = candidateDays(moment, wall, frame.day);
  if (days.length === 0) return INVALID;
  const upcoming = aim === "ahead" && moment.day === undefined ? days.map((day) => day + DAY).concat(days) : days;
  if (moment.clock !== undefined) return clockExtent(moment.clock, { days: upcoming, part: moment.part, aim, frame });
  const hours = moment.part === undefined ? ([0, 24] as const) : PART_HOURS[moment.part];
  const stretches = days.map((day) => ({ from: day + hours[0] * HOUR, to: day + hours[1] * HOUR }));
  const begun = stretches.find(({ from }) => showingsOf(from, zone).first <= now) ?? stretches[0];
  if (begun === undefined) return INVALID;
  return stretchExtent(begun, zone, begun.from - hours[0] * HOUR);
}

/** The moment so long before another; days and months go back on the calendar to the same time of day. */
export function before(instant: Instant, { seconds, days, months }: Quantity, zone: string): Showings {
  const at = instant - seconds;
  if (days === 0 && months === 0) return { first: at, last: at, kind: "once" };
  return showingsOf(plusMonths(wallOf(at, zone), -months) - days * DAY, zone);
}

/** The moment so long after another, counted the same way. */
export function after(instant: Instant, { seconds, days, months }: Quantity, zone: string): Showings {
  return before(instant, quantity({ seconds: -seconds, days: -days, months: -months }), zone);
}

const INVALID: Resolved = { ok: false, mistake: "invalid_time" };

function extent(parts: Omit<Extent, "doubts">): Resolved {
  return { ok: true, extent: { doubts: [], ...parts } };
}

function point(at: Instant): { from: Instant; to: Instant } {
  return { from: at, to: at };
}

/** Weeks, months and years; a weekday in a named week is a day instead. */
function calendarStretch({ day, period, month }: Moment, now: Wall): Stretch | undefined {
  if (day !== undefined) return undefined;
  const within = period && periodStretch(period, now);
  if (month === undefined) return within;
  return monthStretch(within === undefined ? month : { year: dateOf(within.from).year, ...month }, now);
}

function stretchExtent({ from, to }: Stretch, zone: string, day?: Wall): Resolved {
  return extent({
    from: showingsOf(from, zone).first,
    to: showingsOf(to, zone).first,
    pad: 0,
    ...(day === undefined ? {} : { day }),
  });
}

interface ClockChoice {
  readonly days: readonly Wall[];
  readonly part: Part | undefined;
  readonly aim: Aim;
  readonly frame: Frame;
}

/** Of all readings of a clock time the latest that is not after now; ahead, the earliest that is. */
function clockExtent(clock: ClockMeaning, { days, part, aim, frame }: ClockChoice): Resolved {
  if (!isClock(clock)) return INVALID;
  const hours = hoursOf(clock, part);
  const readings = days
    .flatMap((day) => hours.map((hour) => ({ day, hour, ...showingsOf(day + secondsInto(hour, clock), frame.zone) })))
    .toSorted((a, b) => b.first - a.first);
  const past = readings.find(({ first }) => first <= frame.now) ?? readings.at(-1);
  const ahead = readings.findLast(({ first }) => first > frame.now) ?? readings[0];
  const chosen = aim === "past" ? past : ahead;
  if (chosen === undefined) return INVALID;
  const doubts: TimeDoubt[] = [...(hours.length > 1 ? (["half-day"] as const) : []), ...clockChange(chosen)];
  const { first, last, day, hour, kind } = chosen;
  const jump = wallOf(first, frame.zone) - (day + secondsInto(hour, clock));
  const place = { from: first, doubts, day, hour, ...(kind === "skipped" ? { jump } : {}) };
  if (clock.slot === true) return { ok: true, extent: { ...place, to: last + HOUR, pad: 0 } };
  return { ok: true, extent: { ...place, to: last, pad: clock.minute === undefined ? HOUR_PAD : MINUTE_PAD } };
}

/** The doubt about a time that the clocks skip or show twice. */
export function clockChange(...showings: readonly Showings[]): TimeDoubt[] {
  return showings.some(({ kind }) => kind !== "once") ? ["clock-change"] : [];
}
