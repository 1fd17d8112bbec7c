import type { Instant } from "../time/instant.ts";
import { lengthOf, padded, type Window } from "../time/window.ts";
import type { Question } from "./question.ts";

/**
 * The time of a question with as much time again on both sides, not beyond now, and no longer than `longest` seconds;
 * `undefined` where it has none, or where nothing can be added.
 */
export function widened({ window }: Pick<Question, "window">, now: Instant, longest?: number): Window | undefined {
  if (window === undefined) return undefined;
  const length = lengthOf(window);
  const room = Math.floor(((longest ?? Number.POSITIVE_INFINITY) - length) / 2);
  const { from, to } = padded(window, Math.min(length, room));
  const wider = { from, to: Math.max(window.to, Math.min(to, now)) };
  return lengthOf(wider) > length ? wider : undefined;
}
