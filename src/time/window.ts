import type { Instant } from "./instant.ts";

/** A span of time, half open: `from` ≤ t < `to`. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** Seconds from start to end. */
export function lengthOf(window: Window): number {
  return window.to - window.from;
}

/** Whether two windows share a moment. */
export function overlaps(a: Window, b: Window): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether every moment of the inner window lies in the outer one. */
export function isWithin(inner: Window, outer: Window): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The part of `a` that lies in `b`; `undefined` where they share nothing. */
export function intersection(a: Window, b: Window): Window | undefined {
  const part = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return part.from < part.to ? part : undefined;
}

/** The window with `seconds` more on both sides. */
export function padded(window: Window, seconds: number): Window {
  return { from: window.from - seconds, to: window.to + seconds };
}
