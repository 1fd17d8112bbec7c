import { clip } from "../../clip.ts";
import { listAt, textAt } from "../../look.ts";
import type { TeamsActivity } from "../gate/activity.ts";
import { textOfHtml } from "./html-text.ts";

/** What somebody said to the bot, without the names it was called by, however often. */
export function saidIn({ text = "", mentions }: TeamsActivity): string {
  const unnamed = mentions.reduce((rest, mention) => rest.replaceAll(mention.text, " "), text);
  return clip(textOfHtml(unnamed));
}

/** What a message says that somebody points at: its text, and the texts of what is attached to it. */
export function saidInMessage(payload: unknown): string {
  const attached = listAt(payload, "attachments").map((part) => textAt(part, "content") ?? "");
  const texts = [textAt(payload, "body", "content") ?? "", ...attached.filter((text) => !isJson(text))];
  return clip(
    texts
      .map(textOfHtml)
      .filter((text) => text !== "")
      .join("\n"),
  );
}

/** Cards, and references to other messages. */
function isJson(text: string): boolean {
  return text.trimStart().startsWith("{");
}
