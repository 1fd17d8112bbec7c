import type { Span } from "../span.ts";
import { type Beside, type BesideRead, readLengthFirst, readTimeFirst } from "./beside.ts";
import { agoPart, type Moment, type MomentRead, readMoment, withDay } from "./moment.ts";
import { type Range, readDayRange, readRange } from "./range.ts";
import { type Length, linkAt, pastGlue, readQuantity } from "./run.ts";
import type { Link, Quantity, TimeToken } from "./token.ts";

/** What somebody said about time, before it is tied to a calendar. */
export type Phrase = Span & {
  /** Its own zone, where a message names several. */
  readonly zone?: string;
} & (
    | { readonly kind: "point"; readonly moment: Moment }
    | Range
    | Beside
    | { readonly kind: "since"; readonly moment: Moment }
    /** Up to a time: of the day it lies in, or the limit of a watch; `isBefore`: up to where that time begins. */
    | { readonly kind: "until"; readonly moment: Moment; readonly isBefore?: true }
    /** By a time: the limit of a watch, else when an answer is needed. */
    | { readonly kind: "deadline"; readonly moment: Moment }
    | { readonly kind: "last"; readonly quantity: Quantity }
    /** A word for the time up to now: just now, ever. */
    | { readonly kind: "recent"; readonly quantity: Quantity }
    /** A limit ahead: for the next 30 minutes. */
    | { readonly kind: "next"; readonly quantity: Quantity }
    /** A length without a side: for two hours. */
    | { readonly kind: "lasting"; readonly quantity: Quantity }
    /** A length without any word; it counts where a time is expected, as in a command. */
    | { readonly kind: "length"; readonly quantity: Quantity }
  );

/** The time of something else: when an answer is needed, when a meeting begins. */
export type Aside = Span & { readonly kind: "aside" };

interface PhraseRead {
  readonly phrase: Phrase | Aside;
  readonly next: number;
}

/** Reads every phrase of a run of touching time words. */
export function readPhrases(run: readonly TimeToken[]): (Phrase | Aside)[] {
  const phrases: (Phrase | Aside)[] = [];
  for (let index = 0; index < run.length; ) {
    const read = readPhrase(run, index);
    if (read !== undefined) phrases.push(read.phrase);
    index = read?.next ?? index + 1;
  }
  return phrases;
}

function readPhrase(run: readonly TimeToken[], index: number): PhraseRead | undefined {
  const head = run[index];
  if (head?.kind === "link") return readLinked(run, index, head.link);
  if (head?.kind === "recent")
    return lengthPhrase("recent", head, { quantity: head.quantity, next: index + 1, end: head.end });
  return (
    readAgoRange(run, index) ??
    besidePhrase(readLengthFirst(run, index), head) ??
    readDayRange(run, index) ??
    readNumberRange(run, index) ??
    readFrom(run, index, "no-hours") ??
    readLength(run, index)
  );
}

/** A phrase that opens with a little word. */
function readLinked(run: readonly TimeToken[], index: number, link: Link): PhraseRead | undefined {
  const head = run[index];
  if (head === undefined) return undefined;
  switch (link) {
    case "last":
    case "next":
    case "lasting": {
      const length = readQuantity(run, index + 1);
      return besidePhrase(readLengthFirst(run, index + 1), head) ?? (length && lengthPhrase(link, head, length));
    }
    case "since": {
      const beside = besidePhrase(readLengthFirst(run, index + 1), head);
      if (beside !== undefined) return beside;
      const length = readQuantity(run, index + 1);
      const isAgo = length !== undefined && linkAt(run, length.next) === "ago";
      if (length !== undefined && !isAgo) return lengthPhrase("last", head, length);
      return opened(run, index, "since");
    }
    case "behind":
    case "from":
    case "between":
    case "held-until":
      return opened(run, index, link);
    case "before":
      return beforePhrase(momentPhrase(run, index, "until"));
    case "until":
    case "deadline":
    case "aside":
      return momentPhrase(run, index, link);
    case "at":
      return readFrom(run, index, "hours");
    default:
      return undefined;
  }
}

/** What lies behind a time is a range as any other: from it, so long. */
function besidePhrase(read: BesideRead | undefined, head: Span | undefined): PhraseRead | undefined {
  if (read === undefined) return undefined;
  const { phrase, next } = read;
  const { moment, quantity, side, how, end } = phrase;
  const start = head?.start ?? phrase.start;
  if (side === "before" || how !== "whole") return { phrase: { ...phrase, start }, next };
  const to = { start: end, end, lasting: quantity };
  return { phrase: { kind: "range", moment, to, start, end }, next };
}

type LengthKind = "last" | "recent" | "next" | "lasting" | "length";

function lengthPhrase(kind: LengthKind, head: Span, { quantity, next, end }: Length): PhraseRead {
  return { phrase: { kind, quantity, start: head.start, end }, next };
}

function momentPhrase(
  run: readonly TimeToken[],
  index: number,
  kind: "until" | "deadline" | "aside",
): PhraseRead | undefined {
  const head = run[index];
  const read = readMoment(run, index + 1, "hours");
  if (head === undefined || read === undefined) return undefined;
  const { moment, next } = read;
  return { phrase: { kind, moment, start: head.start, end: moment.end }, next };
}

/** Before lunch, 昨日より前: what begins then is left out. */
function beforePhrase(read: PhraseRead | undefined): PhraseRead | undefined {
  return read?.phrase.kind === "until" ? { ...read, phrase: { ...read.phrase, isBefore: true } } : read;
}

