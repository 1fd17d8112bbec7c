import type { DuckDBConnection } from "@duckdb/node-api";
import type { UnreadableReason } from "../../../coverage/coverage.ts";
import type { Format, Source } from "../../../sources/source.ts";
import { isInterrupted } from "../interruption.ts";
import { type Head, readHead } from "./head.ts";
import type { Content, ParquetColumn, TextContent } from "./log-file.ts";
import { pathList } from "./quote.ts";

/** What it takes to understand a file. */
export interface Reader {
  readonly connection: DuckDBConnection;
  readonly source: Source;
  /** Names the fields where a file has no header; the source's default format otherwise. */
  readonly format?: Format;
}

/** Tells what a file of `bytes` bytes holds, or why nobody can tell. Errors of the file system pass through. */
export async function understand(
  { path, bytes }: { readonly path: string; readonly bytes: number },
  reader: Reader,
): Promise<Content | UnreadableReason> {
  const head = await readHead(path, bytes);
  if (head.kind === "parquet") return readParquet(path, reader);
  return head.kind === "text" ? readText(head, reader) : head.kind;
}

/** Files often differ in their columns: the schema is asked of each. */
async function readParquet(path: string, { connection, source }: Reader): Promise<Content | UnreadableReason> {
  const columns: ParquetColumn[] = [];
  try {
    const reading = await connection.runAndReadAll(
      `DESCRIBE SELECT * FROM read_parquet(${pathList([path])}, hive_partitioning = false)`,
    );
    for (const row of reading.getRowObjectsJson()) {
      columns.push({ name: `${row["column_name"]}`, type: `${row["column_type"]}` });
    }
  } catch (error) {
    if (isInterrupted(error)) throw error;
    // Whatever DuckDB has against the footer, nobody can read the file without it.
    return "damaged";
  }
  // A name with a blank in it would count for two, and every column behind it for its neighbour.
  const format = columns.every(({ name }) => /^\S+$/.test(name))
    ? source.readFormat(columns.map(({ name }) => name).join(" "))
    : undefined;
  if (format === undefined) return "not-a-flow-log";
  return hasTimes(format) ? { kind: "parquet", format, columns } : "no-times";
}

function readText(
  { lines, gzip, suspect }: Head & { readonly kind: "text" },
  { source, format = source.defaultFormat }: Reader,
): TextContent | UnreadableReason {
  const place = lines.findIndex((line) => source.readFormat(line) !== undefined || source.readLine(line, format).ok);
  const first = lines[place];
  if (first === undefined) return lines.some(looksLikeRecord) ? "unknown-format" : "not-a-flow-log";
  const header = source.readFormat(first);
  const found = header ?? format;
  if (!hasTimes(found)) return "no-times";
  const scannable = place === 0 && first.trim().split(" ").length === found.columns.length;
  const scan = header === undefined ? "scan-without-header" : "scan-with-header";
  return { kind: "text", format: found, gzip, suspect, way: scannable ? scan : "reread" };
}

/** Whether the line has the look of a flow log in some other format: several fields, one of them a Unix time. */
function looksLikeRecord(line: string): boolean {
  const fields = line.trim().split(/\s+/);
  return fields.length > 3 && fields.some((field) => /^\d{10}(?:\d{3})?$/.test(field));
}

function hasTimes({ columns }: Format): boolean {
  return columns.some(({ field }) => field === "start") && columns.some(({ field }) => field === "end");
}
