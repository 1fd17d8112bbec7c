import type { Element, Row } from "../../../cards/card.ts";
import { cut } from "../../../cards/cut.ts";
import { harmless } from "../../../cards/harmless.ts";
import type { Part, Table, TableRow, Words } from "./adaptive.ts";
import { admitted, counted, markOf, type Room, whole } from "./room.ts";
import { widthsOf } from "./widths.ts";
import { heading, quiet, run, words } from "./words.ts";

/** Code points of a cell. */
const LONGEST_CELL = 300;

/**
 * As many rows as there is room for, under their label: as a table if it can be read on a phone, of two columns where more
 * are too many; else two lines for each row. One layout serves every screen, for on iOS `targetWidth`, which would choose
 * among several, shows all of them (MicrosoftDocs/msteams-docs#12877).
 */
export function table({ label, columns, rows }: Extract<Element, { kind: "table" }>, room: Room): readonly Part[] {
  if (rows.length === 0) return [];
  const names = columns.map(cellOf);
  const cells = rows.map((row) => names.map((_, index) => cellOf(row[index] ?? "")));
  const title = whole(room, heading(label));
  const grid = gridOf(names, cells) ?? foldedGrid(names, cells);
  return [...title, ...(grid === undefined ? listed(names, cells, room) : drawn(grid, room))];
}

function cellOf(text: string): string {
  return cut(harmless(text), LONGEST_CELL);
}

interface Grid {
  readonly names: Row;
  readonly cells: readonly Row[];
  readonly widths: readonly number[];
}

function gridOf(names: Row, cells: readonly Row[]): Grid | undefined {
  const widths = widthsOf([names, ...cells]);
  return widths && { names, cells, widths };
}

/** The first column, and all the others in one; nothing where the first leaves less than half of the width to them. */
function foldedGrid(names: Row, cells: readonly Row[]): Grid | undefined {
  const grid = gridOf(
    folded(names),
    cells.map((row) => folded(withNames(row, names))),
  );
  const [first = 0, others = 0] = grid?.widths ?? [];
  return first <= others ? grid : undefined;
}

function folded([first = "", ...others]: Row): Row {
  return [first, others.map(orDash).join(" · ")];
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
    cells: row.map((cell) => ({ type: "TableCell", items: [words([run(orDash(cell))])] })),
  };
}

/** What the columns are called, once; then the first cell of each row in bold, the others in the same order below it. */
function listed(names: Row, cells: readonly Row[], room: Room): readonly Part[] {
  const items = cells.map((row) => itemOf(withNames(row, names)));
  return [...whole(room, [quiet(names.join(" · "))]), ...counted(room, items)];
}

/** A number alone says nothing, unless it is the first. */
function withNames(row: Row, names: Row): Row {
  return row.map((cell, index) => (index > 0 && /^\d[\d.,]*$/.test(cell) ? `${names[index]}: ${cell}` : cell));
}

function itemOf(row: Row): Words {
  const [first = "", ...others] = row.map(orDash);
  const below = others.length === 0 ? [] : ["\n", run(others.join(" · "))];
  return words([run(first, { weight: "Bolder" }), ...below], "Small");
}

function orDash(cell: string): string {
  return cell === "" ? "–" : cell;
}
