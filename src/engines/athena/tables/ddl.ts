import { type DefinedColumn, definitionOf } from "./definition.ts";
import type { Table } from "./table.ts";

/** The statement that makes the database of the tables, where it is not there yet. */
export function databaseDdl(database: string): string {
  return `CREATE DATABASE IF NOT EXISTS ${quoted(database)}`;
}

/**
 * The statement that makes a table, as Athena wants it. The table holds no data, and its partitions are projected: a new
 * day has not to be made known.
 */
export function tableDdl(table: Table, database: string): string {
  const { columns, partitions, location, properties } = definitionOf(table);
  return `CREATE EXTERNAL TABLE IF NOT EXISTS ${quoted(database)}.${quoted(table.name)} (
${columnLines(columns)}
)
PARTITIONED BY (
${columnLines(partitions)}
)
${STORED[table.encoding]}
LOCATION ${text(location)}
TBLPROPERTIES (
${Object.entries(properties)
  .map(([name, value]) => `  ${text(name)} = ${text(value)}`)
  .join(",\n")}
)`;
}

/** The statement that takes a table away; the objects it was over stay. */
export function dropDdl({ name }: Pick<Table, "name">, database: string): string {
  return `DROP TABLE IF EXISTS ${quoted(database)}.${quoted(name)}`;
}

function columnLines(columns: readonly DefinedColumn[]): string {
  return columns.map(({ name, type }) => `  ${quoted(name)} ${type}`).join(",\n");
}

const STORED: Readonly<Record<Table["encoding"], string>> = {
  text: "ROW FORMAT DELIMITED FIELDS TERMINATED BY ' '\nSTORED AS TEXTFILE",
  parquet: "STORED AS PARQUET",
};

const PLAIN_NAME = /^[a-z_][a-z0-9_]*$/;

/** Always quoted: `end` and others are words of the language. */
function quoted(name: string): string {
  if (!PLAIN_NAME.test(name)) throw new Error("a name holds small letters, digits and underscores only");
  return `\`${name}\``;
}

const PLAIN_TEXT = /^[\x20-\x7e]*$/;

/** The language of tables takes a backslash before a quote where that of statements doubles it, so both are refused. */
function text(value: string): string {
  if (!PLAIN_TEXT.test(value) || /['\\]/.test(value)) throw new Error("a text in a table holds no quote");
  return `'${value}'`;
}
