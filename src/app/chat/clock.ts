import type { Instant } from "../../time/instant.ts";

/** The moment, in whole epoch seconds: only roots ask the machine. */
export function now(): Instant {
  return Math.floor(Date.now() / 1000);
}
