/** A stretch of a text in UTF-16 units, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Private characters that stand for what has been read already; normalised text never holds one. */
export const MARKS = { end: "\uE000", port: "\uE001", self: "\uE002", other: "\uE003", number: "\uE004" } as const;
export type Mark = (typeof MARKS)[keyof typeof MARKS];

/** Covers spans with a mark at equal length, so that later readers neither see them nor lose their place. */
export function mask(text: string, spans: readonly Span[], mark: Mark): string {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of ordered) {
    if (end <= at) continue;
    pieces.push(text.slice(at, Math.max(at, start)), mark.repeat(end - Math.max(at, start)));
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** Covers everything but the spans. */
export function maskOutside(text: string, spans: readonly Span[], mark: Mark): string {
  const gaps: Span[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return mask(text, [...gaps, { start: at, end: text.length }], mark);
}

/** A stretch that a pattern matched. */
export type Match = Span & { readonly groups: Readonly<Record<string, string | undefined>> };

/** Every match of a global pattern, with its named groups. Hundreds of patterns look at a message: none is copied. */
export function matches(text: string, pattern: RegExp): Match[] {
  const found: Match[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    found.push({ start: match.index, end, groups: match.groups ?? {} });
    if (match[0] === "") pattern.lastIndex += text.codePointAt(end) === text.charCodeAt(end) ? 1 : 2;
  }
  return found;
}

/** Whether a span lies within one of the others. */
export function isInside(span: Span, others: readonly Span[]): boolean {
  return others.some(({ start, end }) => start <= span.start && span.end <= end);
}

/** Keeps, from the left, each span that does not run into one kept before; at the same start the longest wins. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  let free = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < free) continue;
    kept.push(span);
    free = span.end;
  }
  return kept;
}
