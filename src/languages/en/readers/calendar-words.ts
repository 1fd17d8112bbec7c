/** 1–12 by the first three letters. */
export const MONTH_NAMES: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** 1 (Monday) to 7 (Sunday) by the first three letters. */
export const DAY_NAMES: Readonly<Record<string, number>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };

/** Amounts in words; a couple is two, a few is three, "an hour or so" is one. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  "twenty-five": 25,
  thirty: 30,
  forty: 40,
  "forty-five": 45,
  fifty: 50,
  "thirty-five": 35,
  "fifty-five": 55,
  "oh five": 5,
  "o'five": 5,
  sixty: 60,
  ninety: 90,
  so: 1,
  couple: 2,
  few: 3,
  several: 3,
};

/** Units of time that are a length by themselves: "the last hour". */
export const LONE_UNITS = "second|minute|hour|day|week|month|fortnight|year";

/** Where a clock or a length may begin: with an amount, a part of it or its unit. */
export const AMOUNT_STARTS = new RegExp(
  String.raw`(?<![\w.-])(?:\d|(?:${Object.keys(NUMBER_WORDS).join("|")}|half|quarters?|${LONE_UNITS})(?![a-z]))`,
  "g",
);

/** A day of the week, with a group `weekday`. */
export const WEEKDAY = `(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)`;

/** A pattern that matches a date, also as one end of "October 1-3" or "1-3 October". */
export function dated(source: string): RegExp {
  return new RegExp(String.raw`(?<![\w.])(?<!(?<!\b\d{1,2})-)(?:${source})(?!\w|-(?!\d)|\.\w)`, "g");
}

/** A pattern that matches whole words only. */
export function whole(source: string): RegExp {
  return new RegExp(String.raw`(?<![\w.-])(?:${source})(?![\w-]|\.\w)`, "g");
}
