import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { FlowRecord } from "../../../records/record.ts";
import type { Column, Source } from "../../../sources/source.ts";
import { OWN_COLUMNS } from "../../canonical.ts";
import { identifier } from "./quote.ts";
import { SQL_TYPES } from "./relation.ts";

/** Records that DuckDB could not read and our own splitter could, in a temporary table with the canonical columns. */
export interface Mended {
  /** The table's name; it lives as long as the connection. */
  readonly table: string;
  /** `log`: which of the configured logs its file belongs to. */
  add(record: FlowRecord, log: number | undefined): void;
  /** Makes the added records visible to statements; gives their number since the last time. */
  flush(): number;
  close(): void;
}

const TABLE = "mended_records";

/** Makes the table, empty. */
export async function makeMended(connection: DuckDBConnection, source: Source): Promise<Mended> {
  const columns = [...source.columns, ...OWN_COLUMNS].map(({ name, type }) => `${identifier(name)} ${SQL_TYPES[type]}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${TABLE} (${columns.join(", ")})`);
  const appender = await connection.createAppender(TABLE, "main", "temp");
  let added = 0;
  return {
    table: TABLE,
    add(record, log) {
      for (const column of source.columns) append(appender, column, cellOf(record, column));
      const own = { observer: record.observer.id, log };
      for (const column of OWN_COLUMNS) append(appender, column, own[column.name]);
      appender.endRow();
      added += 1;
    },
    flush() {
      appender.flushSync();
      const number = added;
      added = 0;
      return number;
    },
    close: () => appender.closeSync(),
  };
}

function append(appender: DuckDBAppender, { type }: Pick<Column, "type">, value: string | number | undefined): void {
  if (value === undefined) appender.appendNull();
  else if (type === "text") appender.appendVarchar(`${value}`);
  else if (type === "bigint") appender.appendBigInt(BigInt(value));
  else appender.appendInteger(Number(value));
}

/** What the source normalised goes before what the line said. */
function cellOf(record: FlowRecord, { field }: Column): string | number | undefined {
  if (field === "start") return record.start;
  if (field === "end") return record.end;
  if (field === "srcaddr") return record.src;
  if (field === "dstaddr") return record.dst;
  return record.fields[field];
}
