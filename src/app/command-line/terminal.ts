import type { Instant } from "../../time/instant.ts";

/** What the command line needs of its surroundings; tests bring their own. */
export interface Terminal {
  /** Writes to standard output. */
  write(text: string): void;
  /** Writes to standard error. */
  complain(text: string): void;
  /** Shows a line on standard error in the place of the one before; absent where nobody watches. */
  readonly progress?: (text: string) => void;
  /**
   * Tells when somebody interrupts (Ctrl-C, or SIGTERM from whoever started this), from the call on, so that what was
   * started elsewhere can be stopped there; a second interruption ends the program as ever. Absent where nobody can.
   */
  readonly interruption?: () => AbortSignal;
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
  /** The variables of the surroundings. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Region of AWS that the surroundings name, if they do. */
  readonly region?: string;
}

/** Exit codes: answered, the person has to mend something, a side we depend on failed. */
export const EXIT = { answered: 0, toMend: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
