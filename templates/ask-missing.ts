import type { Card, Element } from "../src/cards/card.ts";
import type { Say } from "../src/languages/language.ts";
import { type Choice, exampleFor } from "../src/question/asking-back/choices.ts";
import type { Lack } from "../src/question/asking-back/lack.ts";
import { replies } from "./replies.ts";

/** One question for everything that is lacking, with what can be chosen; an example where there is nothing to choose. */
export function askMissing(lack: Lack, choices: readonly Choice[], say: Say): Card {
  const example = choices.length === 0 ? say.reply(exampleFor(lack)).text : undefined;
  const asked: Element = { kind: "text", parts: [{ text: say.ask(lack, example) }] };
  return { elements: [asked, ...replies(choices.map(say.reply))] };
}
