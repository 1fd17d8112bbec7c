import type { Span } from "./span.ts";

/** What one reader took from which characters; for whoever asks why a message was read the way it was. */
export interface Clue extends Span {
  /** `address`, `time`, `cue of blocked` …: who read it. */
  readonly reader: string;
  /** What it was taken for, where the reader alone does not tell: `src, by an arrow`. */
  readonly meaning?: string;
}
