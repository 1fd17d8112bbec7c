import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { FIELDS, type FieldName, type FieldType, type Row } from "./fields.ts";

/** Writes Parquet files, one after the other. */
export interface ParquetWriter {
  write(path: string, rows: readonly Row[]): Promise<void>;
  close(): void;
}

/** Opens a writer of rows with AWS's column names (hyphens become underscores), types and gzip inside. */
export async function openParquetWriter(fields: readonly FieldName[]): Promise<ParquetWriter> {
  // One thread: the same rows must give the same bytes.
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const columns = fields.map((field) => `"${field.replaceAll("-", "_")}" ${FIELDS[field]}`);
  return {
    async write(path, rows) {
      await connection.run(`CREATE OR REPLACE TABLE records (${columns.join(", ")})`);
      await append(connection, fields, rows);
      await connection.run(`COPY records TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION gzip)`);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function append(connection: DuckDBConnection, fields: readonly FieldName[], rows: readonly Row[]): Promise<void> {
  const appender = await connection.createAppender("records");
  for (const row of rows) {
    for (const field of fields) appendValue(appender, FIELDS[field], row[field]);
    appender.endRow();
  }
  appender.closeSync();
}

function appendValue(appender: DuckDBAppender, type: FieldType, value: string | number | undefined): void {
  if (value === undefined) appender.appendNull();
  else if (type === "VARCHAR") appender.appendVarchar(String(value));
  else if (type === "INTEGER") appender.appendInteger(Number(value));
  else appender.appendBigInt(BigInt(value));
}
