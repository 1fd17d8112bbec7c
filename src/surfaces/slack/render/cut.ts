import { harmless } from "../../../cards/harmless.ts";

/** Lengths at Slack are counted in code points. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The text if it has at most so many code points; else its beginning and "…", never cut inside what reads as one character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  if (characters.length <= most) return text;
  const end = characters.slice(0, most - 1).join("").length;
  // Made only when needed: it takes milliseconds, which a door has not. The locale does not change where graphemes end.
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
  const whole = graphemes.segment(text).containing(end)?.index ?? end;
  return `${text.slice(0, whole)}…`;
}

/** How much text a message still takes. */
export interface Room {
  readonly left: number;
  /** As much of a text as there is room for, and at most so many code points; "…" where there is none left. */
  take(text: string, most: number): string;
}

/** Room for so many code points. What is taken is made harmless first; an empty text, which Slack refuses, becomes a dash. */
export function makeRoom(codePointsInAll: number): Room {
  let left = codePointsInAll;
  return {
    get left() {
      return left;
    },
    take(text, most) {
      const taken = cut(harmless(text), Math.max(1, Math.min(most, left))) || "–";
      left -= codePoints(taken);
      return taken;
    },
  };
}
