import type { Card } from "../src/cards/card.ts";
import type { ChatWords, Refused } from "../src/languages/chat-words.ts";
import { aside } from "./help.ts";

/** Why somebody is not answered; tells nothing about what there is to ask about. */
export function refused(reason: Refused, words: ChatWords): Card {
  return aside(words.refused[reason]);
}
