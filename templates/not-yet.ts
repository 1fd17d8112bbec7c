import type { Card } from "../src/cards/card.ts";
import type { NotYet } from "../src/languages/language.ts";
import { replies } from "./replies.ts";

/** What was understood but cannot be set up here, and a question to ask instead. */
export function notYet({ text, instead }: NotYet): Card {
  return { elements: [{ kind: "text", parts: [{ text }] }, ...replies([instead])] };
}
