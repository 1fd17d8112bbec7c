import type { Column, ColumnType, Format, Source } from "../../../sources/source.ts";
import { LATEST_SECONDS, OWN_COLUMNS, observerColumns, SEARCHED_COLUMNS } from "../../canonical.ts";
import {
  fileOf,
  isParquet,
  isText,
  type LogFile,
  type ParquetColumn,
  type ParquetContent,
  type TextContent,
} from "./log-file.ts";
import { identifier, literal, pathList } from "./quote.ts";

/** DuckDB's types of canonical columns. */
export const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  integer: "INTEGER",
  bigint: "BIGINT",
  text: "VARCHAR",
};

/** Error rows that DuckDB keeps of one file; a file with more is reread as a whole. */
export const REJECTS_LIMIT = 5_000;

/**
 * A table expression (for `FROM`) over the files and the mended rows, with every canonical column of the source under
 * its column name and our own; `NULL` where a file has no such column or no value, but in Parquet `-` for an absent
 * address or interface. Only the columns a statement names are read.
 */
export function relationOf(
  files: readonly LogFile[],
  { source, mended }: { readonly source: Source; readonly mended: string },
): string {
  const all = [...source.columns, ...OWN_COLUMNS].map(({ name }) => identifier(name)).join(", ");
  const parts = [`SELECT ${all} FROM ${mended}`];
  for (const group of grouped(files.filter(isText), textLayout)) parts.push(textPart(group, source));
  for (const group of grouped(files.filter(isParquet), parquetLayout)) parts.push(parquetPart(group, source));
  return `(${parts.join("\nUNION ALL\n")})`;
}

/** Files that one call can read. */
interface Group<Kind> {
  readonly content: Kind;
  readonly log: number | undefined;
  readonly paths: string[];
}

function grouped<Kind>(
  files: readonly (Pick<LogFile, "path" | "copy" | "log"> & { readonly content: Kind })[],
  layout: (content: Kind) => string,
): Iterable<Group<Kind>> {
  const groups = new Map<string, Group<Kind>>();
  for (const file of files) {
    const { content, log } = file;
    const key = `${log} ${layout(content)}`;
    const group = groups.get(key) ?? { content, log, paths: [] };
    groups.set(key, group);
    group.paths.push(fileOf(file));
  }
  return groups.values();
}

function textLayout({ format, gzip, way }: TextContent): string {
  return JSON.stringify([gzip, way, format.columns.map(({ field }) => field)]);
}

function parquetLayout({ columns }: ParquetContent): string {
  return JSON.stringify(columns);
}

/** Every thread holds some; DuckDB's own 32 MB would not leave a small memory anything to work in. */
const BUFFER_BYTES = 8_388_608;

/**
 * Options that matter: without quotes nothing in a line can swallow the next; `strict_mode` stays on, for without it
 * columns shift in silence; `new_line` stays unset, for a wrong one yields no rows and no error.
 */
function textPart({ content: { format, gzip, way }, log, paths }: Group<TextContent>, source: Source): string {
  const names = namesIn(format);
  const columns = format.columns.map(({ type }, index) => `${literal(names[index] ?? "")}: '${SQL_TYPES[type]}'`);
  const select = [...source.columns.map((column) => textColumn(column, names)), ...ownColumns(names, log)];
  return `SELECT ${select.join(", ")} FROM read_csv(${pathList(paths)}, auto_detect = false,
  delim = ' ', quote = '', escape = '', nullstr = '-', header = ${way === "scan-with-header"},
  compression = '${gzip ? "gzip" : "none"}', hive_partitioning = false, buffer_size = ${BUFFER_BYTES},
  store_rejects = true, rejects_limit = ${REJECTS_LIMIT}, columns = {${columns.join(", ")}})${guard(format, names)}`;
}

function ownColumns(names: readonly string[], log: number | undefined): readonly string[] {
  const observers = observerColumns(new Set(names)).map((name) => `nullif(${identifier(name)}, '-')`);
  return [`coalesce(${[...observers, "'-'"].join(", ")}) AS observer`, `${log ?? "NULL"}::INTEGER AS log`];
}

/** Column names for DuckDB, each once: a field that is there twice counts where it comes first. */
function namesIn({ columns }: Format): readonly string[] {
  return columns.map(({ name }, index) =>
    columns.findIndex((other) => other.name === name) === index ? name : `${name} ${index}`,
  );
}

function textColumn({ name, type }: Column, names: readonly string[]): string {
  const column = identifier(name);
  if (!names.includes(name)) return `NULL::${SQL_TYPES[type]} AS ${column}`;
  return isTime(name) ? `${inSeconds(column)} AS ${column}` : column;
}

function isTime(name: string): boolean {
  return name === "start" || name === "end";
}

function inSeconds(sql: string): string {
  return `CASE WHEN ${sql} > ${LATEST_SECONDS} THEN ${sql} // 1000 ELSE ${sql} END`;
}

/**
 * DuckDB checks only columns that a statement needs, and lets a line pass whose one field too many is absent. So every
 * statement needs the last number, which in a header line or one shifted by a doubled blank mostly is none, and the
 * texts behind it, of which a doubled blank leaves one empty: the error names the file, which is then reread.
 */
function guard({ columns }: Format, names: readonly string[]): string {
  const place = columns.findLastIndex(({ type }) => type !== "text");
  const conditions = names.slice(place, place + 1).map((name) => `coalesce(${identifier(name)}, 0) >= 0`);
  const texts = names.slice(place + 1).map(identifier);
  if (texts.length > 0) {
    conditions.push(`CASE WHEN '' IN (${texts.join(", ")}) THEN error('doubled blank in ' || filename) ELSE true END`);
  }
  return ` WHERE ${conditions.join(" AND ")}`;
}

function parquetPart({ content: { format, columns }, log, paths }: Group<ParquetContent>, source: Source): string {
  const select = source.columns.map((column) => {
    const place = format.columns.findIndex(({ name }) => name === column.name);
    return `${parquetColumn(column, columns[place])} AS ${identifier(column.name)}`;
  });
  select.push(
    ...ownColumns(
      columns.map(({ name }) => name.replaceAll("-", "_")),
      log,
    ),
  );
  return `SELECT ${select.join(", ")} FROM read_parquet(${pathList(paths)}, hive_partitioning = false)`;
}

/** AWS writes the types of the documentation; other writers write what they please. */
function parquetColumn({ name, type }: Column, found: ParquetColumn | undefined): string {
  if (found === undefined) return `NULL::${SQL_TYPES[type]}`;
  const column = identifier(found.name);
  if (type === "text") return asText(name, { column, type: found.type });
  if (!isTime(name)) return asNumber(column, found.type, type);
  return inSeconds(
    found.type.startsWith("TIMESTAMP") ? `epoch(${column})::BIGINT` : asNumber(column, found.type, type),
  );
}

function asText(name: string, { column, type }: { readonly column: string; readonly type: string }): string {
  if (type === "VARCHAR") return SEARCHED_COLUMNS.has(name) ? column : `nullif(${column}, '-')`;
  // An account taken for a number has lost its leading zeros.
  return name === "account_id" ? `lpad(${column}::VARCHAR, 12, '0')` : `${column}::VARCHAR`;
}

function asNumber(column: string, found: string, wanted: ColumnType): string {
  return found === SQL_TYPES[wanted] ? column : `TRY_CAST(${column} AS ${SQL_TYPES[wanted]})`;
}
