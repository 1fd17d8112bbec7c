import { isZoneOrOffset } from "../../time/wall.ts";
import type { Groups, HalfDay, TimeMeaning, TimeReader } from "./token.ts";

const HALF = String.raw`(?<half>am|pm|a\.m\.?|p\.m\.?)(?![a-z]| i(?![a-z]))`;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What may not stand before a clock time: other digits, or the dash of a name (node-8), which is no `3pm-`. */
const CLOCK_START = String.raw`(?<![\w./]|(?<!\/\d{4}):)(?<![a-z](?<!\d\s?[ap]m)-)`;

/** Times in digits, as every language writes them. */
export const NUMERIC_TIMES: readonly TimeReader[] = [
  {
    pattern: /(?<![\d/.-])(?<year>\d{4})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:t(?=\d)|(?![\d/.-]))/g,
    read: readDate,
  },
  {
    pattern: /(?<![\w/.]|(?<!\/\d{1,2})-)(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\/(?<year>\d{4}))?(?![\w/.:])/g,
    read: readDate,
  },
  // The stamp of web servers: 07/Oct/2026:14:03:11 +0900.
  {
    pattern: /(?<![\w/])(?<day>\d{2})\/(?<name>[a-z]{3})\/(?<year>\d{4}):?(?=\d)/g,
    read: readNamedDate,
  },
  {
    pattern: new RegExp(
      String.raw`${CLOCK_START}(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:\s?${HALF})?(?!:?\d)`,
      "g",
    ),
    read: readClock,
  },
  {
    pattern: new RegExp(String.raw`${CLOCK_START}(?<hour>\d{1,2})(?:\.(?<minute>\d{2}))?\s?${HALF}`, "g"),
    read: readClock,
  },
  // The stamp of syslog and of C programs: Sun Feb  1 07:31:16 2026.
  {
    pattern:
      /(?<![\w-])(?:[a-z]{3},? )?(?<name>[a-z]{3}) {1,2}(?<day>\d{1,2})(?=,? \d\d:\d\d:\d\d(?: [a-z]{3,4})?(?: (?<year>20\d\d)(?!\d))?)/g,
    read: readNamedDate,
  },
  {
    pattern: /(?<=t)(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,]\d{1,9})?)?(?![\d:])/g,
    read: readClock,
  },
  {
    pattern:
      /(?<=t\d\d:\d\d|:\d\d:\d\d\s?|:\d\d[.,](?:\d{3}|\d{6}|\d{9})\s?|utc|gmt|:\d\d\s?(?=\+))(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?![\d:/])/g,
    read: readOffset,
  },
  { pattern: /(?<=:\d{2}(?:[.,]\d{1,9})?)z(?![a-z])/g, read: () => ({ kind: "zone", zone: "UTC" }) },
  {
    pattern: /(?<![\w.:/+]|[a-z]-)(?<value>\d{1,2})(?![\w.:/%])(?!\s{0,2}(?:%|番))/g,
    read: ({ value = "" }) => ({ kind: "number", value: Number(value), certain: value.startsWith("0") }),
  },
  {
    pattern:
      /(?:-|\s-)(?<=(?:\dh?|[ap]\.?m\.?|\d\s?(?:jst|utc|gmt|z|[ecp][sd]t)|noon|midnight|day|\b(?:mon|tue|wed|thu|fri|sat|sun))\s?-)\s?(?=\d|noon|midnight|now|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)/g,
    read: () => ({ kind: "link", link: "to" }),
  },
  { pattern: /→/g, read: () => ({ kind: "link", link: "to" }) },
  { pattern: /~/g, read: () => ({ kind: "link", link: "open" }) },
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

/** A date whose month is a name of three letters; nothing where it is another word. */
function readNamedDate({ year, name = "", day }: Groups): TimeMeaning | undefined {
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? undefined : readDate({ year, month: String(month), day });
}

function readOffset({ sign = "+", hours = "0", minutes = "00" }: Groups): TimeMeaning | undefined {
  const zone = `UTC${sign}${hours}:${minutes}`;
  return isZoneOrOffset(zone) && Number(hours) <= 14 ? { kind: "zone", zone } : undefined;
}
