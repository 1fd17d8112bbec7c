import type { Instant } from "../../src/time/instant.ts";
import type { Window } from "../../src/time/window.ts";
import type { CannotSayReason, Exchange, Layer } from "../../src/verdict/verdict.ts";
import type { Conversation } from "./conversation.ts";

/** What a true answer to a story says. Observers are host names. */
export type Expected =
  | {
      readonly kind: "rejected";
      readonly leg: "request" | "reply";
      readonly direction: "in" | "out";
      readonly observer: string;
      readonly layer: Layer;
      readonly layerStanding: "observed" | "inferred";
    }
  | {
      readonly kind: "mixed";
      readonly leg: "request" | "reply";
      readonly observer: string;
      readonly accepted: number;
      readonly rejected: number;
      readonly turns: readonly Instant[];
    }
  | { readonly kind: "accepted"; readonly exchange: Exchange["kind"] }
  | { readonly kind: "never-seen"; readonly observers: readonly string[]; readonly final: boolean }
  | { readonly kind: "cannot-say"; readonly reason: CannotSayReason }
  | { readonly kind: "list"; readonly groupCount: number; readonly groups: readonly ExpectedGroup[] };

/** One line of a broad answer. */
export interface ExpectedGroup {
  readonly src: string;
  readonly dst: string;
  readonly port: number;
  readonly verdict: "rejected" | "accepted";
}

/** The pair that a story is about. */
export interface Pair {
  /** An address, or a network for a broad question. */
  readonly src: string;
  readonly dst: string;
  readonly port?: number;
}

/** Something that happened in the sample world, the question a person would ask, and what is true. */
export interface Story {
  /** Stable; kebab-case. */
  readonly id: string;
  readonly question: { readonly en: string; readonly ja: string };
  readonly pair: Pair;
  readonly window: Window;
  readonly expected: Expected;
  readonly conversations: readonly Conversation[];
  /** Host and minute whose records are lost. */
  readonly skips?: readonly { readonly host: string; readonly window: Window }[];
}

/** A story before its world has a clock. */
export type Draft = (clock: StoryClock) => Story;

/** A span as a person in Japan says it. */
export interface Span {
  readonly window: Window;
  /** `between 14:00 and 14:10` */
  readonly en: string;
  /** `14:00〜14:10に` */
  readonly ja: string;
}

/** Tells the drafts when they happen: minutes and seconds of one full local hour, all of it delivered up to minute 45. */
export interface StoryClock {
  at(minute: number, second?: number): Instant;
  span(fromMinute: number, toMinute: number): Span;
  /** A span that reaches beyond what is delivered: the given number of minutes before it up to the end of the day. */
  untilNow(minutesBefore: number): Span;
  /** Ten minutes on a day two days before the world begins. */
  readonly longAgo: Span;
}

/** Seconds that Japan is ahead of UTC; it has no clock changes. */
export const JAPAN_SECONDS = 9 * 3600;
const HOUR = 3600;
const DAY = 24 * HOUR;

interface Clocks {
  readonly begin: Instant;
  readonly deliveredUntil: Instant;
  readonly end: Instant;
}

/** The stories' hour is the last full hour whose first 45 minutes are delivered. */
export function makeStoryClock({ begin, deliveredUntil, end }: Clocks): StoryClock {
  const latest = deliveredUntil - 45 * 60;
  const hour = latest - (latest % HOUR);
  const at = (minute: number, second = 0) => hour + minute * 60 + second;
  const longAgo = begin - (begin % DAY) - 2 * DAY;
  const date = new Date((longAgo + JAPAN_SECONDS) * 1000);
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const tenMinutes = spanOf(longAgo, longAgo + 600);
  return {
    at,
    span: (fromMinute, toMinute) => spanOf(at(fromMinute), at(toMinute)),
    untilNow: (minutesBefore) => spanOf(deliveredUntil - minutesBefore * 60, end),
    longAgo: { ...tenMinutes, en: `on ${month}/${day} ${tenMinutes.en}`, ja: `${month}/${day}の${tenMinutes.ja}` },
  };
}

function spanOf(from: Instant, to: Instant): Span {
  const [first, last] = [clockOf(from), clockOf(to)];
  return { window: { from, to }, en: `between ${first} and ${last}`, ja: `${first}〜${last}に` };
}

/** `14:05` in Japan. */
function clockOf(instant: Instant): string {
  return new Date((instant + JAPAN_SECONDS) * 1000).toISOString().slice(11, 16);
}
