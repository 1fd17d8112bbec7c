import { DAY, dateOf, dayOf, HOUR, type Wall, wallOf, weekdayOf } from "../../time/wall.ts";
import { hourInPart, PART_HOURS } from "./calendar.ts";
import { type Moment, withDay } from "./moment.ts";
import { after, clockChange, type Extent, type Frame, type Resolved, resolveMoment } from "./resolve-moment.ts";
import type { ClockMeaning, Quantity } from "./token.ts";

/** A range whose second clock time is the smaller one runs into the next day, if the clocks show no more than this. */
const LONGEST_NIGHT = 12 * HOUR;

/** Ties both ends of a range to the calendar, as widely as their points would be widened; each end lends the other what it lacks (day, half of the day). */
export function resolveRange(first: Moment, second: Moment, frame: Frame): Resolved {
  const start = withPart(withHalf(withDayOf(first, second), second), second);
  const from = resolveMoment(start, frame);
  if (!from.ok) return from;
  const to = resolveSecond({ start, second: withHalf(second, start), from: from.extent }, frame);
  if (!to.ok) return to;
  if (to.extent.to > from.extent.from) return spanned(from.extent, to.extent);
  if (isJumpedOver(from.extent, to.extent, frame))
    return spanned(from.extent, withOffsetBefore(from.extent, to.extent));
  if (first.day === undefined && second.day !== undefined) return dayEarlier(start, { from, to }, frame);
  return END_BEFORE_START;
}

const END_BEFORE_START: Resolved = { ok: false, mistake: "end_before_start" };

function spanned(from: Extent, to: Extent): Resolved {
  const doubts = [...new Set([...from.doubts, ...to.doubts])];
  return { ok: true, extent: { from: from.from, to: to.to, pad: Math.max(from.pad, to.pad), doubts } };
}

/** 02:30 to 03:00 where the clocks went from 02:00 to 03:00: the end exists, and the start is read after it. */
function isJumpedOver(from: Extent, to: Extent, { zone }: Frame): boolean {
  if (from.jump === undefined || to.jump !== undefined) return false;
  return wallOf(to.to, zone) > wallOf(from.from, zone) - from.jump;
}

/** Read with the offset before the change as the start is, so that the range is as long as it was said. */
function withOffsetBefore({ jump = 0 }: Extent, to: Extent): Extent {
  return { ...to, to: to.to + jump };
}

/** The day of the second end is the first one's too; a clock takes its part of the day only by `withPart`. */
function withDayOf(first: Moment, { part, ...second }: Moment): Moment {
  if (second.day?.kind === "following") return first;
  return withDay(first, first.clock === undefined && part !== undefined ? { ...second, part } : second);
}

/** "4 to 5 in the afternoon": the part of the day counts for the start too, if it lies in the same half of the day. */
function withPart(start: Moment, { clock, part }: Moment): Moment {
  const first = start.clock;
  if (part === undefined || clock === undefined || first === undefined || start.part !== undefined) return start;
  if (first.half !== undefined || first.hour > 12 || first.certain === true) return start;
  const [hour, last] = [hourInPart(first.hour, part), hourInPart(clock.hour, part)];
  const isOneHalf = hour < 12 === PART_HOURS[part][0] < 12;
  return isOneHalf && hour <= last ? { ...start, part } : start;
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
  const settled = settleHour(second, start, from);
  const on = (target: Wall): Resolved => resolveMoment(onDay(settled, target), frame);
  if (second.day?.kind === "following") return on((from.day ?? dayOf(wallOf(from.from, frame.zone))) + DAY);
  if (second.lasting !== undefined) return lastingFrom(from, second.lasting, frame);
  const { day } = from;
  const isOpenDay = second.day === undefined || second.day.kind === "weekday" || isBareDay(second);
  const isCalendar =
    second.period !== undefined || second.month !== undefined || second.ago !== undefined || second.now === true;
  if (day === undefined || !isOpenDay || isCalendar) return resolveMoment(settled, frame);
  if (second.day !== undefined) return on(dayAfter(second, day));
  const sameDay = on(day);
  if (!sameDay.ok || sameDay.extent.to > from.from || settled.clock === undefined) return sameDay;
  const nextDay = on(day + DAY);
  return nextDay.ok && fitsIntoNight(from, nextDay.extent, frame) ? nextDay : sameDay;
}

function lastingFrom({ from }: Extent, length: Quantity, { zone }: Frame): Resolved {
  const end = after(from, length, zone);
  return { ok: true, extent: { from: end.first, to: end.last, pad: 0, doubts: clockChange(end) } };
}

/** Whether the clocks show at most half a day from start to end, whatever they were set to in between. */
function fitsIntoNight(from: Extent, to: Extent, { zone }: Frame): boolean {
  return wallOf(to.to, zone) - wallOf(from.from, zone) <= LONGEST_NIGHT;
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

/**
 * The start decides the half of the day for both. On the start's own day an end that would then lie before it is read
 * in the other half; an hour that was never open (22:00) says nothing about another day.
 */
function settleHour(second: Moment, { clock, part, day }: Moment, { hour = 0 }: Extent): Moment {
  const end = second.clock;
  if (end === undefined || clock === undefined || second.part !== undefined) return second;
  const isMoved = hour >= 12 && clock.hour < 12 && clock.half === undefined;
  const isOpen = end.half === undefined && end.certain !== true && end.hour >= 1 && end.hour <= (isMoved ? 12 : 6);
  if (!isOpen) return second;
  const isOtherDay = second.day !== undefined && second.day !== day;
  const isLater = isOtherDay
    ? isMoved && part === undefined
    : isInLaterHalf(end.hour, { hour, isMoved, isNight: part === "night" });
  return { ...second, clock: { ...end, hour: isLater ? end.hour + 12 : end.hour, certain: true } };
}

interface StartHour {
  readonly hour: number;
  /** Written as 1–11 and read in the afternoon. */
  readonly isMoved: boolean;
  readonly isNight: boolean;
}

function isInLaterHalf(end: number, { hour, isMoved, isNight }: StartHour): boolean {
  if (hour < 12) return end < hour && !isNight;
  return isMoved ? end + 12 >= hour : end + 12 > hour;
}

/** "from 22:00 to 02:00 today": the day was that of the end. */
function dayEarlier(start: Moment, { from, to }: { from: ResolvedOk; to: ResolvedOk }, frame: Frame): Resolved {
  const { day } = from.extent;
  const earlier = day === undefined ? from : resolveMoment(onDay(start, day - DAY), frame);
  if (!earlier.ok || !fitsIntoNight(earlier.extent, to.extent, frame)) return END_BEFORE_START;
  return spanned(earlier.extent, to.extent);
}

type ResolvedOk = Extract<Resolved, { ok: true }>;
