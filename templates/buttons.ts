import type { Action } from "../src/cards/card.ts";
import type { ButtonName, ChatWords } from "../src/languages/chat-words.ts";

/** A button in words; its value means nothing where the id says everything. */
export function button(id: ButtonName, words: ChatWords, value = ""): Action {
  return { id, ...words.buttons[id], value };
}