/** A length by itself, or one whose word follows it: 30分以内, 1時間だけ. */
function readLength(run: readonly TimeToken[], index: number): PhraseRead | undefined {
  const length = readQuantity(run, index);
  const head = run[index];
  if (length === undefined || head === undefined) return undefined;
  const behind = pastGlue(run, length.next);
  const link = linkAt(run, behind);
  if (link !== "within" && link !== "lasting-after") return lengthPhrase("length", head, length);
  const whole = { ...length, next: behind + 1, end: run[behind]?.end ?? length.end };
  return lengthPhrase(link === "within" ? "last" : "lasting", head, whole);
}

/** "9-10am", "3 or 4pm", "9 to 10 this morning": the first hour is bare, the second one is not, or has a part of day. */
function readNumberRange(run: readonly TimeToken[], index: number): PhraseRead | undefined {
  const [first, link] = [run[index], linkAt(run, index + 1)];
  const joins = link === "to" || link === "open" || link === "until" || link === "or";
  if (first?.kind !== "number" || !joins) return undefined;
  const isHour = run[index + 2]?.kind === "clock" || isHourInPart(run, index + 2);
  return isHour ? readFrom(run, index, "hours") : undefined;
}

/** "10 this morning", "3 in the afternoon"; 22 would be a port. */
function isHourInPart(run: readonly TimeToken[], index: number): boolean {
  const clock = readMoment(run, index, "hours")?.moment;
  return run[index]?.kind === "number" && clock?.part !== undefined && (clock.clock?.hour ?? 0) <= 12;
}

/** "2 to 3 hours ago": from the longer to the shorter; with から behind it, since the longer. */
function readAgoRange(run: readonly TimeToken[], index: number): PhraseRead | undefined {
  const [token, next] = [run[index], index + 2];
  if (token?.kind !== "quantity" || token.quantity.least === undefined) return undefined;
  if (linkAt(run, index + 1) !== "ago" || linkAt(run, pastGlue(run, next)) === "after") return undefined;
  const { start } = token;
  const end = run[index + 1]?.end ?? token.end;
  const moment = { ...agoPart(token.quantity), start, end };
  const to = { ...agoPart(token.quantity.least), start, end };
  return { phrase: { kind: "range", moment, to, start, end }, next };
}

/** "from …", "between …", "since …": a range if there is a second time, else everything since the first. */
function opened(
  run: readonly TimeToken[],
  index: number,
  link: "from" | "between" | "since" | "behind" | "held-until",
): PhraseRead | undefined {
  const head = run[index];
  const lent = readDayRange(run, index + 1) ?? (link === "since" ? undefined : readAgoRange(run, index + 1));
  if (lent !== undefined) return lent;
  const first = readMoment(run, index + 1, "hours");
  if (head === undefined || first === undefined) return undefined;
  const range = readRange(run, first, link);
  if (range !== undefined) return { ...range, phrase: { ...range.phrase, start: head.start } };
  if (link === "between") return undefined;
  const behind = pastGlue(run, first.next);
  const next = linkAt(run, behind) === "after" ? behind + 1 : first.next;
  const isBare = first.moment.clock !== undefined && run[index + 1]?.kind === "number";
  if (link === "from" && isBare && next === first.next) return undefined;
  const end = run[next - 1]?.end ?? first.moment.end;
  return { phrase: { kind: "since", moment: first.moment, start: head.start, end }, next };
}

/** A time, and what the words behind it make of it. */
function readFrom(run: readonly TimeToken[], index: number, numbers: "hours" | "no-hours"): PhraseRead | undefined {
  const first = readMoment(run, index, numbers);
  if (first === undefined) return undefined;
  const { moment } = first;
  const inner = readDayBefore(run, first) ?? readTimeFirst(run, first) ?? readRange(run, first, "to");
  if (inner !== undefined) return { ...inner, phrase: { ...inner.phrase, start: moment.start } };
  const next = pastGlue(run, first.next);
  const link = linkAt(run, next);
  const kind = link === undefined ? undefined : KIND_BEHIND[link];
  if (kind === undefined) {
    // "is it blocked now" asks about no moment of its own, and nothing was named before 翌日 by itself.
    const isPoint = moment.now !== true && moment.day?.kind !== "following";
    return isPoint
      ? { phrase: { kind: "point", moment, start: moment.start, end: moment.end }, next: first.next }
      : undefined;
  }
  const read: PhraseRead = {
    phrase: { kind, moment, start: moment.start, end: run[next]?.end ?? moment.end },
    next: next + 1,
  };
  return link === "before-after" ? beforePhrase(read) : read;
}

/** What a word behind a time makes of it. */
const KIND_BEHIND: Readonly<Partial<Record<Link, "since" | "until" | "aside">>> = {
  after: "since",
  // 15:00〜 without an end.
  open: "since",
  "held-until-after": "since",
  "until-after": "until",
  "before-after": "until",
  "aside-after": "aside",
};

/** "yesterday between 9 and 10", "yesterday after 3": the day stands before the rest. */
function readDayBefore(run: readonly TimeToken[], { moment, next }: MomentRead): PhraseRead | undefined {
  const link = linkAt(run, next);
  const opens = link !== undefined && OPENERS.includes(link);
  if (!opens || moment.clock !== undefined) return undefined;
  const rest = readLinked(run, next, link);
  if (rest === undefined || !("moment" in rest.phrase)) return undefined;
  return { ...rest, phrase: { ...rest.phrase, moment: withDay(rest.phrase.moment, moment) } };
}

const OPENERS: readonly Link[] = ["from", "between", "since", "behind", "until", "before", "held-until", "deadline"];
