import type { Slice } from "../conversations/conversation.ts";
import type { Coverage } from "../coverage/coverage.ts";
import type { Plan } from "../plan/plan.ts";
import { intersection, lengthOf, overlaps, type Window } from "../time/window.ts";
import type { Evidence } from "../verdict/verdict.ts";
import type { TimeSlice } from "./explanation.ts";

type Asked = Pick<Plan, "window" | "blindSpot" | "rejectsOnly">;
type Found = Pick<Evidence, "slices" | "coverage">;

/** As many slices as fit on a line of text. */
const MOST_SLICES = 60;

/** Lengths a reader can follow on a clock, in seconds: a minute, the shortest time a record spans, to a day. */
const STEPS = [60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];

/** The asked window in at most 60 slices of equal length, none finer than what was counted; the last may be shorter. */
export function timelineOf(asked: Asked, { slices, coverage }: Found): readonly TimeSlice[] {
  const { window } = asked;
  const shortest = Math.max(lengthOf(window) / MOST_SLICES, ...slices.map(lengthOf));
  const step = STEPS.find((seconds) => seconds >= shortest) ?? Math.ceil(shortest);
  const watched = wellWatched(asked, coverage);
  return Array.from({ length: Math.ceil(lengthOf(window) / step) }, (_, index) => {
    const part = { from: window.from + index * step, to: Math.min(window.from + (index + 1) * step, window.to) };
    const within = slices.filter(({ from }) => placed(from, window) >= part.from && placed(from, window) < part.to);
    return {
      ...part,
      accepted: records(within, "accepted"),
      rejected: records(within, "rejected"),
      covered: lengthWithin(part, watched) / lengthOf(part),
      went: wayOf(within),
    };
  });
}

/** A slice belongs where it begins; one that began before the window belongs to its first moment. */
function placed(from: number, window: Window): number {
  return Math.min(Math.max(from, window.from), window.to - 1);
}

function records(slices: readonly Slice[], action: "accepted" | "rejected"): number {
  return slices.map((slice) => slice[action]?.records ?? 0).reduce((a, b) => a + b, 0);
}

/**
 * What one observer let pass and another turned away was turned away; both happened only where the same observer did
 * both on the same leg.
 */
function wayOf(slices: readonly Slice[]): TimeSlice["went"] {
  const legs = Map.groupBy(slices, ({ observer, leg }) => `${observer.id} ${leg}`);
  const ways = [...legs.values()].map((leg) => ({
    accepted: records(leg, "accepted") > 0,
    rejected: records(leg, "rejected") > 0,
  }));
  if (ways.some(({ accepted, rejected }) => accepted && rejected)) return "both";
  if (ways.some(({ rejected }) => rejected)) return "rejected";
  return ways.some(({ accepted }) => accepted) ? "accepted" : "unseen";
}

/**
 * When an observer of an end would have recorded what is asked about, ascending, not overlapping. Silence about what flow
 * logs never carry proves nothing, nor does that of a log of accepts or of rejects only, unless rejects are all that is asked.
 */
function wellWatched({ blindSpot, rejectsOnly }: Asked, { watchers, gaps }: Coverage): readonly Window[] {
  if (blindSpot !== undefined) return [];
  const unreadable = gaps.filter(({ reason }) => reason === "unreadable");
  const telling = watchers.filter(({ trafficType: type }) => type === "all" || (rejectsOnly && type === "reject"));
  const parts = telling.flatMap(({ observer, watched }) => {
    const holes = gaps.filter((gap) => gap.reason === "records-skipped" && gap.observer?.id === observer.id);
    return without(watched, [...holes, ...unreadable]);
  });
  return joined(parts);
}

function without(parts: readonly Window[], holes: readonly Window[]): readonly Window[] {
  let left = parts;
  for (const hole of holes) left = left.flatMap((part) => cut(part, hole));
  return left;
}

function cut(part: Window, hole: Window): readonly Window[] {
  if (!overlaps(part, hole)) return [part];
  const before = { from: part.from, to: hole.from };
  const after = { from: hole.to, to: part.to };
  return [before, after].filter(({ from, to }) => from < to);
}

function joined(parts: readonly Window[]): readonly Window[] {
  const whole: Window[] = [];
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last === undefined || part.from > last.to) whole.push(part);
    else whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, part.to) };
  }
  return whole;
}

function lengthWithin(part: Window, windows: readonly Window[]): number {
  const shared = windows.flatMap((window) => intersection(part, window) ?? []);
  return shared.map(lengthOf).reduce((a, b) => a + b, 0);
}
