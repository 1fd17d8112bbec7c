/** What a button can do; surfaces hand the id back, and the chat core knows what it means. */
export const ACTION_IDS = [
  /** Its value is the next message of the thread. */
  "reply",
  "records",
  "csv",
  "widen",
  "again",
  "details",
  /** What the engine was told to run, as a file: messages hold the beginning of it. */
  "statement",
  "share",
  /** Runs a question that was held back because of what it costs. */
  "run",
  /** Opens the form instead. */
  "change",
  "form",
  "recent",
  "example",
  "language",
  "forget-address",
  "erase",
] as const;
export type ActionId = (typeof ACTION_IDS)[number];
