import type { Row } from "../../../cards/card.ts";

/** Columns of characters on a phone. Clients let a word that is wider than its column run into the next one. */
const NARROW = 40;

/** What stands empty beside the words of a cell: 16 of the 300 pixels that a card has on a phone of 390. */
const PADDING = 2.5;

/**
 * How wide each column of a table is, as shares: all of its words are whole on a phone, and what is left there goes to those
 * with more to say. Nothing where a phone is too narrow.
 */
export function widthsOf(rows: readonly Row[]): readonly number[] | undefined {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ""));
  const least = columns.map((cells) => Math.max(...cells.map(leastWidth)));
  const wanted = columns.map((cells, index) => Math.max(...cells.map(widthOf)) - (least[index] ?? 0));
  const left = NARROW - sum(least) - least.length * PADDING;
  if (left < 0) return undefined;
  const share = Math.min(1, left / Math.max(1, sum(wanted)));
  return least.map((width, index) => Math.round(width + PADDING + (wanted[index] ?? 0) * share));
}

/** Below this a cell cannot be read: its longest word, and of Japanese, which breaks anywhere, three characters. */
function leastWidth(cell: string): number {
  return Math.max(1, Math.min(widthOf(cell), 6), ...cell.split(BREAKS).map(({ length }) => length));
}

/** Lines break at blanks, and before and after every Japanese character. */
const BREAKS = /[\s\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+/u;

/**
 * Japanese characters are two wide. Counted by hand: a door, which renders too, has no time to load Unicode's own rules.
 */
function widthOf(cell: string): number {
  return cell.length + (cell.match(WIDE)?.length ?? 0);
}

const WIDE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/gu;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
