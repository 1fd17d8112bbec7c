import type { Explanation } from "../src/explanation/explanation.ts";

type Kind = Explanation["verdict"]["kind"];

/** The sign of each verdict, always beside its word. */
export const SYMBOLS: Readonly<Record<Kind, string>> = {
  accepted: "✓",
  rejected: "✗",
  mixed: "◐",
  lost: "⚠",
  "in-transit": "→",
  "never-seen": "○",
  "cannot-say": "?",
  list: "≡",
};
