import type { Card } from "../src/cards/card.ts";
import type { Voice } from "../src/languages/language.ts";
import { button } from "./buttons.ts";
import type { Extras } from "./chat-answer.ts";
import { explained, type Pasted } from "./explained.ts";

/** Pasted records in chat: what they tell, and behind a button how that is known. */
export function chatExplained(pasted: Pasted, voice: Voice, { words, hushed }: Pick<Extras, "words" | "hushed">): Card {
  const actions = [button("details", words), ...(hushed ? [button("share", words)] : [])];
  return { elements: [...explained(pasted, voice).elements, { kind: "actions", actions }] };
}
