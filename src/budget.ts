import type { Cost, Estimate, Reading } from "./engines/engine.ts";
import { DAY, HOUR, MINUTE } from "./time/wall.ts";
import { lengthOf, type Window } from "./time/window.ts";

/** What an answer took, beside what was expected. */
export interface Receipt extends Cost {
  /** What the statements were expected to read; absent where nobody estimated. */
  readonly estimatedBytes?: number;
  /** Nobody could estimate, because objects may not be listed or looked at. */
  readonly unestimated?: true;
}

/** Whether a question would read more bytes than one may; what nobody can tell beforehand is tried. */
export function isTooBig(estimate: Estimate | undefined, limit = Number.POSITIVE_INFINITY): estimate is Estimate {
  return estimate !== undefined && estimate.bytes > limit;
}

/** Whether it would read so much that somebody has to want it; what nobody can tell beforehand is not asked about. */
export function isToConfirm(estimate: Estimate | undefined, from = Number.POSITIVE_INFINITY): estimate is Estimate {
  return estimate !== undefined && estimate.bytes >= from;
}

/** Lengths in seconds that a person would choose. */
const LENGTHS = [
  ...[15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 7, 14, 30].map((days) => days * DAY),
];

/** The longest of the sensible windows within the asked one that fits; all end where it ends, and longer ones read more. */
export async function findLongestFitting(
  asked: Window,
  fits: (window: Window) => Promise<boolean>,
): Promise<Window | undefined> {
  const windows = LENGTHS.filter((length) => length < lengthOf(asked)).map((length) => ({
    from: asked.to - length,
    to: asked.to,
  }));
  // Windows before the first place fit, those from the second place on do not.
  let [fitting, unfitting] = [0, windows.length];
  while (fitting < unfitting) {
    const middle = Math.floor((fitting + unfitting) / 2);
    const window = windows[middle];
    if (window !== undefined && (await fits(window))) fitting = middle + 1;
    else unfitting = middle;
  }
  return windows[fitting - 1];
}

/** What an answer's statements took together; the first is the one to show. */
export function receiptOf(
  [first, ...others]: readonly [Cost, ...Cost[]],
  reading: Pick<Reading, "objects" | "estimate">,
  estimate: Estimate | undefined,
): Receipt {
  const total = (name: "bytesScanned" | "ms" | "usd") => others.reduce((sum, cost) => sum + cost[name], first[name]);
  const isUntold = estimate === undefined && (reading.objects === undefined || reading.estimate !== undefined);
  return {
    ...first,
    bytesScanned: total("bytesScanned"),
    ms: total("ms"),
    usd: total("usd"),
    ...(estimate !== undefined && { estimatedBytes: estimate.bytes }),
    ...(isUntold && { unestimated: true }),
  };
}
