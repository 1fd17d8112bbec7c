import type { Span } from "../span.ts";
import type { ClockMeaning, DayMeaning, Part, PeriodMeaning, Quantity, TimeToken } from "./token.ts";

/** A point or a stretch of time as somebody named it; at least one part is given. */
export interface Moment extends Span {
  readonly day?: DayMeaning;
  /** A week, month or year; beside a weekday, the week in which that day lies. */
  readonly period?: PeriodMeaning;
  readonly month?: { readonly month: number; readonly year?: number };
  readonly part?: Part;
  readonly clock?: ClockMeaning;
  /** So long before now; hours and minutes only, days ago are a `day`. */
  readonly ago?: Quantity;
  readonly now?: boolean;
  /** The end of a range by its length: from 10:15 for 20 minutes. */
  readonly lasting?: Quantity;
}

/** Whether a bare number may be an hour here. */
export type Numbers = "hours" | "no-hours";

/** A moment and where reading goes on. */
export interface MomentRead {
  readonly moment: Moment;
  /** Index of the first token behind the moment. */
  readonly next: number;
}

/** How many little words may stand between two parts of a moment: on the 4th, at around 3. */
const LITTLE_WORDS = 4;

/** Reads the longest moment that begins at a token. */
export function readMoment(run: readonly TimeToken[], first: number, numbers: Numbers): MomentRead | undefined {
  let moment: Moment | undefined;
  let mode = numbers;
  let next = first;
  for (let index = first; index - next <= LITTLE_WORDS; ) {
    const token = run[index];
    if (token === undefined) break;
    // ~10:15 is "about".
    const isAbout = moment === undefined && token.kind === "link" && token.link === "open";
    if (isAbout || (token.kind === "link" && (token.link === "at" || token.link === "glue"))) {
      if (token.kind === "link" && token.link === "at") mode = "hours";
      index += 1;
      continue;
    }
    const grown = grow(moment, { run, index, mode });
    if (grown === undefined) break;
    moment = { ...grown.moment, start: moment?.start ?? token.start };
    next = grown.next;
    index = next;
  }
  return moment === undefined ? undefined : { moment, next };
}

interface Place {
  readonly run: readonly TimeToken[];
  readonly index: number;
  readonly mode: Numbers;
}

/** The moment with one more part; nothing where the token does not fit into it. */
function grow(moment: Moment | undefined, { run, index, mode }: Place): MomentRead | undefined {
  const token = run[index];
  if (token === undefined) return undefined;
  const ago = readAgo(run, index);
  const part = ago?.part ?? partOf(token, mode);
  if (part === undefined || collides(moment, part)) return undefined;
  const next = ago?.next ?? index + 1;
  return { moment: { start: token.start, ...part, ...moment, end: run[next - 1]?.end ?? token.end }, next };
}

type MomentPart = Omit<Moment, "start" | "end">;

function partOf(token: TimeToken, mode: Numbers): MomentPart | undefined {
  switch (token.kind) {
    case "date":
    case "day":
    case "weekday":
    case "month-end":
    case "following":
      return { day: token };
    case "period":
      return { period: token };
    case "month":
      return { month: token };
    case "part":
      return {
        part: token.part,
        ...(token.offset === undefined ? {} : { day: { kind: "day", offset: token.offset } }),
      };
    case "clock":
      return { clock: token };
    case "number":
      return mode === "hours" && token.value <= 24
        ? { clock: { kind: "clock", hour: token.value, certain: token.certain } }
        : undefined;
    case "now":
      return { now: true };
    case "quantity":
    case "recent":
    case "zone":
    case "idle":
    case "link":
      return undefined;
  }
}

/** "3 days ago" is a day, "10 minutes ago" a point. */
function readAgo(run: readonly TimeToken[], index: number): { part: MomentPart; next: number } | undefined {
  const [amount, link] = [run[index], run[index + 1]];
  if (amount?.kind !== "quantity" || link?.kind !== "link" || link.link !== "ago") return undefined;
  return { part: agoPart(amount.quantity), next: index + 2 };
}

/** So long ago: whole days are a day, anything finer is a point. */
export function agoPart(quantity: Quantity): MomentPart {
  const { seconds, days, months } = quantity;
  return seconds === 0 ? { day: { kind: "day", offset: -days, monthsAgo: months } } : { ago: quantity };
}

/** A date may be followed by its weekday (10/4 (日)); nothing else is said twice in one moment. */
function collides(moment: Moment | undefined, part: MomentPart): boolean {
  if (moment === undefined) return false;
  if (moment.ago !== undefined || part.ago !== undefined || moment.now === true || part.now === true) return true;
  const isWeekdayOfDate = moment.day !== undefined && moment.day.kind !== "weekday" && part.day?.kind === "weekday";
  const isDateOfWeekday = moment.day?.kind === "weekday" && part.day?.kind === "date";
  if (isWeekdayOfDate || isDateOfWeekday) return false;
  return (["day", "period", "month", "part", "clock"] as const).some(
    (key) => moment[key] !== undefined && part[key] !== undefined,
  );
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
