/** Links as Teams writes them into plain text by itself: `[db.example.com](http://db.example.com)`. */
const LINK = /\[(?<label>[^[\]]*)\]\((?:https?:\/\/|mailto:|tel:)[^()\s]*\)/gi;
/** Somebody who is named: somebody to talk to, and no part of what is said. */
const MENTION = /<at(?:\s[^<>]*)?>[^<>]*<\/at>/gi;
const LINE_END = /<\/?(?:p|div|br|li|tr|pre|blockquote|h[1-6])(?:\s[^<>]*|\/)?>/gi;
const CELL_END = /<\/t[dh]>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

const ENTITY = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>nbsp|amp|lt|gt|quot|apos));/gi;
const SIGNS: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * What somebody sees of a text that Teams hands on: brackets and ampersands that people type are escaped in it, so whatever
 * still looks like a tag is Teams' own (learn.microsoft.com, "Format your bot messages").
 */
export function textOfHtml(html: string): string {
  const bare = html
    .replace(MENTION, " ")
    .replace(LINK, "$<label>")
    .replace(LINE_END, "\n")
    .replace(CELL_END, " ")
    .replace(TAG, "");
  const lines = bare
    .replace(ENTITY, (...match) => signOf(match.at(-1)))
    .replaceAll("\u00A0", " ")
    .split(/\r?\n/);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function signOf({ decimal, hex, name }: Partial<Record<string, string>>): string {
  if (name !== undefined) return SIGNS[name.toLowerCase()] ?? "";
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : "\uFFFD";
}

const LAST_CODE_POINT = 0x10ffff;
