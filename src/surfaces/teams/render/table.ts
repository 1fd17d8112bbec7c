import type { Element, Row } from "../../../cards/card.ts";
import { cut } from "../../../cards/cut.ts";
import { harmless } from "../../../cards/harmless.ts";
import type { Part, Table, TableRow, Words } from "./adaptive.ts";
import { admitted, counted, markOf, type Room, whole } from "./room.ts";
import { widthsOf } from "./widths.ts";
import { heading, quiet, run, words } from "./words.ts";

/** Code points of a cell. */
const LONGEST_CELL = 300;

/** As many rows as there is room for, under their label: a table if it can be read on a phone, else two lines for each row. */
export function table({ label, columns, rows }: Extract<Element, { kind: "table" }>, room: Room): readonly Part[] {
  if (rows.length === 0) return [];
  const names = columns.map(cellOf);
  const cells = rows.map((row) => names.map((_, index) => cellOf(row[index] ?? "")));
  const widths = widthsOf([names, ...cells]);
  const title = whole(room, heading(label));
  return [...title, ...(widths === undefined ? listed(names, cells, room) : drawn({ names, cells, widths }, room))];
}

function cellOf(text: string): string {
  return cut(harmless(text), LONGEST_CELL);
}

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

/** What the columns are called, once; then the first cell of each row in bold, the others in the same order below it. */
function listed(names: Row, cells: readonly Row[], room: Room): readonly Part[] {
  const items = cells.map((row) => itemOf(row.map((cell, index) => (index > 0 ? spoken(cell, names[index]) : cell))));
  return [...whole(room, [quiet(names.join(" · "))]), ...counted(room, items)];
}

/** A number alone says nothing. */
function spoken(cell: string, name: string | undefined): string {
  return /^\d[\d.,]*$/.test(cell) ? `${name}: ${cell}` : cell;
}

function itemOf(row: Row): Words {
  const [first = "", ...others] = row.map((cell) => (cell === "" ? "–" : cell));
  const below = others.length === 0 ? [] : ["\n", run(others.join(" · "))];
  return words([run(first, { weight: "Bolder" }), ...below], "Small");
}
