import { displayWidth, graphemes } from "./display-width.ts";

/** Breaks a text into lines of at most `width` columns: between words, between wide characters, else anywhere. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const token of tokens(text, width)) {
    if (displayWidth((line + token).trimEnd()) <= width) {
      line += token;
      continue;
    }
    if (line.trimEnd() !== "") lines.push(line.trimEnd());
    line = token.trimStart();
  }
  return line.trimEnd() === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** Columns below which a text cannot be wrapped without breaking a word. */
export function leastWidth(text: string): number {
  return Math.max(0, ...tokens(text, Number.POSITIVE_INFINITY).map((token) => displayWidth(token.trimEnd())));
}

/**
 * What must not be separated: a word with the blanks after it, a wide character with its punctuation, or a command
 * between back-ticks, which would break when it is copied.
 */
function tokens(text: string, width: number): readonly string[] {
  const found: string[] = [];
  const commands = commandsIn(text, width);
  let columns = 0;
  let last = "";
  for (const { segment, index } of graphemes(text)) {
    const more = displayWidth(segment);
    const inside = commands.some(({ from, to }) => from < index && index < to);
    const joins = last !== "" && (inside || belongsTo(last, segment)) && columns + more <= width;
    if (joins) found.push((found.pop() ?? "") + segment);
    else found.push(segment);
    columns = joins ? columns + more : more;
    last = segment;
  }
  return found;
}

/** Where commands stand that fit into one line. */
function commandsIn(text: string, width: number): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/`[^`]*`/g)]
    .filter(([command]) => displayWidth(command) <= width)
    .map(({ 0: command, index }) => ({ from: index, to: index + command.length }));
}

function belongsTo(last: string, next: string): boolean {
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(last)) return true;
  if (next === " ") return last !== " ";
  // A word goes on behind an opening bracket too: only its end tells.
  return last !== " " && isNarrow(last) && isNarrow(next);
}

function isNarrow(grapheme: string): boolean {
  return displayWidth(grapheme) === 1;
}

/** Characters that Japanese typesetting keeps off the start and the end of a line (JIS X 4051, the common ones). */
const NEVER_FIRST = /^[、。，．・：；？！）」』】〉》〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const NEVER_LAST = /[（「『【〈《〔]$/u;
