import type { Card } from "../src/cards/card.ts";
import type { Failure } from "../src/explanation/failure.ts";
import type { Say } from "../src/languages/language.ts";

/** Why there is no answer: the person can mend it, the other side is ill, or we are wrong. */
export function sorry(failure: Failure, say: Say): Card {
  return { elements: [{ kind: "text", parts: [{ text: say.failure(failure) }] }] };
}
