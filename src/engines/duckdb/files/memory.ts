import type { UnreadableReason } from "../../../coverage/coverage.ts";
import type { LogFile } from "./log-file.ts";

/**
 * What is known of files, kept between questions as long as a file does not change. It belongs to one source and one
 * format for files without a header.
 */
export interface Memory {
  readonly inspected: Map<string, Inspected>;
  /** What a look at the whole content found; absent: nobody had to look. */
  readonly health: WeakMap<LogFile, Health>;
}

/** `sound`: complete. `reread`: only line by line. `damaged`: not at all. */
export type Health = "sound" | "reread" | "damaged";

/** What was found at a path when the file had this size and change time. */
export interface Inspected {
  readonly bytes: number;
  readonly mtimeMs: number;
  readonly finding: LogFile | UnreadableReason;
}

/** A memory that knows nothing yet. */
export function newMemory(): Memory {
  return { inspected: new Map(), health: new WeakMap() };
}
