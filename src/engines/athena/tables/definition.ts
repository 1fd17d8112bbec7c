import { pathOf, timePath } from "../../../sources/key-layout.ts";
import type { ColumnType } from "../../../sources/source.ts";
import { columnsOf } from "./columns.ts";
import { PARTITION, yearsOf } from "./partitions.ts";
import type { Table } from "./table.ts";

/** Everything that the statement of a table says, apart from its form. */
export interface TableDefinition {
  readonly columns: readonly DefinedColumn[];
  readonly partitions: readonly DefinedColumn[];
  readonly location: string;
  /** In the order of the statement. */
  readonly properties: Readonly<Record<string, string>>;
}

/** A column, with its type in the language of tables. */
export interface DefinedColumn {
  readonly name: string;
  readonly type: string;
}

/** What a table is made of. */
export function definitionOf(table: Table): TableDefinition {
  const partitions = partitionsOf(table);
  return {
    columns: columnsOf(table).map(({ name, type }) => ({ name, type: DDL_TYPES[type] })),
    partitions: partitions.map(({ name, type }) => ({ name, type })),
    location: `${table.location}/AWSLogs/`,
    properties: Object.fromEntries([
      ...(table.encoding === "text" ? [["skip.header.line.count", "1"]] : []),
      ["projection.enabled", "true"],
      ...partitions.flatMap(({ name, projection }) =>
        Object.entries(projection).map(([key, value]) => [`projection.${name}.${key}`, value]),
      ),
      ["storage.location.template", templateOf(table)],
    ]),
  };
}

const DDL_TYPES: Readonly<Record<ColumnType, string>> = { integer: "int", bigint: "bigint", text: "string" };

/** A column that the path fills, and how Athena counts its values up. */
interface Partition extends DefinedColumn {
  readonly projection: Readonly<Record<string, string>>;
}

function partitionsOf(table: Table): readonly Partition[] {
  return [
    enumeration(PARTITION.account, table.accounts),
    enumeration(PARTITION.region, table.regions),
    ...timePartitions(table),
  ];
}

function timePartitions(table: Table): readonly Partition[] {
  const years = yearsOf(table);
  switch (table.layout) {
    case "daily":
      return [dates(PARTITION.day, table)];
    case "hourly":
      return [dates(PARTITION.hour, table)];
    case "hive":
    case "hive-hourly":
      return [
        numbers(PARTITION.year, [years.first, years.last]),
        numbers(PARTITION.month, [1, 12]),
        numbers(PARTITION.day, [1, 31]),
        ...(table.layout === "hive-hourly" ? [numbers(PARTITION.hour, [0, 23])] : []),
      ];
  }
}

function enumeration(name: string, values: readonly string[]): Partition {
  return { name, type: "string", projection: { type: "enum", values: values.join(",") } };
}

/** A day ahead of now: clocks differ, and an empty partition costs nothing. */
function dates(name: string, { layout, since }: Table): Partition {
  const isDaily = layout === "daily";
  const projection = {
    type: "date",
    format: isDaily ? "yyyy/MM/dd" : "yyyy/MM/dd/HH",
    range: `${timePath(layout, since)},NOW+1DAYS`,
    interval: "1",
    "interval.unit": isDaily ? "DAYS" : "HOURS",
  };
  return { name, type: "string", projection };
}

function numbers(name: string, [first, last]: readonly [number, number]): Partition {
  // Years are as wide as they are written.
  const digits = name === PARTITION.year ? {} : { digits: "2" };
  return { name, type: "int", projection: { type: "integer", range: `${first},${last}`, ...digits } };
}

/** Where the objects of a partition lie; Athena wants the slash at the end. */
function templateOf(table: Table): string {
  return `${table.location}/${pathOf({ account: slot(PARTITION.account), region: slot(PARTITION.region), time: timeSlots(table) }, table)}`;
}

function timeSlots({ layout }: Table): string {
  switch (layout) {
    case "daily":
      return slot(PARTITION.day);
    case "hourly":
      return slot(PARTITION.hour);
    case "hive":
      return `year=${slot(PARTITION.year)}/month=${slot(PARTITION.month)}/day=${slot(PARTITION.day)}`;
    case "hive-hourly":
      return `year=${slot(PARTITION.year)}/month=${slot(PARTITION.month)}/day=${slot(PARTITION.day)}/hour=${slot(PARTITION.hour)}`;
  }
}

function slot(name: string): string {
  return `\${${name}}`;
}
