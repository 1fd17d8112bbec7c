import type { Element } from "../src/cards/card.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import { claimSentence, type Voice } from "../src/languages/language.ts";

/** What a message asked besides, as a paragraph of its own below whatever is said to its first question. */
export function leftOut(claim: Explanation["leftOut"], voice: Voice): readonly Element[] {
  return claim === undefined ? [] : [{ kind: "text", parts: [{ text: claimSentence(claim, voice) }] }];
}
