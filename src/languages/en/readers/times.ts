import {
  type Groups,
  type Part,
  quantity,
  type TimeMeaning,
  type TimeReader,
  word,
} from "../../../question/time/token.ts";
import { DAY_NAMES, MONTH_NAMES, NUMBER_WORDS } from "./calendar-words.ts";
import { LENGTH, readLength } from "./lengths.ts";

const PARTS: Readonly<Record<string, Part>> = {
  "early morning": "early-morning",
  morning: "morning",
  lunchtime: "lunchtime",
  "lunch time": "lunchtime",
  afternoon: "afternoon",
  evening: "evening",
  night: "night",
  overnight: "night",
};
const PART = `(?<part>early morning|morning|lunch ?time|afternoon|evening|night|overnight)s?`;
const MONTH = String.raw`(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?`;
const WEEKDAY = `(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,? (?<year>20\d{2}))?`;

/** Zones by the names English speakers use for them. */
const ZONES: readonly (readonly [pattern: string, zone: string])[] = [
  ["jst|japan time|japan standard time|tokyo time", "Asia/Tokyo"],
  ["utc(?![+-]\\d)|gmt(?![+-]\\d)", "UTC"],
  ["(?<=[\\d:]\\s?(?:[ap]m\\s?)?)et|eastern(?: standard| daylight)?(?: time)?|new york time", "America/New_York"],
  ["(?<=[\\d:]\\s?(?:[ap]m\\s?)?)pt|pacific(?: standard| daylight)?(?: time)?", "America/Los_Angeles"],
  ["est", "UTC-5"],
  ["edt", "UTC-4"],
  ["pst", "UTC-8"],
  ["pdt", "UTC-7"],
];

