import type { Card } from "../src/cards/card.ts";
import type { Help } from "../src/languages/language.ts";

/** What can be asked, in examples that can be copied. */
export function help({ title, intro, examples }: Help): Card {
  return {
    elements: [
      { kind: "section", label: title, lines: [{ text: intro }] },
      { kind: "code", text: examples.join("\n") },
    ],
  };
}

/** The reply to what is no question about traffic, or none that can be answered yet. */
export function aside(sentence: string): Card {
  return { elements: [{ kind: "text", parts: [{ text: sentence }] }] };
}
