import type { Instant } from "../../time/instant.ts";
import { DAY, showingsOf, type Wall } from "../../time/wall.ts";
import type { AssumptionRule } from "../question.ts";
import type { Beside } from "./beside.ts";
import { type Moment, withDay } from "./moment.ts";
import type { Phrase } from "./phrase.ts";
import type { Range } from "./range.ts";
import {
  after,
  before,
  clockChange,
  type Extent,
  type Frame,
  MINUTE_PAD,
  type Resolved,
  resolveMoment,
} from "./resolve-moment.ts";
import { resolveRange } from "./resolve-range.ts";
import { readAhead, readMistaken, readPast, type TimeRead } from "./time-read.ts";
import { type Quantity, quantity } from "./token.ts";

/** The window that a phrase asks about; it never reaches beyond now. */
export function resolveWindow(phrase: Phrase, frame: Frame): TimeRead {
  const resolved = resolvePhrase(phrase, frame);
  if (!resolved.ok) return readMistaken(phrase, resolved.mistake);
  const { from, to, pad, doubts } = resolved.extent;
  // A point to come is no window that has begun, even if widening it reaches back.
  if (pad > 0 && from > frame.now) return readMistaken(phrase, "future_window");
  return readPast(phrase, { from: from - pad, to: to + pad, doubts, rules: rulesOf(phrase, pad) }, frame.now);
}

/** How long a watch is to last; nothing where the phrase names no limit. */
export function resolveLimit(phrase: Phrase, frame: Frame): TimeRead | undefined {
  const { kind } = phrase;
  if (kind === "next" || kind === "lasting" || kind === "length")
    return readAhead(phrase, lengthAhead(phrase.quantity, frame), frame.now);
  const limit = limitOf(phrase);
  const resolved = limit === undefined ? rangeAhead(phrase, frame) : resolveMoment(limit, frame, "ahead");
  if (resolved === undefined) return undefined;
  return resolved.ok ? readAhead(phrase, resolved.extent, frame.now) : readMistaken(phrase, resolved.mistake);
}

/** Until 6pm, by 6pm, from now until 6pm. */
function limitOf(phrase: Phrase): Moment | undefined {
  if (phrase.kind === "until" || phrase.kind === "deadline") return phrase.moment;
  return phrase.kind === "range" && phrase.moment.now === true ? phrase.to : undefined;
}

/** From 18:00 for an hour: a range of today that is still to come ends the watch; any other tells what was. */
function rangeAhead(phrase: Phrase, frame: Frame): Resolved | undefined {
  if (phrase.kind !== "range") return undefined;
  const today: Moment = withDay(phrase.moment, { ...phrase.moment, day: { kind: "day", offset: 0 } });
  const resolved = rangeExtent({ ...phrase, moment: today }, frame);
  return resolved.ok && resolved.extent.from >= frame.now ? resolved : undefined;
}

function resolvePhrase(phrase: Phrase, frame: Frame): Resolved {
  switch (phrase.kind) {
    case "point":
      return resolveMoment(phrase.moment, frame);
    case "range":
      return rangeExtent(phrase, frame);
    case "beside":
      return besideExtent(phrase, frame);
    case "since":
      return sinceExtent(phrase.moment, frame);
    case "until":
      return upToExtent(phrase, frame);
    case "deadline":
      return upToExtent({ moment: phrase.moment }, frame);
    case "last":
    case "recent":
    case "lasting":
    case "length":
      return lengthBack(phrase.quantity, frame);
    case "next":
      return { ok: true, extent: { from: frame.now, pad: 0, ...lengthAhead(phrase.quantity, frame) } };
  }
}

/** A range is taken as it was said; only where one of its ends is meant, in any order, are they widened as points are. */
function rangeExtent({ moment, to, isEither }: Range, frame: Frame): Resolved {
  const resolved = resolveRange(moment, to, frame);
  if (isEither === true) return resolved.ok ? resolved : resolveRange(to, moment, frame);
  return resolved.ok ? { ok: true, extent: { ...resolved.extent, pad: 0 } } : resolved;
}

/** So long before or after a time: all of it, the moment at its far end, or everything from that moment on. */
function besideExtent({ moment, quantity: length, side, how }: Beside, frame: Frame): Resolved {
  const resolved = resolveMoment(moment, frame);
  if (!resolved.ok) return resolved;
  const { from, to, pad } = resolved.extent;
  const shift = side === "before" ? before : after;
  // Three days up to a day end with it.
  const anchor = how === "whole" && moment.clock === undefined ? to : from;
  const far = shift(anchor, length, frame.zone);
  const doubts = [...new Set([...resolved.extent.doubts, ...clockChange(far)])];
  if (how === "whole") return { ok: true, extent: { from: far.first, to, pad: 0, doubts } };
  if (how === "since") return { ok: true, extent: { from: far.first, to: frame.now, pad: 0, doubts } };
  const widened = length.fine ? Math.min(pad, MINUTE_PAD) : pad;
  return { ok: true, extent: { from: far.first, to: far.last, pad: widened, doubts } };
}

function sinceExtent(moment: Moment, frame: Frame): Resolved {
  const start = resolveMoment(moment, frame);
  if (!start.ok) return start;
  const { from, doubts } = start.extent;
  return { ok: true, extent: { from, to: frame.now, pad: 0, doubts } };
}

/** How far back "up to a day" reaches: as far as "ever" does. */
const EVER = quantity({ days: 90 });

interface UpTo {
  readonly moment: Moment;
  readonly isBefore?: true;
}

/** Up to a time of day: from the midnight before it. Before a day or part of day that one has not begun. */
function upToExtent({ moment, isBefore }: UpTo, frame: Frame): Resolved {
  const end = resolveMoment(moment, frame);
  if (!end.ok) return end;
  const { day, doubts } = end.extent;
  const to = isBefore === true && moment.clock === undefined ? end.extent.from : end.extent.to;
  const isTimeOfDay = moment.clock !== undefined || moment.part !== undefined;
  const from = isTimeOfDay && day !== undefined ? midnightBefore(to, day, frame) : before(to, EVER, frame.zone).first;
  return { ok: true, extent: { from, to, pad: 0, doubts } };
}

/** The midnight that begins the day; where that is the time itself, the one before it. */
function midnightBefore(to: Instant, day: Wall, { zone }: Frame): Instant {
  const midnight = showingsOf(day, zone).first;
  return midnight < to ? midnight : showingsOf(day - DAY, zone).first;
}

function lengthBack(length: Quantity, { now, zone }: Frame): Resolved {
  const start = before(now, length, zone);
  return { ok: true, extent: { from: start.first, to: now, pad: 0, doubts: clockChange(start) } };
}

function lengthAhead(length: Quantity, { now, zone }: Frame): Pick<Extent, "to" | "doubts"> {
  return { to: after(now, length, zone).last, doubts: [] };
}

/** What is taken for granted where a phrase leaves it open. */
function rulesOf(phrase: Phrase, pad: number): AssumptionRule[] {
  const moment = "moment" in phrase ? phrase.moment : undefined;
  const isUndated = moment?.clock !== undefined && moment.day === undefined && moment.period === undefined;
  return [...(pad > 0 ? (["point-widened"] as const) : []), ...(isUndated ? (["most-recent-day"] as const) : [])];
}
