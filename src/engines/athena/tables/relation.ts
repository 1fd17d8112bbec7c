import { identifier, literal } from "../../../query/dialect.ts";
import { DAMAGED } from "../../../query/kinds.ts";
import { namedFor } from "../../../sources/delivered.ts";
import type { Column, ColumnType } from "../../../sources/source.ts";
import type { Window } from "../../../time/window.ts";
import { LATEST_SECONDS, OWN_COLUMNS, observerColumns, SEARCHED_COLUMNS } from "../../canonical.ts";
import { columnsOf } from "./columns.ts";
import { inPartitions } from "./partitions.ts";
import { inPaths, type Writer } from "./paths.ts";
import type { Table } from "./table.ts";

/** A table to read, and what is known of the objects in it. */
export interface TableReading {
  readonly table: Table;
  /** Flow logs that delivered anything for the window; left out where nobody could list. */
  readonly writers?: readonly Writer[];
}

/**
 * A table expression (for `FROM`) over every object that can hold records of the window, with every canonical column of
 * the source under its column name and our own; `NULL` where a table has no such column or a record no value, but in
 * Parquet `-` for an absent address or interface. Only the columns a statement names are read.
 */
export function relationOf(readings: readonly TableReading[], window: Window): string {
  if (readings.length === 0) throw new Error("a relation needs a table");
  const relation = unionOf(readings, window);
  if (relation.length <= LONGEST) return relation;
  // Of many tables more is read than has to be, but the statement is one that Athena takes.
  return unionOf(
    readings.map(({ table }) => ({ table, writers: [] })),
    window,
  );
}

/** Bytes: a statement holds the relation up to twice, and Athena takes 262,144. */
const LONGEST = 110_000;

function unionOf(readings: readonly TableReading[], window: Window): string {
  return `(${readings.map((reading) => partOf(reading, window)).join("\nUNION ALL\n")})`;
}

function partOf({ table, writers }: TableReading, window: Window): string {
  const named = namedFor(window, table.aggregationSeconds);
  const names = new Set(columnsOf(table).map(({ name }) => name));
  const place = { table, names };
  const own: OwnColumns = { observer: observerOf(place), log: String(table.log) };
  const select = [
    ...table.source.columns.map((column) => `${canonical(column, place)} AS ${identifier(column.name)}`),
    ...OWN_COLUMNS.map(({ name }) => `${own[name]} AS ${identifier(name)}`),
  ];
  const conditions = [inPartitions(table, named), inPaths(table, named, writers), isNoHeader(table)];
  return `SELECT ${select.join(", ")}
FROM ${tableName(table)}
WHERE ${conditions.filter((condition) => condition !== undefined).join("\n  AND ")}`;
}

type OwnColumns = Readonly<Record<(typeof OWN_COLUMNS)[number]["name"], string>>;

/** Trino's types of canonical columns. */
const SQL_TYPES: Readonly<Record<ColumnType, string>> = { integer: "INTEGER", bigint: "BIGINT", text: "VARCHAR" };

interface Place {
  readonly table: Table;
  /** Columns that the table has. */
  readonly names: ReadonlySet<string>;
}

/** What the line is by its table; a damaged one keeps nothing but the word that says so. */
function canonical(column: Column, place: Place): string {
  const damaged = damagedIn(place);
  const value = valueIn(column, place);
  if (damaged === undefined) return value;
  if (column.name === "log_status") return `CASE WHEN ${damaged} THEN '${DAMAGED}' ELSE ${value} END`;
  return JUDGED.has(column.name) ? `CASE WHEN NOT (${damaged}) THEN ${value} END` : value;
}

/** Columns by which a statement tells what a record is about, and when. */
const JUDGED: ReadonlySet<string> = new Set([...SEARCHED_COLUMNS, "start", "end", "action", "instance_id"]);

function valueIn({ name, type }: Column, { table, names }: Place): string {
  const column = identifier(name);
  if (!names.has(name)) return `CAST(NULL AS ${SQL_TYPES[type]})`;
  if (name === "start" || name === "end") return inSeconds(column);
  if (type !== "text" || (table.encoding === "parquet" && SEARCHED_COLUMNS.has(name))) return column;
  return unlessAbsent(column);
}

function inSeconds(column: string): string {
  return `CASE WHEN ${column} > ${LATEST_SECONDS} THEN ${column} / 1000 ELSE ${column} END`;
}

function unlessAbsent(column: string): string {
  return `nullif(${column}, '-')`;
}

function observerOf(place: Place): string {
  const damaged = damagedIn(place);
  const present = observerColumns(place.names).map((name) => unlessAbsent(identifier(name)));
  if (present.length === 0) return "CAST('-' AS VARCHAR)";
  const named = `coalesce(${present.join(", ")}, '-')`;
  return damaged === undefined ? named : `CASE WHEN ${damaged} THEN '-' ELSE ${named} END`;
}

/**
 * Whether a line of text is no record: cut short, or shifted by a doubled blank, so that a time is no number or a word
 * stands where only some can. What does not fit its column is read as absent.
 */
function damagedIn({ table: { encoding }, names }: Place): string | undefined {
  if (encoding !== "text") return undefined;
  const times = ["start", "end"].filter((name) => names.has(name)).map(identifier);
  const conditions = [
    ...times.map((time) => `${time} IS NULL`),
    ...(times.length === 2 ? [`${identifier("end")} < ${identifier("start")}`] : []),
    ...Object.entries(WORDS)
      .filter(([name]) => names.has(name))
      .map(([name, words]) => `coalesce(${identifier(name)}, '') NOT IN (${words.map(literal).join(", ")})`),
  ];
  return conditions.length === 0 ? undefined : conditions.join(" OR ");
}

/** Everything that can stand in a column (AWS documentation, "Flow log records"). */
const WORDS = {
  action: ["ACCEPT", "REJECT", "-"],
  log_status: ["OK", "NODATA", "SKIPDATA", "-"],
} as const;

/** Drops header lines inside of a text, where a column holds its own name, and empty ones. */
function isNoHeader(table: Table): string | undefined {
  const first = table.encoding === "text" ? columnsOf(table).find(({ type }) => type === "text") : undefined;
  return first && `coalesce(${identifier(first.name)}, '') NOT IN ('', ${literal(first.field)})`;
}

/** Always quoted: a table may be called by a word that engines reserve. */
function tableName({ name }: Table): string {
  identifier(name);
  return `"${name}"`;
}
