import type { Card } from "../src/cards/card.ts";
import type { ChatWords } from "../src/languages/chat-words.ts";
import { button } from "./buttons.ts";

/** The button that opens the form, for somebody who asked for it where only a button can. */
export function formOffer(words: ChatWords): Card {
  return {
    elements: [
      { kind: "text", parts: [{ text: words.formOffer }] },
      { kind: "actions", actions: [{ ...button("form", words), primary: true }] },
    ],
  };
}
