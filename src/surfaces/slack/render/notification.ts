import type { Card, Element } from "../../../cards/card.ts";
import { harmless } from "../../../cards/harmless.ts";
import { cut } from "./cut.ts";

/**
 * What a notification shows and a screen reader reads instead of the blocks: the whole verdict in words. At most 3,000
 * characters once it is escaped, for one character becomes five at most.
 */
export function notification({ elements }: Card): string {
  const said = elements.filter(({ kind }) => kind === "headline" || kind === "text");
  const words = (said.length > 0 ? said : elements.slice(0, 1)).map(wordsOf).filter((text) => text !== "");
  return escaped(cut(harmless(words.join(" ")), 600)) || "…";
}

function wordsOf(element: Element): string {
  switch (element.kind) {
    case "headline":
      return `${element.symbol} ${element.word} · ${element.text}`;
    case "text":
      return element.parts.map(({ text }) => text).join("");
    case "note":
    case "code":
      return element.text;
    case "rows":
      return element.rows.map(({ symbol, text }) => `${symbol} ${text}`).join(" ");
    case "facts":
      return element.facts.map(({ label, text }) => `${label}: ${text}`).join(" ");
    case "section":
      return [element.label, ...element.lines.map(({ text }) => text)].filter((text) => text !== "").join(" · ");
    case "table":
    case "choose":
      return element.label;
    case "strip":
      return `${element.from} – ${element.to}`;
    case "actions":
      return element.actions.map(({ label }) => label).join(" · ");
  }
}

/** The three characters that control anything in the texts of Slack. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
