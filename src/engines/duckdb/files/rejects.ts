import type { DuckDBConnection } from "@duckdb/node-api";
import { REJECTS_LIMIT } from "./relation.ts";

/** Lines of one file that DuckDB refused. */
export interface Rejects {
  readonly path: string;
  readonly lines: readonly string[];
  /** DuckDB kept no more of them: there may be others. */
  readonly full: boolean;
}

/** Forgets the refused lines of earlier scans on this connection. */
export async function clearRejects(connection: DuckDBConnection): Promise<void> {
  await connection.run("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans");
}

/**
 * The lines refused since they were last cleared, by file. A line has one error row for each column at fault, and all
 * of them once more where a statement names the relation twice.
 */
export async function readRejects(connection: DuckDBConnection): Promise<readonly Rejects[]> {
  const tables = await connection.runAndReadAll("SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'");
  // Only scans of text make the tables.
  if (tables.getRows().length === 0) return [];
  const reading = await connection.runAndReadAll(`
    SELECT file_path, any_value(csv_line) AS text, max(errors) AS errors
    FROM (SELECT *, count(*) OVER (PARTITION BY scan_id, file_id) AS errors FROM reject_errors)
    JOIN reject_scans USING (scan_id, file_id)
    GROUP BY file_path, line, line_byte_position ORDER BY file_path, line_byte_position`);
  const byFile = Map.groupBy(reading.getRowObjectsJson(), (row) => `${row["file_path"]}`);
  return [...byFile].map(([path, rows]) => ({
    path,
    lines: rows.map((row) => `${row["text"] ?? ""}`),
    full: rows.some((row) => Number(row["errors"]) >= REJECTS_LIMIT),
  }));
}
