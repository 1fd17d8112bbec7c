import type { Card } from "../src/cards/card.ts";
import type { ChatWords } from "../src/languages/chat-words.ts";
import { aside } from "./help.ts";

/** Stands in the place of an answer until it is there. */
export function working({ working: sentence }: ChatWords): Card {
  return aside(sentence);
}

/** The same where the answer comes somewhere else. */
export function workingElsewhere({ workingElsewhere: sentence }: ChatWords): Card {
  return aside(sentence);
}
