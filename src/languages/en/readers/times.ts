import {
  type Groups,
  type Part,
  quantity,
  startingAt,
  type TimeMeaning,
  type TimeReader,
  word,
} from "../../../question/time/token.ts";
import { AMOUNT_STARTS, DAY_NAMES, dated, MONTH_NAMES, WEEKDAY, whole } from "./calendar-words.ts";
import { CLOCKS } from "./clocks.ts";
import { IDLE_TIMES } from "./idle-times.ts";
import { LENGTHS, readLength } from "./lengths.ts";
import { LETTERED_HOURS } from "./lettered-hours.ts";
import { TIME_LINKS } from "./time-links.ts";

const PARTS: Readonly<Record<string, Part>> = {
  "early morning": "early-morning",
  morning: "morning",
  lunchtime: "lunchtime",
  "lunch time": "lunchtime",
  afternoon: "afternoon",
  evening: "evening",
  night: "night",
  overnight: "night",
  nite: "night",
  lunch: "lunchtime",
  mornign: "morning",
  mornin: "morning",
  moring: "morning",
  afternon: "afternoon",
  evenning: "evening",
};
const PART = `(?:mid[ -])?(?<part>early morning|morning|lunch ?time|afternoon|evening|night|overnight|nite|mornign|mornin(?!g)|moring|afternon|evenning)s?`;
const MONTH = String.raw`(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?`;
/** "May" and "march" are words of other trades too: alone they need something that makes them a month. */
const PLAIN_MONTH = MONTH.replace("march|", "").replace("may|", "");
const MONTH_OPENER =
  "(?:in|since|during|of|for|until|till|from|through|thru|and|last|this|early|late|mid|entire|whole|all|before|after|by)";
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

const RECENT: TimeMeaning = { kind: "recent", quantity: quantity({ seconds: 900 }) };
const EVER: TimeMeaning = { kind: "recent", quantity: quantity({ days: 90 }) };

/** "@" stands for "at". */
const LETTERS = /[a-z@]/;

