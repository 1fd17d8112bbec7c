import type { ColumnShape, TableShape } from "../../aws/athena-set-up.ts";
import type { TableFacts } from "../facts.ts";
import { type Check, type Difference, type Finding, fine, toMend } from "../finding.ts";

/** Athena's tables are those that the configuration describes. */
export const tables: Check = ({ athena }) => {
  if (athena === undefined) return [];
  const { obstacles } = athena;
  return [
    ...(obstacles.length > 0 ? [toMend({ code: "no-tables", obstacles })] : []),
    ...athena.tables.flatMap(aboutTable),
  ];
};

function aboutTable({ name: table, wanted, found, create, drop }: TableFacts): readonly Finding[] {
  if (found === undefined) return [];
  if (found === "none") return [toMend({ code: "table-missing", table }, { kind: "sql", text: create })];
  const differences = differencesOf(wanted, found);
  if (differences.length === 0) return [fine({ code: "table-fits", table })];
  const fixes = [drop, create].map((text) => ({ kind: "sql", text }) as const);
  return [toMend({ code: "table-differs", table, differences }, ...fixes)];
}

/** Properties that the catalog has beside those of the statement, and in other spellings, change nothing. */
function differencesOf(wanted: TableShape, found: TableShape): readonly Difference[] {
  return [
    ...(wanted.encoding === "parquet" ? columnsByName(wanted, found) : columnsByPlace(wanted, found)),
    ...different("partitions", list(wanted.partitions), list(found.partitions)),
    ...different("location", bare(wanted.location), bare(found.location)),
    ...different("encoding", wanted.encoding, found.encoding),
    ...Object.entries(wanted.properties).flatMap(([name, value]) => property(name, value, found)),
  ];
}

/** The first column of text that is another one: all behind it are read wrongly as well. */
function columnsByPlace({ columns: wanted }: TableShape, { columns: found }: TableShape): readonly Difference[] {
  const length = Math.max(wanted.length, found.length);
  const place = Array.from({ length }, (_, index) => index).find((index) => text(wanted[index]) !== text(found[index]));
  if (place === undefined) return [];
  return [{ kind: "columns", place: place + 1, wanted: text(wanted[place]), found: text(found[place]) }];
}

/** Columns of Parquet go by name, so only those that a question needs have to be there, in any order. */
function columnsByName({ columns: wanted }: TableShape, { columns: found }: TableShape): readonly Difference[] {
  return wanted.flatMap((column, index): Difference[] => {
    const other = found.find(({ name }) => name === column.name);
    if (text(other) === text(column)) return [];
    return [{ kind: "columns", place: index + 1, wanted: text(column), found: text(other) }];
  });
}

function text(column: ColumnShape | undefined): string {
  return column === undefined ? "" : `${column.name} ${column.type}`;
}

function list(columns: readonly ColumnShape[]): string {
  return columns.map(text).join(", ");
}

function bare(location: string | undefined): string | undefined {
  return location?.replace(/\/$/, "");
}

/** What the catalog does not tell is no difference. */
function different(kind: "partitions" | "location" | "encoding", wanted = "", found = wanted): readonly Difference[] {
  return wanted === found ? [] : [{ kind, wanted, found }];
}

function property(name: string, wanted: string, { properties }: TableShape): readonly Difference[] {
  const found = properties[name] ?? "";
  return sorted(name, wanted) === sorted(name, found) ? [] : [{ kind: "property", name, wanted, found }];
}

/** The values of an enumeration mean the same in any order. */
function sorted(name: string, value: string): string {
  return name.endsWith(".values")
    ? value
        .split(",")
        .map((each) => each.trim())
        .sort()
        .join(",")
    : value.trim();
}
