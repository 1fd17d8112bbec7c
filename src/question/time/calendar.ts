import { DAY, dateOf, dayOf, HOUR, plusMonths, type Wall, wallOfDate, weekdayOf } from "../../time/wall.ts";
import type { Moment } from "./moment.ts";
import type { ClockMeaning, DayMeaning, Part, PeriodMeaning } from "./token.ts";

/** A stretch of local time, half open. */
export interface Stretch {
  readonly from: Wall;
  readonly to: Wall;
}

/** Hours of the local day; those from 24 on lie in the next one. */
export const PART_HOURS: Readonly<Record<Part, readonly [from: number, to: number]>> = {
  "small-hours": [0, 4],
  "early-morning": [4, 8],
  morning: [6, 12],
  lunchtime: [11, 14],
  afternoon: [12, 18],
  "late-afternoon": [16, 19],
  evening: [18, 22],
  night: [18, 30],
  "office-hours": [9, 18],
  "after-hours": [18, 24],
};

/** Years to go back for a date that is rare: 29 February may be eight years away around 2100. */
const FAR_BACK = 8;

/**
 * The local days a moment can mean, the likeliest first; where the first one has not come yet, the next one is meant.
 * Empty: the calendar has no such date.
 */
export function candidateDays(moment: Moment, now: Wall, fixed?: Wall): readonly Wall[] {
  const today = dayOf(now);
  const { day, period } = moment;
  if (day !== undefined)
    return period === undefined ? daysOf(day, today) : daysWithin(day, periodStretch(period, now).from, today);
  if (fixed !== undefined) return [fixed];
  return [today, today - DAY];
}

/** A day of a week, month or year that was named with it: Friday last week, the 15th of last month. */
function daysWithin(day: DayMeaning, first: Wall, today: Wall): readonly Wall[] {
  if (day.kind === "weekday") return [first + (day.weekday - 1) * DAY];
  if (day.kind !== "date") return daysOf(day, today);
  const { year, month } = dateOf(first);
  const date = latestDate({ ...day, month: day.month ?? month, year: day.year ?? year }, today);
  return date === undefined ? [] : [date];
}

function daysOf(day: DayMeaning, today: Wall): readonly Wall[] {
  switch (day.kind) {
    case "day":
      return [plusMonths(today, -(day.monthsAgo ?? 0)) + day.offset * DAY];
    case "following":
      return [today + DAY];
    case "weekday": {
      const back = (weekdayOf(today) - day.weekday + 7) % 7;
      const latest = today - back * DAY;
      if (day.which === "before-today") return [back === 0 ? latest - 7 * DAY : latest];
      return [latest, latest - 7 * DAY];
    }
    case "date": {
      const date = latestDate(day, today);
      return date === undefined ? [] : [date];
    }
    case "month-end":
      return day.offset === undefined ? [monthEnd(today, 0), monthEnd(today, -1)] : [monthEnd(today, day.offset)];
  }
}

function monthEnd(today: Wall, offset: number): Wall {
  return plusMonths(firstOfMonth(today), offset + 1) - DAY;
}

/** The most recent such date, today included; with a year, exactly that date. */
function latestDate({ year, month, day }: Extract<DayMeaning, { kind: "date" }>, today: Wall): Wall | undefined {
  const this_ = dateOf(today);
  if (year !== undefined && month !== undefined) return wallOfDate(year, month, day);
  if (month !== undefined) {
    const years = Array.from({ length: FAR_BACK + 1 }, (_, back) => this_.year - back);
    return years.map((each) => wallOfDate(each, month, day)).find((date) => date !== undefined && date <= today);
  }
  const firsts = Array.from({ length: 12 }, (_, back) => dateOf(plusMonths(firstOfMonth(today), -back)));
  return firsts
    .map((first) => wallOfDate(first.year, first.month, day))
    .find((date) => date !== undefined && date <= today);
}

/** A week (Monday first), weekend, month or year around now. */
export function periodStretch({ unit, offset }: PeriodMeaning, now: Wall): Stretch {
  const today = dayOf(now);
  const monday = today - (weekdayOf(today) - 1) * DAY + offset * 7 * DAY;
  switch (unit) {
    case "week":
      return { from: monday, to: monday + 7 * DAY };
    case "weekend":
      return { from: monday + 5 * DAY, to: monday + 7 * DAY };
    case "month": {
      const first = plusMonths(firstOfMonth(today), offset);
      return { from: first, to: plusMonths(first, 1) };
    }
    case "year": {
      const first = plusMonths(today - (today - firstOfYear(today)), offset * 12);
      return { from: first, to: plusMonths(first, 12) };
    }
  }
}

/** The most recent month of that name, the current one included. */
export function monthStretch({ month, year }: { month: number; year?: number }, now: Wall): Stretch | undefined {
  const today = dateOf(now);
  const first = wallOfDate(year ?? (month <= today.month ? today.year : today.year - 1), month, 1);
  return first === undefined ? undefined : { from: first, to: plusMonths(first, 1) };
}

/** Whether a clock can show it; hours from 24 to 29 belong to the next day. */
export function isClock({ hour, minute = 0, second = 0, half }: ClockMeaning): boolean {
  return hour <= (half === undefined ? 29 : 12) && minute < 60 && second < 60;
}

/** The hours (0–30, counted from the midnight of the day named) that a clock can mean: two where the half of the day is open. */
export function hoursOf({ hour, half, certain }: ClockMeaning, part: Part | undefined): readonly number[] {
  // 12:15 am last night lies in the night that began yesterday.
  if (half === "am" && part === "night") return [24 + (hour % 12)];
  if (half !== undefined) return [(hour % 12) + (half === "pm" ? 12 : 0)];
  if (part !== undefined) return [hourInPart(hour, part)];
  return certain !== true && hour >= 1 && hour <= 6 ? [hour + 12, hour] : [hour];
}

/** The hour, counted from the midnight of the day named, that a clock shows in a part of the day. */
export function hourInPart(hour: number, part: Part): number {
  if (hour > 12) return hour;
  if (part === "night") return hour >= 6 && hour < 12 ? hour + 12 : 24 + (hour % 12);
  const [from, to] = PART_HOURS[part];
  const readings = [hour % 12, (hour % 12) + 12];
  return readings.find((reading) => from <= reading && reading <= to) ?? (from >= 12 ? (hour % 12) + 12 : hour);
}

/** Seconds from the midnight of the day named. */
export function secondsInto(hour: number, { minute = 0, second = 0 }: ClockMeaning): number {
  return hour * HOUR + minute * 60 + second;
}

function firstOfMonth(wall: Wall): Wall {
  return dayOf(wall) - (dateOf(wall).day - 1) * DAY;
}

function firstOfYear(wall: Wall): Wall {
  return plusMonths(firstOfMonth(wall), 1 - dateOf(wall).month);
}
