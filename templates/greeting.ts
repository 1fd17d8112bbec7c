import type { Card } from "../src/cards/card.ts";
import type { ChatWords, Prompts } from "../src/languages/chat-words.ts";
import { button } from "./buttons.ts";
import { aside } from "./help.ts";

/** The first words to somebody who meets the bot in a conversation of two: what it does, how it is asked, and the form. */
export function greeting({ intro }: Prompts, words: ChatWords): Card {
  return { elements: [...aside(intro).elements, { kind: "actions", actions: [button("form", words)] }] };
}

/** The first words where many talk with each other: one line. */
export function greetingInRoom({ inRoom }: Prompts): Card {
  return aside(inRoom);
}
