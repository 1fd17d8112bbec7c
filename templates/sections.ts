import type { Element, Line } from "../src/cards/card.ts";
import { CLAIM_CODES, type Claim } from "../src/explanation/claims.ts";
import { claimSentence, type Voice } from "../src/languages/language.ts";

/** A claim in words, with how sure it is. */
export function claimLine(claim: Claim, voice: Voice): Line {
  return { text: claimSentence(claim, voice), standing: CLAIM_CODES[claim.code] };
}

/** Lines under a label, nothing where there are none; what is said of several fields in the same words is said once. */
export function section(label: string, lines: readonly Line[]): readonly Element[] {
  const distinct = [...new Map(lines.map((line) => [line.text, line])).values()];
  return distinct.length === 0 ? [] : [{ kind: "section", label, lines: distinct }];
}

/** What was understood of a question: the question said again, what nobody said, and what can be read in two ways. */
export function isOfTheQuestion({ code }: Claim): boolean {
  return code === "assumed" || code === "doubt";
}
