import type { Content, LogFile } from "../../../src/engines/duckdb/files/log-file.ts";
import { relationOf } from "../../../src/engines/duckdb/files/relation.ts";
import type { Column } from "../../../src/sources/source.ts";
import { vpc } from "../../../src/sources/vpc/index.ts";
import { type Door, door } from "./door.ts";

/** What files are called and what stands in them, in the statements of the embedded engine. */
export const FILE_DOORS: readonly Door[] = [
  door("duckdb: paths of text", (paths) => relation(paths.map((path) => file(text([]), path))), { spelt: asPattern }),
  door("duckdb: paths of Parquet", (paths) => relation(paths.map((path) => file(parquet([]), path))), {
    spelt: asPattern,
  }),
  door("duckdb: fields of a format", (names) => relation([file(text(names))])),
  // A column that nobody asks for is not named.
  door("duckdb: columns of Parquet", (names) => relation([file(parquet(names))])),
];

function relation(files: readonly LogFile[]): string {
  return `SELECT * FROM ${relationOf(files, { source: vpc, mended: "mended_records" })} AS records`;
}

function file(content: Content, path = "/logs/1.log"): LogFile {
  return { path, expected: true, bytes: 1000, content };
}

function text(names: readonly string[]): Content {
  const columns = [...vpc.defaultFormat.columns, ...names.map(field)];
  return { kind: "text", format: { columns }, gzip: true, way: "scan-with-header", suspect: false };
}

/** Columns of a file may be called otherwise than the fields that they hold. */
function parquet(names: readonly string[]): Content {
  const { columns } = vpc.defaultFormat;
  const found = columns.map(({ name }, place) => ({ name: names[place] ?? name, type: "VARCHAR" }));
  return { kind: "parquet", format: { columns }, columns: found };
}

function field(name: string): Column {
  return { field: name, name, type: "text", since: 0 };
}

/** Signs of patterns stand in brackets, where they mean themselves. */
function asPattern(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
