import type { Span } from "../span.ts";
import { type Moment, type MomentRead, readMoment } from "./moment.ts";
import { linkAt, pastGlue, readQuantity } from "./run.ts";
import type { Link, TimeToken } from "./token.ts";

/** Two times that belong together. */
export interface Range {
  readonly kind: "range";
  readonly moment: Moment;
  readonly to: Moment;
  /** One of the two, whichever it was: 3 or 4pm. */
  readonly isEither?: boolean;
}

/** A range and where reading goes on. */
export interface RangeRead {
  readonly phrase: Span & Range;
  readonly next: number;
}

/** Words that join two times. */
const JOINS: readonly Link[] = ["to", "open", "after", "until", "held-until", "and", "or"];

/** Words that may close a range. */
const CLOSES: readonly Link[] = ["until-after", "held-until-after", "within"];

/** Reads on from the first time of a range; `opener` is the word before it. */
export function readRange(run: readonly TimeToken[], first: MomentRead, opener: Link): RangeRead | undefined {
  const at = pastGlue(run, first.next);
  const link = linkAt(run, at);
  if (link === "lasting" || link === "last") return readLasting(run, first, at);
  if (link === undefined || !JOINS.includes(link)) return undefined;
  const second =
    readMinutes(run, { moment: first.moment, next: at }) ??
    readDayNumber(run, { moment: first.moment, next: at }) ??
    readMoment(run, at + 1, first.moment.clock === undefined ? "no-hours" : "hours") ??
    readNow(run, at + 1);
  if (second === undefined) return link === "after" ? readLasting(run, first, at) : undefined;
  const behind = pastGlue(run, second.next);
  const closer = linkAt(run, behind);
  // "A and B" are two times, "between A and B" and AとBの間 are one.
  if (link === "and" && opener !== "between" && closer !== "within") return undefined;
  const isEither = link === "or";
  if (isEither && second.moment.clock === undefined) return undefined;
  const closed = closer !== undefined && CLOSES.includes(closer) ? behind + 1 : second.next;
  const end = run[closed - 1]?.end ?? second.moment.end;
  const { moment } = first;
  const span = { start: moment.start, end };
  return { phrase: { kind: "range", moment, to: second.moment, ...span, ...(isEither && { isEither }) }, next: closed };
}

/** "from 10:15 for 20 minutes", 14時から2時間. */
function readLasting(run: readonly TimeToken[], { moment }: MomentRead, at: number): RangeRead | undefined {
  const length = readQuantity(run, at + 1);
  if (length === undefined || moment.clock === undefined || linkAt(run, length.next) === "ago") return undefined;
  const { quantity, next, end } = length;
  const to = { start: run[at]?.start ?? end, end, lasting: quantity };
  return { phrase: { kind: "range", moment, to, start: moment.start, end }, next };
}

/** "20:37-45", 20時37分から45分: the hour carries over. */
function readMinutes(run: readonly TimeToken[], { moment, next }: MomentRead): MomentRead | undefined {
  const token = run[next + 1];
  const { clock } = moment;
  if (clock?.minute === undefined || token === undefined) return undefined;
  const minute = minutesOf(token);
  if (minute === undefined || minute <= clock.minute) return undefined;
  // "20:37-45" carries the hour over, "from 9:05 to 10" names the next one.
  if (token.kind === "number" && token.value <= 24 && token.start > moment.end + 1) return undefined;
  const { second: _, ...hour } = clock;
  return { moment: { start: token.start, end: token.end, clock: { ...hour, minute } }, next: next + 2 };
}

function minutesOf(token: TimeToken): number | undefined {
  if (token.kind === "number") return token.value;
  if (token.kind !== "quantity") return undefined;
  const { seconds, days, months, isSpan } = token.quantity;
  if (isSpan === true) return undefined;
  return seconds % 60 === 0 && seconds < 3600 && days + months === 0 ? seconds / 60 : undefined;
}

/** "October 1 to 3": the month carries over. */
function readDayNumber(run: readonly TimeToken[], { moment, next }: MomentRead): MomentRead | undefined {
  const token = run[next + 1];
  const { day, clock } = moment;
  if (clock !== undefined || day?.kind !== "date" || day.month === undefined) return undefined;
  if (token?.kind !== "number" || token.value === 0 || token.value > 31) return undefined;
  return { moment: { start: token.start, end: token.end, day: { ...day, day: token.value } }, next: next + 2 };
}

/** "1 to 3 October": the month stands behind the second day only. */
export function readDayRange(run: readonly TimeToken[], index: number): RangeRead | undefined {
  const [first, link, second] = [run[index], linkAt(run, index + 1), run[index + 2]];
  if (link === undefined || !JOINS.includes(link) || first?.kind !== "number") return undefined;
  if (second?.kind !== "date" || second.month === undefined) return undefined;
  const next = index + 3;
  const moment = { start: first.start, end: first.end, day: { ...second, day: first.value } };
  const to = { start: second.start, end: second.end, day: second };
  return { phrase: { kind: "range", moment, to, start: first.start, end: second.end }, next };
}

/** 9時から今まで: 今まで by itself means ever, behind a start it means now. */
function readNow(run: readonly TimeToken[], index: number): MomentRead | undefined {
  const token = run[index];
  return token?.kind === "recent"
    ? { moment: { start: token.start, end: token.end, now: true }, next: index + 1 }
    : undefined;
}
