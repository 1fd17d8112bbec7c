import type { TimeReader } from "./time/token.ts";

/** Rows of the intent table in the order in which they are tried; the first row with a cue wins. */
export const CUE_ROWS = [
  /** A request to change something: not ours. */
  "change",
  "help",
  "digest",
  "watch",
  "top_rejects",
  "talkers",
  "reached",
  "why",
  "blocked",
  "accepted",
  "seen",
  /** No question, but something does not work. */
  "complaint",
  /** Greetings and thanks. */
  "courtesy",
] as const;
export type CueRow = (typeof CUE_ROWS)[number];

/** Words that give an end its role, tried on the text that ends (`before`) or begins (`after`) at the end. */
export interface RoleWords {
  readonly role: "src" | "dst";
  readonly side: "before" | "after";
  readonly pattern: RegExp;
  /** Words on the other side that take the role away again. */
  readonly unless?: RegExp;
}

/** Lines of a form by what they carry. */
export const FORM_FIELDS = ["src", "dst", "port", "protocol", "time", "symptom"] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/**
 * What a language must bring for reading: word tables, no decisions. Patterns meet normalised text: lower case, one
 * kind of dash, arrow and quote; ends, ports, the speaker's own machine and other numbers stand as runs of `MARKS`.
 * Every pattern must run in linear time.
 */
export interface Reading {
  /** The language tag: `en`. */
  readonly tag: string;
  readonly cues: Readonly<Record<CueRow, readonly RegExp[]>>;
  /** Explicit role words (from, to); stronger than arrows. */
  readonly roles: readonly RoleWords[];
  /** Who does the connecting; weaker than arrows. */
  readonly subjects: readonly RoleWords[];
  /** The speaker's own machine named as an end (global patterns). */
  readonly self: readonly RegExp[];
  /** Ways to write ports, with a group `list` (global patterns). */
  readonly ports: readonly RegExp[];
  /** Numbers that are no ports, ends or times (global patterns). */
  readonly noise: readonly RegExp[];
  readonly times: readonly TimeReader[];
  /** Form labels, whole and lower case. */
  readonly formLabels: Readonly<Record<FormField, readonly string[]>>;
  /** What people write into a line that they cannot fill. */
  readonly unknown: readonly string[];
  /** Messages of programs in this language (global patterns). */
  readonly pastedErrors: readonly RegExp[];
  readonly followUps: FollowUpWords;
}

/** Ways to change the previous question. */
export interface FollowUpWords {
  readonly reverse: readonly RegExp[];
  readonly widen: readonly RegExp[];
  /** The same time of day, a day earlier. */
  readonly dayEarlier: readonly RegExp[];
  /** The stretch before the window; a group `length` holds its length in words. */
  readonly stretchBefore: readonly RegExp[];
  /** A number of minutes or hours on both sides; group `length`. */
  readonly eitherSide: readonly RegExp[];
  /** A new length that keeps the end; group `length`. */
  readonly toLength: readonly RegExp[];
}
