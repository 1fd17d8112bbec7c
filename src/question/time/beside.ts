import type { Span } from "../span.ts";
import { type Moment, type MomentRead, readMoment } from "./moment.ts";
import { readRange } from "./range.ts";
import { linkAt, readQuantity } from "./run.ts";
import type { Link, Quantity, TimeToken } from "./token.ts";

/** A length on one side of a time. */
export interface Beside {
  readonly kind: "beside";
  readonly moment: Moment;
  readonly quantity: Quantity;
  readonly side: "before" | "after";
  /** `whole`: the 10 minutes before 14:00; `point`: 10 minutes before 14:00; `since`: from then on. */
  readonly how: "whole" | "point" | "since";
}

/** A length beside a time and where reading goes on. */
export interface BesideRead {
  readonly phrase: Span & Beside;
  readonly next: number;
}

/** What the word between a length and the time behind it tells. */
const SIDES: Readonly<Partial<Record<Link, Beside["side"]>>> = {
  until: "before",
  before: "before",
  to: "before",
  behind: "after",
  from: "after",
  next: "after",
};

/** Words before a length by which all of it is meant: the 10 minutes before, for 10 minutes after. */
const WHOLE: readonly (Link | undefined)[] = ["glue", "last", "lasting", "next"];

/** "The 10 minutes before 14:00", "for 10 minutes from 14:00", "an hour after noon": the length at a place comes first. */
export function readLengthFirst(run: readonly TimeToken[], index: number): BesideRead | undefined {
  const length = readQuantity(run, index);
  const link = length && linkAt(run, length.next);
  const side = link && SIDES[link];
  const first = length && readMoment(run, length.next + 1, "hours");
  if (length === undefined || side === undefined || first?.moment.clock === undefined) return undefined;
  if (readRange(run, first, "from") !== undefined) return undefined;
  const opener = linkAt(run, index) === "glue" ? "glue" : linkAt(run, index - 1);
  const isWhole = link === "from" || WHOLE.includes(opener);
  const how = opener === "since" ? "since" : isWhole ? "whole" : "point";
  const { moment, next } = first;
  const span = { start: run[index]?.start ?? moment.start, end: moment.end };
  return { phrase: { kind: "beside", moment, quantity: length.quantity, side, how, ...span }, next };
}

/** 14:00までの10分間, 14時前の30分, 14:00の10分前: the time comes first. */
export function readTimeFirst(run: readonly TimeToken[], { moment, next }: MomentRead): BesideRead | undefined {
  const link = linkAt(run, next);
  const isBefore = link === "until-after" || link === "before-after" || (link === "ago" && moment.clock !== undefined);
  const length = readQuantity(run, isBefore ? next + 1 : next);
  if (length === undefined) return undefined;
  const behind = linkAt(run, length.next);
  const beside = { kind: "beside", moment, quantity: length.quantity, start: moment.start } as const;
  if (isBefore) {
    const isOther = behind === "ago" || behind === "within";
    return isOther
      ? undefined
      : { phrase: { ...beside, side: "before", how: "whole", end: length.end }, next: length.next };
  }
  if (moment.clock === undefined || (behind !== "ago" && behind !== "later")) return undefined;
  const isSince = linkAt(run, length.next + 1) === "after";
  const last = length.next + (isSince ? 2 : 1);
  const end = run[last - 1]?.end ?? length.end;
  const [side, how] = [behind === "ago" ? "before" : "after", isSince ? "since" : "point"] as const;
  return { phrase: { ...beside, side, how, end }, next: last };
}
