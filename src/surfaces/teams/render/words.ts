import { stretchesOf } from "../../../cards/typed-words.ts";
import type { Run, Spacing, Words } from "./adaptive.ts";
import { inert } from "./inert.ts";

/** Code points of one text. Teams gives no limit but that of the message. */
const LONGEST = 3_000;

/** A piece of text; nothing in it is alive. What looks like everything else is a text alone, which takes less of the card. */
export function run(text: string, look?: Omit<Run, "type" | "text">): Run | string {
  const shown = inert(text, LONGEST);
  return look === undefined ? shown : { type: "TextRun", text: shown, ...look };
}

/** A sentence; what is to be typed looks like it. */
export function sentence(text: string, look?: Omit<Run, "type" | "text">): Words["inlines"] {
  return stretchesOf(text).map((stretch) =>
    run(stretch.text, stretch.typed ? { ...look, fontType: "Monospace" } : look),
  );
}

/** A line or a paragraph. */
export function words(inlines: Words["inlines"], spacing?: Spacing): Words {
  return { type: "RichTextBlock", inlines, ...(spacing !== undefined && { spacing }) };
}

/** What stands above things that belong together; nothing where it would say nothing. */
export function heading(label: string): readonly Words[] {
  return label === "" ? [] : [words([run(label, { weight: "Bolder" })], "Medium")];
}

/** Small print. */
export function quiet(text: string): Words {
  return words(sentence(text, { isSubtle: true }), "Small");
}
