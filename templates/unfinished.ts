import type { Card } from "../src/cards/card.ts";
import type { ChatWords } from "../src/languages/chat-words.ts";
import { aside } from "./help.ts";

/** The last word on a question that nobody could finish. */
export function unfinished(reference: string, words: ChatWords): Card {
  return aside(words.unfinished(reference));
}

/** The last word on a question whose search was stopped at its deadline, after so many minutes. */
export function tooSlow(minutes: number, reference: string, words: ChatWords): Card {
  return aside(words.tooSlow(minutes, reference));
}
