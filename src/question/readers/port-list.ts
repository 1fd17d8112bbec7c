import { MARKS, mask, matches, type Span } from "../span.ts";

/** A list of numbers as the patterns of ports meet it: a run of marks, whole. */
export const LIST = `(?<!${MARKS.number})(?<list>${MARKS.number}+)(?!${MARKS.number})`;

/** Short enough for a port or for what is no port; no part of an address, a time or a version. */
const NUMBER = /(?<!\d)\d{1,6}(?!\d|[.:]\d)/g;
/** What joins two numbers to a list, in any language. */
const JOINT =
  /^(?:番|ポート|番ポート)?\s{0,2}(?:-|~|to|through|thru|,|、|\/|・|&|and|or|と|および|及び|または|か|や|から)\s{0,2}$/;
/** The longest joint, in characters. */
const WIDEST = 11;

/** Masks lists of numbers, one number alone included: `80`, `80, 443 and 8443`, `8000-8100`. */
export function maskLists(text: string): string {
  const lists: { start: number; end: number }[] = [];
  for (const { start, end } of matches(text, NUMBER)) {
    const last = lists.at(-1);
    if (last !== undefined && start - last.end <= WIDEST && JOINT.test(text.slice(last.end, start))) last.end = end;
    else lists.push({ start, end });
  }
  return mask(text, lists, MARKS.number);
}

/** The numbers of a list with their places, two where one stands for the first and one for the last of a range. */
export function numbersIn(list: string): (Span & { readonly low: string; readonly high: string | undefined })[] {
  return matches(list, PIECE).map(({ start, end, groups: { low = "", high } }) => ({ start, end, low, high }));
}

const PIECE = /(?<low>\d{1,6})(?:\s{0,2}(?:-|~|to|through|thru|から)\s{0,2}(?<high>\d{1,6}))?/g;
