import type { Span } from "./span.ts";

/** A rewritten text that knows, for every UTF-16 unit, which stretch of the original it came from. */
export interface TracedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A text before any rewriting. */
export function trace(text: string): TracedText {
  const starts = Array.from({ length: text.length }, (_, index) => index);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

/** Replaces every match of a global pattern; a replacement of equal length keeps the place of each unit. */
export function rewrite(
  traced: TracedText,
  pattern: RegExp,
  replacement: (match: string, groups: Readonly<Record<string, string | undefined>>) => string,
): TracedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const copy = (until: number): void => {
    pieces.push(traced.text.slice(at, until));
    for (let index = at; index < until; index++) {
      starts.push(traced.starts[index] ?? 0);
      ends.push(traced.ends[index] ?? 0);
    }
    at = until;
  };
  for (const match of traced.text.matchAll(pattern)) {
    copy(match.index);
    const [found] = match;
    const text = replacement(found, match.groups ?? {});
    if (text.length === found.length) {
      copy(match.index + found.length);
      pieces.splice(-1, 1, text);
      continue;
    }
    const place = placeIn(traced, { start: match.index, end: match.index + found.length });
    pieces.push(text);
    starts.push(...Array.from({ length: text.length }, () => place.start));
    ends.push(...Array.from({ length: text.length }, () => place.end));
    at = match.index + found.length;
  }
  copy(traced.text.length);
  return { text: pieces.join(""), starts, ends };
}

/** Where a stretch of the rewritten text stood in the original. */
export function placeIn(traced: TracedText, { start, end }: Span): Span {
  const from = traced.starts[start] ?? traced.ends.at(-1) ?? 0;
  return { start: from, end: Math.max(from, traced.ends[end - 1] ?? from) };
}
