import type { Line, Mark, Standing } from "./card.ts";

/** Slices of a time strip as characters: told apart by shape, so that they read without colour; none becomes an emoji. */
export const MARK_SIGNS: Readonly<Record<Mark, string>> = {
  accepted: "✓",
  rejected: "✗",
  both: "◐",
  silent: "·",
  unknown: "░",
};

/** What stands before a sentence, for how sure it is. */
const STANDING_SIGNS: Readonly<Record<Standing, string>> = { observed: "•", inferred: "∴", unknown: "?" };

/**
 * What stands before a line among others, with the space behind it: how sure it is, else what makes a list of several lines.
 * A sentence alone is no list; it only has a sign where it is not simply observed.
 */
export function signBefore({ standing }: Pick<Line, "standing">, { length }: readonly unknown[]): string {
  if (length === 1 && (standing === undefined || standing === "observed")) return "";
  return `${standing === undefined ? "-" : STANDING_SIGNS[standing]} `;
}

/** What the marks mean that occur, each once: "✓ accepted  · nothing". */
export function meaningOf(marks: readonly Mark[], legend: Readonly<Record<Mark, string>>): string {
  const used = MARKS.filter((mark) => marks.includes(mark));
  return used.map((mark) => `${MARK_SIGNS[mark]} ${legend[mark]}`).join("  ");
}

const MARKS: readonly Mark[] = ["accepted", "rejected", "both", "silent", "unknown"];
