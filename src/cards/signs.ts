import type { Mark, Standing } from "./card.ts";

/** Slices of a time strip as characters: told apart by shape, so that they read without colour; none becomes an emoji. */
export const MARK_SIGNS: Readonly<Record<Mark, string>> = {
  accepted: "✓",
  rejected: "✗",
  both: "◐",
  silent: "·",
  unknown: "░",
};

/** What stands before a sentence, for how sure it is. */
export const STANDING_SIGNS: Readonly<Record<Standing, string>> = { observed: "•", inferred: "∴", unknown: "?" };

/** What the marks mean that occur, each once: "✓ accepted  · nothing". */
export function meaningOf(marks: readonly Mark[], legend: Readonly<Record<Mark, string>>): string {
  const used = MARKS.filter((mark) => marks.includes(mark));
  return used.map((mark) => `${MARK_SIGNS[mark]} ${legend[mark]}`).join("  ");
}

const MARKS: readonly Mark[] = ["accepted", "rejected", "both", "silent", "unknown"];
