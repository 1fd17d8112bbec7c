import type { Instant } from "../../time/instant.ts";

/** The moment, in whole epoch seconds: only roots ask the machine. */
export function now(): Instant {
  return Math.floor(Date.now() / 1000);
}

/** Calls back after so many milliseconds, unless what it returns is called before. */
export function wait(then: () => void, ms: number): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
