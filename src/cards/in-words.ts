import type { Card, Element } from "./card.ts";
import { cut } from "./cut.ts";
import { harmless } from "./harmless.ts";
import { withoutTicks } from "./typed-words.ts";

/**
 * What a notification shows and a screen reader reads instead of a card: the whole verdict, without what stands around it;
 * where there is none, the first element. At most so many code points; "…" for an empty card.
 */
export function inWords({ elements }: Card, most: number): string {
  const said = elements.filter(({ kind }) => kind === "headline" || kind === "text");
  const words = (said.length > 0 ? said : elements.slice(0, 1)).map(wordsOf).filter((text) => text !== "");
  return cut(harmless(words.join(" ")), most) || "…";
}

function wordsOf(element: Element): string {
  switch (element.kind) {
    case "headline":
      return `${element.symbol} ${element.word} · ${element.text}`;
    case "text":
      return withoutTicks(element.parts.map(({ text }) => text).join(""));
    case "note":
      return withoutTicks(element.text);
    case "code":
      return element.text;
    case "rows":
      return element.rows.map(({ symbol, text }) => `${symbol} ${text}`).join(" ");
    case "facts":
      return element.facts.map(({ label, text }) => `${label}: ${text}`).join(" ");
    case "section":
      return [element.label, ...element.lines.map(({ text }) => withoutTicks(text))]
        .filter((text) => text !== "")
        .join(" · ");
    case "table":
    case "choose":
      return element.label;
    case "strip":
      return `${element.from} – ${element.to}`;
    case "actions":
      return element.actions.map(({ label }) => label).join(" · ");
  }
}
