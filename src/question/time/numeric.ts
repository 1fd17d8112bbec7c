import { isZone } from "../../time/wall.ts";
import type { Groups, HalfDay, TimeMeaning, TimeReader } from "./token.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Times in digits, as every language writes them. */
export const NUMERIC_TIMES: readonly TimeReader[] = [
  {
    pattern: /(?<![\d/.-])(?<year>\d{4})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:t(?=\d)|(?![\d/.-]))/g,
    read: readDate,
  },
  { pattern: /(?<![\w/.-])(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\/(?<year>\d{4}))?(?![\w/.:])/g, read: readDate },
  // The stamp of web servers: 07/Oct/2026:14:03:11 +0900.
  {
    pattern: /(?<![\w/])(?<day>\d{2})\/(?<name>[a-z]{3})\/(?<year>\d{4}):?(?=\d)/g,
    read: ({ day, name = "", year }) => readDate({ day, year, month: String(MONTHS.indexOf(name) + 1) }),
  },
  {
    pattern:
      /(?<![\w.:/]|[a-z]-)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:\s?(?<half>am|pm|a\.m\.|p\.m\.)(?![a-z]))?(?:(?<zulu>z)(?![a-z]))?(?![\d:])/g,
    read: readClock,
  },
  {
    pattern: /(?<![\w.:/]|[a-z]-)(?<hour>\d{1,2})\s?(?<half>am|pm|a\.m\.|p\.m\.)(?![a-z])/g,
    read: readClock,
  },
  {
    pattern: /(?<=t)(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,]\d{1,9})?)?(?![\d:])/g,
    read: readClock,
  },
  {
    pattern:
      /(?<=t\d{2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?|:\d{2}:\d{2}(?:[.,]\d{1,9})?\s?|(?:utc|gmt)|:\d{2}\s?(?=\+))(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?![\d:/])/g,
    read: readOffset,
  },
  { pattern: /(?<=:\d{2}(?:[.,]\d{1,9})?)z(?![a-z])/g, read: () => ({ kind: "zone", zone: "UTC" }) },
  {
    pattern: /(?<![\w.:/+]|[a-z]-)(?<value>\d{1,2})(?![\w.:/%])(?!\s{0,2}(?:%|番))/g,
    read: ({ value = "" }) => ({ kind: "number", value: Number(value), certain: value.startsWith("0") }),
  },
  { pattern: /(?<=\d|[ap]m)\s?(?:-|~)\s?(?=\d)/g, read: () => ({ kind: "link", link: "to" }) },
  { pattern: /[~→]/g, read: () => ({ kind: "link", link: "to" }) },
];

/** A clock as read from digits; whether it exists is judged later, so that a slip can be named. */
function readClock({ hour = "", minute, second, half }: Groups): TimeMeaning {
  return {
    kind: "clock",
    hour: Number(hour),
    ...(minute === undefined ? {} : { minute: Number(minute) }),
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(half === undefined ? {} : { half: halfOf(half) }),
    ...(hour.startsWith("0") ? { certain: true } : {}),
  };
}

function halfOf(text: string): HalfDay {
  return text.startsWith("a") ? "am" : "pm";
}

function readDate({ year, month, day }: Groups): TimeMeaning {
  return {
    kind: "date",
    day: Number(day),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

function readOffset({ sign = "+", hours = "0", minutes = "00" }: Groups): TimeMeaning | undefined {
  const zone = `UTC${sign}${hours}:${minutes}`;
  return isZone(zone) && Number(hours) <= 14 ? { kind: "zone", zone } : undefined;
}
