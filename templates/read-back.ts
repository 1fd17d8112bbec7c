import type { Action, Card, Element } from "../src/cards/card.ts";
import type { Say } from "../src/languages/language.ts";

/** The question said again, with what it would read and cost: the person runs it or changes it; both buttons carry it. */
export function readBack(
  question: string,
  expected: { readonly bytes: number; readonly usd: number },
  { confirm }: Pick<Say, "confirm">,
): Card {
  const actions: readonly Action[] = [
    { id: "run", label: confirm.run, value: question, primary: true },
    { id: "change", label: confirm.change, value: question },
  ];
  return { elements: [text(question), text(confirm.ask(expected)), { kind: "actions", actions }] };
}

function text(sentence: string): Element {
  return { kind: "text", parts: [{ text: sentence }] };
}
