import type { Span } from "../span.ts";
import { type Moment, type MomentRead, readMoment } from "./moment.ts";
import type { Link, Quantity, TimeToken } from "./token.ts";

/** What somebody said about time, before it is tied to a calendar. */
export type Phrase = Span &
  (
    | { readonly kind: "point"; readonly moment: Moment }
    | { readonly kind: "range"; readonly moment: Moment; readonly to: Moment }
    | { readonly kind: "since"; readonly moment: Moment }
    | { readonly kind: "until"; readonly moment: Moment }
    | { readonly kind: "last"; readonly quantity: Quantity }
    /** A limit ahead: for the next 30 minutes. */
    | { readonly kind: "next"; readonly quantity: Quantity }
    /** A length without a side: for two hours. */
    | { readonly kind: "lasting"; readonly quantity: Quantity }
  );

/** Reads every phrase of a run of touching time words. */
export function readPhrases(run: readonly TimeToken[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let index = 0; index < run.length; ) {
    const read = readPhrase(run, index);
    if (read === undefined) {
      index += 1;
      continue;
    }
    phrases.push(read.phrase);
    index = read.next;
  }
  return phrases;
}

interface PhraseRead {
  readonly phrase: Phrase;
  readonly next: number;
}

function readPhrase(run: readonly TimeToken[], index: number): PhraseRead | undefined {
  const head = run[index];
  if (head?.kind === "link") return readLinked(run, index, head.link);
  if (head?.kind === "recent")
    return lengthPhrase("last", head, { quantity: head.quantity, next: index + 1, end: head.end });
  return readWithin(run, index) ?? readNumberRange(run, index) ?? readFrom(run, index, "no-hours");
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
      return length === undefined ? undefined : lengthPhrase(link, head, length);
    }
    case "since": {
      const length = readQuantity(run, index + 1);
      const isAgo = length !== undefined && linkAt(run, length.next) === "ago";
      if (length !== undefined && !isAgo) return lengthPhrase("last", head, length);
      return opened(run, index, "since");
    }
    case "behind":
    case "from":
    case "between":
      return opened(run, index, link);
    case "until": {
      const read = readMoment(run, index + 1, "hours");
      return (
        read && {
          phrase: { kind: "until", moment: read.moment, start: head.start, end: read.moment.end },
          next: read.next,
        }
      );
    }
    case "at":
      return readFrom(run, index, "hours");
    default:
      return undefined;
  }
}

interface Length {
  readonly quantity: Quantity;
  readonly next: number;
  readonly end: number;
}

function readQuantity(run: readonly TimeToken[], index: number): Length | undefined {
  const skipped = linkAt(run, index) === "glue" ? index + 1 : index;
  const token = run[skipped];
  return token?.kind === "quantity" ? { quantity: token.quantity, next: skipped + 1, end: token.end } : undefined;
}

function lengthPhrase(kind: "last" | "next" | "lasting", head: Span, { quantity, next, end }: Length): PhraseRead {
  return { phrase: { kind, quantity, start: head.start, end }, next };
}

/** 30分以内: the length comes before its word. */
function readWithin(run: readonly TimeToken[], index: number): PhraseRead | undefined {
  const length = readQuantity(run, index);
  const head = run[index];
  if (length === undefined || head === undefined || linkAt(run, length.next) !== "within") return undefined;
  return lengthPhrase("last", head, { ...length, next: length.next + 1, end: run[length.next]?.end ?? length.end });
}

/** "9-10am", "9 to 10am": the first hour is bare, the second one is not. */
function readNumberRange(run: readonly TimeToken[], index: number): PhraseRead | undefined {
  const [first, link, second] = [run[index], linkAt(run, index + 1), run[index + 2]];
  if (first?.kind !== "number" || link !== "to" || second?.kind !== "clock") return undefined;
  return readFrom(run, index, "hours");
}

/** "from …", "between …", "since …": a range if there is a second time, else everything since the first. */
function opened(
  run: readonly TimeToken[],
  index: number,
  link: "from" | "between" | "since" | "behind",
): PhraseRead | undefined {
  const head = run[index];
  const first = readMoment(run, index + 1, "hours");
  if (head === undefined || first === undefined) return undefined;
  const range = readRange(run, first, link);
  if (range !== undefined) return { ...range, phrase: { ...range.phrase, start: head.start } };
  if (link === "between") return undefined;
  const after = linkAt(run, first.next) === "after" ? first.next + 1 : first.next;
  const isBare = first.moment.clock !== undefined && run[index + 1]?.kind === "number";
  if (link === "from" && isBare && after === first.next) return undefined;
  return {
    phrase: { kind: "since", moment: first.moment, start: head.start, end: run[after - 1]?.end ?? first.moment.end },
    next: after,
  };
}

