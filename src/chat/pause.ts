import { codeOf } from "./journal.ts";

/** A job has to wait. */
export interface Pause {
  readonly seconds: number;
  /** What went wrong, by the name of its class; absent where nothing did. */
  readonly code?: string;
}

/** Waits longer with every attempt that failed. */
export function pauseAfter(error: unknown, tries: number): Pause {
  return { seconds: Math.min(LONGEST_PAUSE, 2 ** Math.min(tries + 1, 10)), code: codeOf(error) };
}

/** Seconds. */
const LONGEST_PAUSE = 300;
