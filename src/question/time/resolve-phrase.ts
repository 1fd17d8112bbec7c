import type { Window } from "../../time/window.ts";
import type { AssumptionRule, MistakeCode } from "../question.ts";
import type { Span } from "../span.ts";
import type { Moment } from "./moment.ts";
import type { Phrase } from "./phrase.ts";
import { before, type Frame, type Resolved, resolveMoment } from "./resolve-moment.ts";
import { resolveRange } from "./resolve-range.ts";
import type { Quantity } from "./token.ts";

/** What the time words of a message come to. */
export interface TimeRead extends Span {
  /** Absent where the words are mistaken. */
  readonly window?: Window;
  readonly mistake?: MistakeCode;
  /** Two readings were possible; the window is the likelier one. */
  readonly doubtful: boolean;
  readonly assumed: readonly AssumptionRule[];
}

/** The window that a phrase asks about; it never reaches beyond now. */
export function resolveWindow(phrase: Phrase, frame: Frame): TimeRead {
  const { start, end } = phrase;
  const resolved = resolvePhrase(phrase, frame);
  if (!resolved.ok) return { start, end, mistake: resolved.mistake, doubtful: false, assumed: [] };
  const { from, to, pad, doubtful } = resolved.extent;
  const isAhead = phrase.kind === "point" && from === to ? from > frame.now : from - pad >= frame.now;
  if (isAhead) return { start, end, mistake: "future_window", doubtful: false, assumed: [] };
  const window = { from: from - pad, to: Math.min(to + pad, frame.now) };
  return {
    start,
    end,
    window,
    doubtful,
    assumed: assumptions({ phrase, pad, isCapped: to + pad > frame.now, doubtful }),
  };
}

/** How long a watch is to last; nothing where the phrase names no limit. */
export function resolveLimit(phrase: Phrase, frame: Frame): TimeRead | undefined {
  const { start, end, kind } = phrase;
  if (kind === "next" || kind === "lasting")
    return { start, end, window: lengthAhead(phrase.quantity, frame), doubtful: false, assumed: [] };
  if (kind !== "until") return undefined;
  const resolved = resolveMoment(phrase.moment, frame, "ahead");
  if (!resolved.ok) return { start, end, mistake: resolved.mistake, doubtful: false, assumed: [] };
  const { to, doubtful } = resolved.extent;
  if (to <= frame.now) return { start, end, mistake: "end_before_start", doubtful: false, assumed: [] };
  return { start, end, window: { from: frame.now, to }, doubtful, assumed: [] };
}

function resolvePhrase(phrase: Phrase, frame: Frame): Resolved {
  switch (phrase.kind) {
    case "point":
      return resolveMoment(phrase.moment, frame);
    case "range":
      return resolveRange(phrase.moment, phrase.to, frame);
    case "since":
    // "It worked until A" asks about the time since A.
    case "until":
      return sinceExtent(phrase.moment, frame);
    case "last":
    case "lasting":
      return lengthBack(phrase.quantity, frame);
    case "next": {
      const { from, to } = lengthAhead(phrase.quantity, frame);
      return { ok: true, extent: { from, to, pad: 0, doubtful: false } };
    }
  }
}

function sinceExtent(moment: Moment, frame: Frame): Resolved {
  const start = resolveMoment(moment, frame);
  if (!start.ok) return start;
  const { from, doubtful } = start.extent;
  if (from >= frame.now) return { ok: false, mistake: "future_window" };
  return { ok: true, extent: { from, to: frame.now, pad: 0, doubtful } };
}

function lengthBack(quantity: Quantity, { now, zone }: Frame): Resolved {
  return { ok: true, extent: { from: before(now, quantity, zone), to: now, pad: 0, doubtful: false } };
}

function lengthAhead({ seconds, days, months }: Quantity, { now, zone }: Frame): Window {
  return { from: now, to: before(now, { seconds: -seconds, days: -days, months: -months, fine: false }, zone) };
}

interface Reading {
  readonly phrase: Phrase;
  readonly pad: number;
  readonly isCapped: boolean;
  readonly doubtful: boolean;
}

function assumptions({ phrase, pad, isCapped, doubtful }: Reading): AssumptionRule[] {
  const moment = "moment" in phrase ? phrase.moment : undefined;
  const isUndated = moment?.clock !== undefined && moment.day === undefined && moment.period === undefined;
  return [
    ...(pad > 0 ? (["point-widened"] as const) : []),
    ...(isUndated ? (["most-recent-day"] as const) : []),
    ...(doubtful ? (["half-day"] as const) : []),
    ...(isCapped ? (["now-caps-end"] as const) : []),
  ];
}
