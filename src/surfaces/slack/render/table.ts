import type { RawTextElement, TableBlock } from "@slack/types";
import type { Element, Row } from "../../../cards/card.ts";
import { signBefore } from "../../../cards/signs.ts";
import type { Piece } from "./block.ts";
import { lines, plain, titled, within } from "./rich.ts";
import type { Room } from "./room.ts";

type Table = Extract<Element, { kind: "table" }>;

/** What a block `table` takes, of which a message has one; a cell is cut so that no row takes everything. */
const MOST = { rows: 100, columns: 20, cell: 500 } as const;

/** A table with its label above it. */
export function table({ label, columns, rows }: Table, room: Room): readonly (Piece | undefined)[] {
  if (rows.length === 0) return [];
  const heading = lines(titled(label, room));
  const shown = columns.slice(0, MOST.columns);
  const block: TableBlock = {
    type: "table",
    column_settings: shown.map(() => ({ is_wrapped: true })),
    rows: cells([shown, ...rows], shown.length, room),
  };
  return [heading, shown.length === 0 ? undefined : { kind: "block", block }];
}

/** Raw text, which is never searched for mark-up. */
function cells(rows: readonly Row[], columns: number, room: Room): RawTextElement[][] {
  const written: RawTextElement[][] = [];
  for (const row of rows) {
    if (room.left <= 0 || (written.length === MOST.rows - 1 && rows.length > MOST.rows))
      return [...written, [raw("…")]];
    written.push(Array.from({ length: columns }, (_, index) => raw(room.take(row[index] ?? "", MOST.cell))));
  }
  return written;
}

function raw(text: string): RawTextElement {
  return { type: "raw_text", text };
}

/** The same where there can be no table: a line for each row, each value behind its column's name. */
export function tableInLines({ label, columns, rows }: Table, room: Room): Piece | undefined {
  if (rows.length === 0) return undefined;
  const named = (row: Row) => columns.flatMap((column, index) => (row[index] ? [`${column}: ${row[index]}`] : []));
  return lines([
    ...titled(label, room),
    ...within(room, rows, (row) => [plain(room.take(signBefore({}, rows) + named(row).join(", "), MOST.cell * 2))]),
  ]);
}
