import { clip } from "../../clip.ts";
import { isObject, listAt, textAt } from "../../look.ts";
import { plainText } from "./inbound-text.ts";

/**
 * What can be read of a message, as far as Slack sends it along: its text, else that of its blocks; what other apps
 * attached; the beginnings of text files.
 */
export function textOfMessage(message: unknown): string {
  const written = textAt(message, "text") ?? textsIn(listAt(message, "blocks"));
  const attached = listAt(message, "attachments").map(textOfAttachment);
  const files = listAt(message, "files").map(
    (file) => textAt(file, "preview_plain_text") ?? textAt(file, "preview") ?? "",
  );
  return clip([written, ...attached].map(plainText).concat(files).filter(isFilled).join("\n"));
}

function textOfAttachment(attachment: unknown): string {
  const parts = ["pretext", "title", "text"].map((key) => textAt(attachment, key) ?? "");
  const fields = listAt(attachment, "fields").map(
    (field) => `${textAt(field, "title") ?? ""} ${textAt(field, "value") ?? ""}`,
  );
  const said = [...parts, ...fields].filter(isFilled).join("\n");
  return said === "" ? (textAt(attachment, "fallback") ?? "") : said;
}

/** The texts within blocks, line by line; their nesting is bounded where they were parsed. */
function textsIn(things: readonly unknown[]): string {
  return things.map(textIn).filter(isFilled).join("\n");
}

function textIn(thing: unknown): string {
  // What stands on buttons is nothing that anybody said.
  if (!isObject(thing) || thing["type"] === "actions") return "";
  const { type, text } = thing;
  if (type === "rich_text_section" || type === "rich_text_preformatted" || type === "rich_text_quote") {
    return listAt(thing, "elements").map(runIn).join("");
  }
  const inner = [text, ...listAt(thing, "fields"), ...listAt(thing, "elements")];
  return typeof text === "string" ? text : textsIn(inner);
}

/** A run of a paragraph; a link is what is seen of it. */
function runIn(run: unknown): string {
  return textAt(run, "text") ?? textAt(run, "url") ?? "";
}

function isFilled(text: string): boolean {
  return text.trim() !== "";
}
