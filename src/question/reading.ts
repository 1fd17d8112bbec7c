import type { Printed } from "./readers/pasted-error/shapes.ts";
import type { SymptomWords } from "./readers/pasted-error/symptom.ts";
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
  /** No question, but somebody cannot connect. */
  "complaint",
  /** It works again: nothing is asked. */
  "solved",
  /** Something went wrong; what, the words leave open (failed, error, slow). */
  "trouble",
  /** Greetings and thanks. */
  "courtesy",
] as const;
export type CueRow = (typeof CUE_ROWS)[number];

/** Words that ask for something: one pattern, or two that stand apart, since `A[^.]{0,80}B` tries every B behind every A. */
export type Cue = RegExp | WordPair;

/** A word and the next word of another kind behind it (global patterns). */
export interface WordPair {
  readonly first: RegExp;
  readonly next: RegExp;
  /** All that may stand between the two. */
  readonly between: RegExp;
  /** What may not stand right before the first one, tried on the text that ends there. */
  readonly unless?: RegExp;
}

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
  readonly cues: Readonly<Record<CueRow, readonly Cue[]>>;
  /** Explicit role words (from, to); stronger than arrows. */
  readonly roles: readonly RoleWords[];
  /** Who does the connecting; weaker than arrows. */
  readonly subjects: readonly RoleWords[];
  /** Where a name stands that the address book does not know (global patterns that end with their group `name`). */
  readonly names: readonly RegExp[];
  /**
   * Nouns for a machine where an end stands, which do not say which one: "from the server" (global patterns that end with
   * their group `name`).
   */
  readonly nouns: readonly RegExp[];
  /** One end that reaches another by nothing but the grammar, with names that nobody knows masked as ends. */
  readonly reaching: readonly RegExp[];
  /** The internet, or whoever is outside, where an end stands (global patterns). */
  readonly internet: readonly RegExp[];
  /** The speaker's own machine named as an end (global patterns). */
  readonly self: readonly RegExp[];
  /** Ways to write ports, with a group `list` (global patterns). */
  readonly ports: readonly RegExp[];
  /** Numbers that are no ports, ends or times (global patterns); a group `number` leaves the words before it readable. */
  readonly noise: readonly RegExp[];
  readonly times: readonly TimeReader[];
  /** Words for a time that no calendar knows: the other day, since the outage. */
  readonly vagueTimes: readonly RegExp[];
  /** Form labels, whole and lower case. */
  readonly formLabels: Readonly<Record<FormField, readonly string[]>>;
  /** What people write into a line that they cannot fill. */
  readonly unknown: readonly string[];
  /** Messages of programs in this language. */
  readonly pastedErrors: Printed;
  /** How a connection failed, in words of people and programs (global patterns). */
  readonly symptoms: SymptomWords;
  /** Words that show that a message is about the network: traffic, firewall, packets (global patterns). */
  readonly topics: readonly RegExp[];
  /**
   * Words that change nothing: articles, pronouns, auxiliaries, courtesies, nouns for an end (global patterns). What is
   * left of a message without them, its ends, ports, times and topics tells whether it speaks of something else.
   */
  readonly fillers: readonly RegExp[];
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
