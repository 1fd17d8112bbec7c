import type { Card } from "../src/cards/card.ts";
import type { Say } from "../src/languages/language.ts";

/** One question for everything that is missing. */
export function askMissing(missing: Parameters<Say["ask"]>[0], say: Say): Card {
  return { elements: [{ kind: "text", parts: [{ text: say.ask(missing) }] }] };
}
