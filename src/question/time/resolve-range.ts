import { DAY, dateOf, HOUR, type Wall, weekdayOf } from "../../time/wall.ts";
import type { Moment } from "./moment.ts";
import { withDay } from "./phrase.ts";
import { type Extent, type Frame, type Resolved, resolveMoment } from "./resolve-moment.ts";
import type { ClockMeaning } from "./token.ts";

/** A range whose second clock time is the smaller one runs into the next day, if it is not longer than this (seconds). */
const LONGEST_NIGHT = 12 * HOUR;

/** Ties both ends of a range to the calendar; each end lends the other what it lacks (day, half of the day). */
export function resolveRange(first: Moment, second: Moment, frame: Frame): Resolved {
  const start = withHalf(withDay(first, second), second);
  const from = resolveMoment(start, frame);
  if (!from.ok) return from;
  const to = resolveSecond({ start, second: withHalf(second, start), from: from.extent }, frame);
  if (!to.ok) return to;
  const doubtful = from.extent.doubtful || to.extent.doubtful;
  if (to.extent.to > from.extent.from) {
    return { ok: true, extent: { from: from.extent.from, to: to.extent.to, pad: 0, doubtful } };
  }
  if (first.day === undefined && second.day !== undefined) return dayEarlier(start, to.extent, frame);
  return { ok: false, mistake: "end_before_start" };
}

/** am or pm on one side counts for both, unless the start would then lie after the end. */
function withHalf(moment: Moment, other: Moment): Moment {
  const [clock, half] = [moment.clock, other.clock?.half];
  if (clock === undefined || other.clock === undefined || half === undefined) return moment;
  if (clock.half !== undefined || clock.hour > 12 || clock.certain === true) return moment;
  const lent = { ...clock, half };
  const inOrder =
    moment.start < other.start ? dayTime(lent) <= dayTime(other.clock) : dayTime(other.clock) <= dayTime(lent);
  return inOrder ? { ...moment, clock: lent } : moment;
}

/** Minutes since midnight of a clock time with its half. */
function dayTime({ hour, minute = 0, half }: ClockMeaning): number {
  return ((half === undefined ? hour : hour % 12) + (half === "pm" ? 12 : 0)) * 60 + minute;
}

interface Ends {
  readonly start: Moment;
  readonly second: Moment;
  readonly from: Extent;
}

function resolveSecond({ start, second, from }: Ends, frame: Frame): Resolved {
  const day = from.day;
  const isOpenDay = second.day === undefined || second.day.kind === "weekday" || isBareDay(second);
  const isCalendar =
    second.period !== undefined || second.month !== undefined || second.ago !== undefined || second.now === true;
  if (day === undefined || !isOpenDay || isCalendar) return resolveMoment(second, frame);
  const settled = settleHour(second, start, from);
  const on = (target: Wall): Resolved => resolveMoment(onDay(settled, target), frame);
  if (second.day !== undefined) return on(dayAfter(second, day));
  const sameDay = on(day);
  if (!sameDay.ok || sameDay.extent.to > from.from || settled.clock === undefined) return sameDay;
  const nextDay = on(day + DAY);
  return nextDay.ok && nextDay.extent.to - from.from <= LONGEST_NIGHT ? nextDay : sameDay;
}

/** "1 to 3 October" names the second day without its month. */
function isBareDay({ day }: Moment): boolean {
  return day?.kind === "date" && day.month === undefined;
}

/** The first such day on or after the first end's. */
function dayAfter({ day }: Moment, first: Wall): Wall {
  if (day?.kind === "weekday") return first + ((day.weekday - weekdayOf(first) + 7) % 7) * DAY;
  const wanted = day?.kind === "date" ? day.day : 1;
  const days = Array.from({ length: 31 }, (_, ahead) => first + ahead * DAY);
  return days.find((each) => dateOf(each).day === wanted) ?? first;
}

/** The moment on a day that is settled already. */
function onDay({ day: _, ...rest }: Moment, target: Wall): Moment {
  return { ...rest, day: { kind: "date", ...dateOf(target) } };
}

/** The start decides the half of the day for both; an end that would then lie before it is read in the afternoon. */
function settleHour(second: Moment, { clock, part }: Moment, { hour = 0 }: Extent): Moment {
  const end = second.clock;
  const isOpen = end !== undefined && end.half === undefined && end.certain !== true && end.hour >= 1 && end.hour <= 12;
  if (!isOpen || clock === undefined || second.part !== undefined) return second;
  const startMoved = hour >= 12 && clock.hour < 12 && clock.half === undefined;
  const sameHalf = startMoved && end.hour < 12 && end.hour + 12 > hour;
  const crossesNoon = end.hour <= 6 && !startMoved && hour < 12 && hour > end.hour && part !== "night";
  return {
    ...second,
    clock: { ...end, hour: sameHalf || crossesNoon ? (end.hour % 12) + 12 : end.hour, certain: true },
  };
}

/** "from 22:00 to 02:00 today": the day was that of the end. */
function dayEarlier(start: Moment, to: Extent, frame: Frame): Resolved {
  const from = resolveMoment(start, frame);
  if (!from.ok) return from;
  const moved = from.extent.from - DAY;
  if (to.to - moved > LONGEST_NIGHT) return { ok: false, mistake: "end_before_start" };
  return { ok: true, extent: { from: moved, to: to.to, pad: 0, doubtful: from.extent.doubtful || to.doubtful } };
}
