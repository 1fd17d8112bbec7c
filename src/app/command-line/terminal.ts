import type { Instant } from "../../time/instant.ts";

/** What the command line needs of its surroundings; tests bring their own. */
export interface Terminal {
  /** Writes to standard output. */
  write(text: string): void;
  /** Writes to standard error. */
  complain(text: string): void;
  /** Lines of standard input. */
  readonly lines: AsyncIterable<string>;
  readonly now: Instant;
  /** Milliseconds that only ever grow. */
  readonly stopwatch: () => number;
  /** Columns to write in. */
  readonly width: number;
  readonly colour: "ansi" | "none";
  /** Language of the surroundings: `en`, `ja`, … */
  readonly language: string;
  /** IANA zone of the surroundings. */
  readonly zone: string;
}

/** Exit codes: answered, the person has to mend something, a side we depend on failed. */
export const EXIT = { answered: 0, toMend: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
