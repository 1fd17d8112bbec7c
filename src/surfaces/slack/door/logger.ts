import { type Logger, LogLevel } from "@slack/bolt";

/** Bolt's messages can hold what was written, and tokens; what matters of them is in the journal. */
export const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