/** A time, and what the words behind it make of it. */
function readFrom(run: readonly TimeToken[], index: number, numbers: "hours" | "no-hours"): PhraseRead | undefined {
  const first = readMoment(run, index, numbers);
  if (first === undefined) return undefined;
  const { moment, next } = first;
  const inner = readDayBefore(run, first) ?? readRange(run, first, "to");
  if (inner !== undefined) return { ...inner, phrase: { ...inner.phrase, start: moment.start } };
  const end = run[next]?.end ?? moment.end;
  if (linkAt(run, next) === "after")
    return { phrase: { kind: "since", moment, start: moment.start, end }, next: next + 1 };
  if (linkAt(run, next) === "until-after")
    return { phrase: { kind: "until", moment, start: moment.start, end }, next: next + 1 };
  // "is it blocked now" asks about no moment of its own.
  if (moment.now === true) return undefined;
  return { phrase: { kind: "point", moment, start: moment.start, end: moment.end }, next };
}

/** "yesterday between 9 and 10", "yesterday after 3": the day stands before the rest. */
function readDayBefore(run: readonly TimeToken[], { moment, next }: MomentRead): PhraseRead | undefined {
  const link = linkAt(run, next);
  const opens = link === "from" || link === "between" || link === "since" || link === "behind" || link === "until";
  if (!opens || moment.clock !== undefined) return undefined;
  const rest = readLinked(run, next, link);
  if (rest === undefined || !("moment" in rest.phrase)) return undefined;
  return { phrase: { ...rest.phrase, moment: withDay(rest.phrase.moment, moment) }, next: rest.next };
}

/** Gives a moment the day (and part of day) of another one where it has none. */
export function withDay(moment: Moment, { day, period, part }: Moment): Moment {
  if (moment.day !== undefined || moment.period !== undefined || moment.month !== undefined) return moment;
  return {
    ...moment,
    ...(day === undefined ? {} : { day }),
    ...(period === undefined ? {} : { period }),
    ...(part === undefined || moment.part !== undefined ? {} : { part }),
  };
}

function readRange(run: readonly TimeToken[], first: MomentRead, opener: Link): PhraseRead | undefined {
  const link = linkAt(run, first.next);
  const joins = link === "to" || link === "after" || link === "until" || (link === "and" && opener === "between");
  if (!joins) return undefined;
  const second =
    readMinutes(run, first) ??
    readMoment(run, first.next + 1, first.moment.clock === undefined ? "no-hours" : "hours") ??
    readNow(run, first);
  if (second === undefined) return undefined;
  const closed = linkAt(run, second.next) === "until-after" ? second.next + 1 : second.next;
  const end = run[closed - 1]?.end ?? second.moment.end;
  return {
    phrase: { kind: "range", moment: first.moment, to: second.moment, start: first.moment.start, end },
    next: closed,
  };
}

/** "20:37-45", 20時37分から45分: the hour carries over. */
function readMinutes(run: readonly TimeToken[], { moment, next }: MomentRead): MomentRead | undefined {
  const token = run[next + 1];
  const { clock } = moment;
  if (clock?.minute === undefined || token === undefined) return undefined;
  const minute = minutesOf(token);
  if (minute === undefined) return undefined;
  const { second: _, ...hour } = clock;
  return { moment: { start: token.start, end: token.end, clock: { ...hour, minute } }, next: next + 2 };
}

function minutesOf(token: TimeToken): number | undefined {
  if (token.kind === "number") return token.value;
  if (token.kind !== "quantity") return undefined;
  const { seconds, days, months } = token.quantity;
  return seconds % 60 === 0 && seconds < 3600 && days + months === 0 ? seconds / 60 : undefined;
}

/** 9時から今まで: 今まで by itself means ever, behind a start it means now. */
function readNow(run: readonly TimeToken[], { next }: MomentRead): MomentRead | undefined {
  const token = run[next + 1];
  return token?.kind === "recent"
    ? { moment: { start: token.start, end: token.end, now: true }, next: next + 2 }
    : undefined;
}

function linkAt(run: readonly TimeToken[], index: number): Link | undefined {
  const token = run[index];
  return token?.kind === "link" ? token.link : undefined;
}
