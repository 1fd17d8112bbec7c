import { codePoints, cut } from "../../../cards/cut.ts";
import { harmless } from "../../../cards/harmless.ts";

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
