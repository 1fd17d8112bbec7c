import type { Card } from "../src/cards/card.ts";
import type { ChatWords } from "../src/languages/chat-words.ts";
import { aside } from "./help.ts";

/** A person's address is not remembered any more. */
export function addressForgotten({ forgotten }: ChatWords): Card {
  return aside(forgotten);
}

/** That many questions of a person are erased. */
export function questionsErased(count: number, words: ChatWords): Card {
  return aside(words.erased(count));
}
