import type { Element } from "../../../cards/card.ts";
import type { CodeBlock, Part, Words } from "./adaptive.ts";
import { inert } from "./inert.ts";
import { admitted, type Room, whole } from "./room.ts";
import { heading } from "./words.ts";

type Code = Extract<Element, { kind: "code" }>;

/** Where code stands: around it with other words, and itself in what all of them leave. */
export interface Making {
  readonly words: Room;
  readonly code: Room;
}

/** Text to be copied under its label: as many lines as there is room for, and a mark that says how many of how many. */
export function code({ label = "", language, text }: Code, { words, code: room }: Making): readonly Part[] {
  const lines = text.split("\n").map((line) => inert(line, LONGEST_LINE));
  const block = language === undefined ? typed : coloured;
  const shown = room.admits(block([])) ? admitted(room, lines.map(language === undefined ? once : twice)) : [];
  const title = whole(words, heading(label));
  // Its room is taken in any case: what comes behind must not depend on how much code there is.
  const mark = words.mark(`… ${shown.length} / ${lines.length}`);
  const first = shown.length === 0 ? [] : [block(lines.slice(0, shown.length))];
  return [...title, ...first, ...(shown.length === lines.length ? [] : mark)];
}

/** Code points: a statement can be one line, and what is copied has to be whole. */
const LONGEST_LINE = 10_000;

/** Copied from here it runs: its blanks are blanks. */
function coloured(lines: readonly string[]): CodeBlock {
  return {
    type: "CodeBlock",
    spacing: "Small",
    codeSnippet: lines.join("\n"),
    language: "Sql",
    fallback: typed(lines),
  };
}

/** Monospace. */
function typed(lines: readonly string[]): Words {
  const text = lines.map(indented).join("\n");
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text, fontType: "Monospace" }], spacing: "Small" };
}

/**
 * Clients show no blanks at the beginning of a line, so there they are NO-BREAK SPACE: on a phone one reads a statement with
 * its indentation, but what is copied from there need not run; the file of it does.
 */
function indented(line: string): string {
  return line.replace(/^ +/, (blanks) => "\u00A0".repeat(blanks.length));
}

/** What a line takes in text alone. */
function once(line: string): readonly string[] {
  return [line];
}

/** What a line takes in code: the same again in what stands for it. */
function twice(line: string): readonly string[] {
  return [line, line];
}