const TABLE: readonly TimeReader[] = [
  ...IDLE_TIMES,
  { pattern: dated(String.raw`${MONTH} {1,2}(?:the )?${DAY}(?!\d|:\d|\s?[ap]\.?m)${YEAR}`), read: readDate },
  { pattern: dated(`(?:the )?${DAY} (?:of )?${MONTH}${YEAR}`), read: readDate },
  { pattern: whole(String.raw`the (?<day>\d{1,2})(?:st|nd|rd|th)`), read: readDate },
  { pattern: whole(String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)`), read: readDate },
  { pattern: whole(`${PLAIN_MONTH}(?: (?<year>20\\d{2}))?`), read: readMonth },
  { pattern: whole(String.raw`(?<month>may|march) (?<year>20\d{2})`), read: readMonth },
  { pattern: whole(`(?<=${MONTH_OPENER} )(?<month>may|march)`), read: readMonth },
  { pattern: whole(String.raw`(?<month>may|march)(?=\s?(?:-|~|to |through |$|[,.?!]))`), read: readMonth },
  { pattern: whole(`(?:(?<which>last|this past|this|next|previous) )?${WEEKDAY}(?:'?s)?`), read: readWeekday },
  word(whole("the day(?<=rest of the day)"), { kind: "day", offset: 0 }),
  word(
    whole(
      `(?:all day(?: long)?|the (?:whole|entire) day)(?<!day (?:all|the whole|the entire) day)(?! (?:yesterday|today|long|before|after|on|of|last|${WEEKDAY.replace("?<weekday>", "?:")}))`,
    ),
    { kind: "day", offset: 0 },
  ),
  word(whole("all day(?: long)?|the (?:whole|entire) day"), { kind: "link", link: "glue" }),
  word(whole("today"), { kind: "day", offset: 0 }),
  word(whole("(?:the )?day before yesterday"), { kind: "day", offset: -2 }),
  word(whole("yesterday|yest[eu]rda?y|yesturday|yestarday|yesterdya"), { kind: "day", offset: -1 }),
  word(whole("tomorrow"), { kind: "day", offset: 1 }),
  word(whole("(?:the )?day after tomorrow"), { kind: "day", offset: 2 }),
  {
    pattern: whole(`(?:the )?(?<which>last|previous|this|next) (?<unit>weekend|week|month|year)(?:'s)?`),
    read: readPeriod,
  },
  word(whole("(?:(?:over|at|on|during) )?the weekend"), { kind: "period", unit: "weekend", offset: -1 }),
  {
    pattern: whole(`(?:the )?(?:very )?(?:start|beginning) of (?:the |(?<which>this|last) )(?<unit>week|month|year)`),
    read: readPeriod,
  },
  {
    pattern: whole("(?:the )?(?:very )?end of (?:the|(?<which>this|last)) month"),
    read: ({ which }) => ({ kind: "month-end", ...(which === undefined ? {} : { offset: which === "this" ? 0 : -1 }) }),
  },
  word(whole("(?:the )?(?:start|beginning) of the day"), { kind: "day", offset: 0 }),
  word(whole("(?:the )?(?:end|close) of (?:the |this )?(?:day|business)|eod|cob"), {
    kind: "clock",
    hour: 24,
    certain: true,
  }),
  word(whole("(?:the )?(?:next|following)(?: day|(?= (?:morning|afternoon|evening|night)))|the day after"), {
    kind: "following",
  }),
  word(whole("(?:the )?week before last"), { kind: "period", unit: "week", offset: -2 }),
  { pattern: whole(`(?:in |during )?(?:the )?${PART}`), read: readPart },
  { pattern: whole(`(?<which>last|this|yesterday) ${PART}`), read: readPart },
  {
    pattern: whole("(?<part>lunch)(?<=(?:over|at|during|around|about|after|before|since|until|till) lunch)"),
    read: readPart,
  },
  word(whole("(?:in |during )?the (?:small|wee|early) hours(?: (?:of )?(?:this|the|in the) morning)?"), {
    kind: "part",
    part: "small-hours",
  }),
  word(whole("early in the morning"), { kind: "part", part: "early-morning" }),
  {
    pattern: whole("early (?<which>this|yesterday) morning"),
    read: ({ which }) => ({ kind: "part", part: "early-morning", offset: which === "this" ? 0 : -1 }),
  },
  word(whole("(?:(?:in|during|within|over) )?(?:the )?(?:office|business|working|work|trading) hours"), {
    kind: "part",
    part: "office-hours",
  }),
  word(
    whole(
      "(?:after|outside|out of) (?:office |business |working |work )?hours|after work(?! (?:on|by|to|with|was|is|had|has|started|began)(?![a-z]))",
    ),
    {
      kind: "part",
      part: "after-hours",
    },
  ),
  word(whole("the night before last"), { kind: "part", part: "night", offset: -2 }),
  word(whole("to-?nite|tonight"), { kind: "part", part: "night", offset: 0 }),
  word(whole("(?:12 )?noon|midday"), { kind: "clock", hour: 12, certain: true }),
  word(whole("(?:12 )?midnight"), { kind: "clock", hour: 0, certain: true }),
  ...LETTERED_HOURS,
  ...startingAt(AMOUNT_STARTS, [...CLOCKS, ...LENGTHS.map((pattern) => ({ pattern, read: readLength }))]),
  word(
    whole(
      `(?:(?:just|right|only) now|a (?:moment|minute|second|sec|little while|short while|little bit|bit) ago|moments ago|recently)(?<! right now)`,
    ),
    RECENT,
  ),
  word(whole("(?:ever(?: before)?|at all in the past|at any time(?: in the past)?|so far)(?! since)"), EVER),
  word(whole("(?:right )?now|the present|present"), { kind: "now" }),
  ...ZONES.map(([names, zone]) => word(whole(`(?:${names})`), { kind: "zone", zone })),
  ...TIME_LINKS,
];

/** English times; the longest match at a place wins, of equal ones the first of this table. */
export const TIMES: readonly TimeReader[] = TABLE.map((reader) => ({ ...reader, signs: LETTERS }));

function readDate({ year, month, day }: Groups): TimeMeaning {
  const named = month === undefined ? {} : { month: MONTH_NAMES[month.slice(0, 3)] ?? 0 };
  return { kind: "date", day: Number(day), ...named, ...(year === undefined ? {} : { year: Number(year) }) };
}

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
  return { kind: "part", part: named, offset: which === "this" ? 0 : -1 };
}
