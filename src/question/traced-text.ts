import { matches, type Span } from "./span.ts";

/** A rewritten text that knows, for every UTF-16 unit, which stretch of the original it came from. */
export interface TracedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A text before any rewriting. */
export function trace(text: string): TracedText {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (let index = 0; index < text.length; index++) {
    starts[index] = index;
    ends[index] = index + 1;
  }
  return { text, starts, ends };
}

/** Replaces every match of a global pattern; a replacement of equal length keeps the place of each unit. */
export function rewrite(
  traced: TracedText,
  pattern: RegExp,
  replacement: (match: string, groups: Readonly<Record<string, string | undefined>>) => string,
): TracedText {
  const edits = matches(traced.text, pattern).map(({ start, end, groups }): Edit => {
    return { start, end, text: replacement(traced.text.slice(start, end), groups) };
  });
  if (edits.length === 0) return traced;
  const text = edited(traced.text, edits);
  // Most rewritings change no length, and to copy all places costs more than to read a long text.
  return edits.every(keepsLength) ? { ...traced, text } : { text, ...placesAfter(traced, edits, text.length) };
}

interface Edit extends Span {
  readonly text: string;
}

function keepsLength({ start, end, text }: Edit): boolean {
  return text.length === end - start;
}

function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join("") + text.slice(at);
}

/** `length`: of the text after the edits. */
function placesAfter(traced: TracedText, edits: readonly Edit[], length: number): Pick<TracedText, "starts" | "ends"> {
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let at = 0;
  let to = 0;
  const keep = (until: number): void => {
    for (; at < until; at++, to++) {
      starts[to] = traced.starts[at] ?? 0;
      ends[to] = traced.ends[at] ?? 0;
    }
  };
  for (const edit of edits.filter((each) => !keepsLength(each))) {
    keep(edit.start);
    const place = placeIn(traced, edit);
    starts.fill(place.start, to, to + edit.text.length);
    ends.fill(place.end, to, to + edit.text.length);
    at = edit.end;
    to += edit.text.length;
  }
  keep(traced.text.length);
  return { starts, ends };
}

/** Where a stretch of the rewritten text stood in the original. */
export function placeIn(traced: TracedText, { start, end }: Span): Span {
  const from = traced.starts[start] ?? traced.ends.at(-1) ?? 0;
  return { start: from, end: Math.max(from, traced.ends[end - 1] ?? from) };
}