/** English times; the order does not matter, the longest match at a place wins. */
export const TIMES: readonly TimeReader[] = [
  { pattern: whole(String.raw`${MONTH} (?:the )?${DAY}(?!\d|:|\s?[ap]\.?m)${YEAR}`), read: readDate },
  { pattern: whole(`(?:the )?${DAY} (?:of )?${MONTH}${YEAR}`), read: readDate },
  { pattern: whole(String.raw`the (?<day>\d{1,2})(?:st|nd|rd|th)`), read: readDate },
  { pattern: whole(String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)`), read: readDate },
  {
    pattern: whole(String.raw`(?<!\bi |we |you |it )${MONTH}(?: (?<year>20\d{2}))?(?! (?:be|have|i|we|not)\b)`),
    read: readMonth,
  },
  { pattern: whole(`(?:(?<which>last|this past|this|next|previous) )?${WEEKDAY}`), read: readWeekday },
  { pattern: whole("today"), read: () => ({ kind: "day", offset: 0 }) },
  { pattern: whole("(?:the )?day before yesterday"), read: () => ({ kind: "day", offset: -2 }) },
  { pattern: whole("yesterday"), read: () => ({ kind: "day", offset: -1 }) },
  { pattern: whole("tomorrow"), read: () => ({ kind: "day", offset: 1 }) },
  { pattern: whole("(?:the )?day after tomorrow"), read: () => ({ kind: "day", offset: 2 }) },
  {
    pattern: whole(`(?:the )?(?<which>last|previous|this|next) (?<unit>weekend|week|month|year)(?:'s)?`),
    read: readPeriod,
  },
  { pattern: whole("(?:the )?week before last"), read: () => ({ kind: "period", unit: "week", offset: -2 }) },
  { pattern: whole(`(?:in |during )?(?:the )?${PART}`), read: readPart },
  { pattern: whole(`(?<which>last|this) ${PART}`), read: readPart },
  { pattern: whole("the night before last"), read: () => ({ kind: "part", part: "night", offset: -2 }) },
  { pattern: whole("tonight"), read: () => ({ kind: "part", part: "night", offset: 0 }) },
  { pattern: whole("(?:12 )?noon|midday"), read: () => ({ kind: "clock", hour: 12, certain: true }) },
  { pattern: whole("(?:12 )?midnight"), read: () => ({ kind: "clock", hour: 0, certain: true }) },
  {
    pattern: whole(String.raw`(?<how>half past|quarter past|quarter to) (?<hour>\d{1,2})(?:\s?(?<half>am|pm))?`),
    read: readSpokenClock,
  },
  { pattern: whole(String.raw`(?<hour>\d{1,2}) ?o'?clock(?:\s?(?<half>am|pm))?`), read: readSpokenClock },
  {
    pattern: whole(
      String.raw`(?<hour>\d{1,2})(?= (?:in the (?:early )?(?:morning|afternoon|evening)|at night)(?![a-z]))`,
    ),
    read: readSpokenClock,
  },
  { pattern: LENGTH, read: readLength },
  {
    pattern: whole(
      `(?:(?:just|right|only) now|a (?:moment|minute|second|little while|short while) ago|moments ago|recently)(?<! right now)`,
    ),
    read: () => RECENT,
  },
  { pattern: whole("(?:ever|at all in the past|at any time(?: in the past)?|so far)(?! since)"), read: () => EVER },
  { pattern: whole("(?:right )?now|the present|present"), read: () => ({ kind: "now" }) },
  ...ZONES.map(([names, zone]) => word(whole(`(?:${names})`), { kind: "zone", zone })),
  ...linkWords(),
];

const RECENT: TimeMeaning = { kind: "recent", quantity: quantity({ seconds: 900 }) };
const EVER: TimeMeaning = { kind: "recent", quantity: quantity({ days: 90 }) };

/** A pattern that matches whole words only. */
function whole(source: string): RegExp {
  return new RegExp(String.raw`(?<![\w.-])(?:${source})(?![\w-]|\.\w)`, "g");
}

function linkWords(): TimeReader[] {
  const links = {
    at: "at|around|about|circa|approximately|approx\\.?|roughly|at about|at around|@",
    glue: "on|of|in the|in|during|the|a|an|by|as of",
    from: "from|starting(?: at| from)?|beginning(?: at)?",
    between: "between",
    since: "since|ever since",
    behind: "after",
    to: "to|through|thru|up to",
    and: "and",
    after: "onwards?|on(?=\\s?(?:[,.?!]|$))|and later|or later",
    last: "(?:(?:with)?in |over |during |for )?(?:the )?(?:last|past|previous|most recent)|(?:with)?in (?:the )?(?:last|past)|within",
    next: "(?:for |in |during |over )?(?:the )?next",
    lasting: "for(?: about| around| at least)?",
    ago: "ago|earlier|back",
  } as const;
  return [
    ...entries(links).map(([link, words]) => word(whole(words), { kind: "link", link })),
    word(whole("until|till|til(?! now)"), { kind: "link", link: "until" }),
  ];
}

function entries<K extends string, V>(table: Readonly<Record<K, V>>): (readonly [K, V])[] {
  // Object.entries forgets the keys of a closed table.
  return Object.entries(table) as [K, V][];
}

function readDate({ year, month, day }: Groups): TimeMeaning {
  const named = month === undefined ? {} : { month: MONTH_NAMES[month.slice(0, 3)] ?? 0 };
  return { kind: "date", day: Number(day), ...named, ...(year === undefined ? {} : { year: Number(year) }) };
}

/** "may" and "march" are words of other trades too: alone they need a preposition before them. */
function readMonth({ month = "", year }: Groups): TimeMeaning {
  return {
    kind: "month",
    month: MONTH_NAMES[month.slice(0, 3)] ?? 0,
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

function readWeekday({ which, weekday = "" }: Groups): TimeMeaning | undefined {
  const number = DAY_NAMES[weekday.slice(0, 3)];
  if (number === undefined || which === "next") return undefined;
  return {
    kind: "weekday",
    weekday: number,
    which: which === "last" || which === "previous" ? "before-today" : "latest",
  };
}

function readPeriod({ which, unit = "" }: Groups): TimeMeaning | undefined {
  if (unit !== "weekend" && unit !== "week" && unit !== "month" && unit !== "year") return undefined;
  const offsets: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1 };
  return { kind: "period", unit, offset: offsets[which ?? ""] ?? 0 };
}

function readPart({ which, part = "" }: Groups): TimeMeaning | undefined {
  const named = PARTS[part];
  if (named === undefined) return undefined;
  if (which === undefined) return { kind: "part", part: named };
  return { kind: "part", part: named, offset: which === "last" ? -1 : 0 };
}

function readSpokenClock({ how, hour = "", half }: Groups): TimeMeaning {
  const spoken = NUMBER_WORDS[hour] ?? Number(hour);
  const minutes: Readonly<Record<string, number>> = { "half past": 30, "quarter past": 15, "quarter to": 45 };
  const minute = minutes[how ?? ""];
  return {
    kind: "clock",
    hour: how === "quarter to" ? spoken - 1 : spoken,
    ...(minute === undefined ? {} : { minute }),
    ...(half === "am" || half === "pm" ? { half } : {}),
  };
}
