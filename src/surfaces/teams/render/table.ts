import type { Element, Row } from "../../../cards/card.ts";
import { cut } from "../../../cards/cut.ts";
import { harmless } from "../../../cards/harmless.ts";
import type { Part, Table, TableRow, Words } from "./adaptive.ts";
import { admitted, counted, markOf, type Room, whole } from "./room.ts";
import { heading, run, words } from "./words.ts";

/** Code points of a cell. */
const LONGEST_CELL = 300;

/** Columns of characters on a phone. Clients let a word that is wider than its column run into the next one. */
const NARROW = 40;

/** As many rows as there is room for, with the label above them: a table if it can be read on a phone, else a line for each row. */
export function table({ label, columns, rows }: Extract<Element, { kind: "table" }>, room: Room): readonly Part[] {
  const names = columns.map(cellOf);
  const cells = rows.map((row) => names.map((_, index) => cellOf(row[index] ?? "")));
  const widths = names.map((_, index) => Math.max(...[names, ...cells].map((row) => longestWord(row[index] ?? ""))));
  const isNarrow = widths.reduce((all, width) => all + width, 0) <= NARROW;
  const title = whole(room, heading(label));
  return [...title, ...(isNarrow ? drawn({ names, cells, widths }, room) : counted(room, linesOf(names, cells)))];
}

function cellOf(text: string): string {
  return cut(harmless(text), LONGEST_CELL);
}

/**
 * Characters that stay together in one line, at least one. Counted by hand: a door, which renders too, has no time to load
 * Unicode's own rules.
 */
function longestWord(cell: string): number {
  return Math.max(1, ...cell.split(BREAKS).map(({ length }) => length));
}

/** Lines break at blanks, and before and after every Japanese character. */
const BREAKS = /[\s\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+/u;

interface Grid {
  readonly names: Row;
  readonly cells: readonly Row[];
  readonly widths: readonly number[];
}

function drawn({ names, cells, widths }: Grid, room: Room): readonly Part[] {
  const grid = (rows: readonly TableRow[]): Table => ({
    type: "Table",
    firstRowAsHeaders: true,
    gridStyle: "default",
    columns: widths.map((width) => ({ width })),
    rows: [rowOf(names), ...rows],
  });
  if (names.length === 0 || !room.admits(grid([]))) return room.mark("…");
  const shown = admitted(room, cells.map(rowOf));
  return [grid(shown), ...markOf(room, shown.length, cells.length)];
}

function rowOf(row: Row): TableRow {
  return {
    type: "TableRow",
    cells: row.map((cell) => ({ type: "TableCell", items: [words([run(cell === "" ? "–" : cell)])] })),
  };
}

/** The first cell of each row in bold, then the others behind their names. */
function linesOf([, ...columns]: Row, rows: readonly Row[]): readonly Words[] {
  return rows.map(([first = "", ...others]) => {
    const named = others.flatMap((cell, index) => (cell === "" ? [] : [` · ${columns[index]}: ${cell}`]));
    return words([run(first === "" ? "–" : first, { weight: "Bolder" }), run(named.join(""))], "Small");
  });
}
