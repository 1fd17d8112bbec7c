import type { Span } from "../span.ts";

/** A length of time: elapsed seconds, calendar days and calendar months. */
export interface Quantity {
  readonly seconds: number;
  readonly days: number;
  readonly months: number;
  /** Given to the minute or finer: a point so long ago is widened by minutes, else by half an hour. */
  readonly fine: boolean;
  /** The shorter of two lengths that were given (2 to 3 hours). */
  readonly least?: Quantity;
  /** Said as a stretch (10分間), so that it is no minute of a clock. */
  readonly isSpan?: boolean;
}

/** Parts of the day in the order of the clock. */
export const PARTS = [
  "small-hours",
  "early-morning",
  "morning",
  "lunchtime",
  "afternoon",
  "late-afternoon",
  "evening",
  "night",
  "office-hours",
  "after-hours",
] as const;
export type Part = (typeof PARTS)[number];

export type HalfDay = "am" | "pm";

/** Which day: a date (the most recent where parts of it are left open), days from today, or a weekday. */
export type DayMeaning =
  | { readonly kind: "date"; readonly year?: number; readonly month?: number; readonly day: number }
  | { readonly kind: "day"; readonly offset: number; readonly monthsAgo?: number }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which: "latest" | "before-today" }
  /** The last day of a month, by its distance from this one; without it the most recent one. */
  | { readonly kind: "month-end"; readonly offset?: number }
  /** The day after the one that was named before it (22:50〜翌0:10). */
  | { readonly kind: "following" };

/** Which stretch of the calendar: offset 0 is this one, −1 the last one. */
export interface PeriodMeaning {
  readonly kind: "period";
  readonly unit: "week" | "weekend" | "month" | "year";
  readonly offset: number;
}

/** A time of day as it was written. */
export interface ClockMeaning {
  readonly kind: "clock";
  /** 0–29: hours from 24 on belong to the next day. */
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly half?: HalfDay;
  /** Written with a leading zero, or a word such as noon: not open between morning and afternoon. */
  readonly certain?: boolean;
  /** The whole hour (15時台). */
  readonly slot?: boolean;
}

/**
 * The little words between times. Those in `-after` and `after` follow their time (から, まで), the others come before
 * it; `before` leaves out the day or part of day that `until` includes; `at` lets a bare number be an hour, `glue` does not. `held-until` is an end up to which it still worked, `aside`
 * says that the time is that of something else (a deadline, a meeting), `open` is the sign ~, which may lack its end.
 */
export type Link =
  | "at"
  | "glue"
  | "from"
  | "between"
  | "since"
  | "behind"
  | "to"
  | "open"
  | "and"
  | "or"
  | "after"
  | "until"
  | "until-after"
  | "before"
  | "before-after"
  | "held-until"
  | "held-until-after"
  | "deadline"
  | "aside"
  | "aside-after"
  | "last"
  | "next"
  | "lasting"
  | "lasting-after"
  | "ago"
  | "later"
  | "within";

/** What a word about time means by itself. */
export type TimeMeaning =
  | DayMeaning
  | PeriodMeaning
  | ClockMeaning
  | { readonly kind: "month"; readonly month: number; readonly year?: number }
  | { readonly kind: "part"; readonly part: Part; readonly offset?: number }
  | { readonly kind: "number"; readonly value: number; readonly certain: boolean }
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  | { readonly kind: "now" }
  /** The time up to now, as a word of its own: just now, ever. Any other time beside it says more. */
  | { readonly kind: "recent"; readonly quantity: Quantity }
  | { readonly kind: "zone"; readonly zone: string }
  /** Looks like a time and is none: good morning. */
  | { readonly kind: "idle" }
  | { readonly kind: "link"; readonly link: Link };

export type TimeToken = Span & TimeMeaning;

/** Named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One family of phrases: where to look, and what a match means; nothing where it means no time after all. */
export interface TimeReader {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, match: string) => TimeMeaning | undefined;
  /** What the clause must say before or behind the match, if the match means this only then. */
  readonly clause?: Clause;
  /** Signs of which every match holds one, or stands behind one; a text without them need not be searched. */
  readonly signs?: RegExp;
  /** Finds where this reader and others like it may begin, once for all of them; `pattern` is sticky then. */
  readonly starts?: RegExp;
}

/** A pattern to be found in the rest of a clause, on one side of a match. */
export interface Clause {
  readonly side: "before" | "behind";
  readonly pattern: RegExp;
}

/** A word that always means the same, or does so in a certain clause. */
export function word(pattern: RegExp, meaning: TimeMeaning, clause?: Clause): TimeReader {
  return { pattern, read: () => meaning, ...(clause === undefined ? {} : { clause }) };
}

/** Readers that are tried only where a match of a global pattern begins; every match of theirs must begin so. */
export function startingAt(starts: RegExp, readers: readonly TimeReader[]): TimeReader[] {
  return readers.map((reader) => ({ ...reader, pattern: new RegExp(reader.pattern, "y"), starts }));
}

/** Seconds, days or months of a quantity; what is not given is none. */
export function quantity(parts: Partial<Quantity>): Quantity {
  return { seconds: 0, days: 0, months: 0, fine: false, ...parts };
}
