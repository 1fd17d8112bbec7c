import type { Card } from "../../../cards/card.ts";
import { inWords } from "../../../cards/in-words.ts";

/**
 * What a notification shows and a screen reader reads instead of the blocks. At most 3,000 characters once it is escaped,
 * for one character becomes five at most.
 */
export function notification(card: Card): string {
  return escaped(inWords(card, 600));
}

/** The three characters that control anything in the texts of Slack. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
