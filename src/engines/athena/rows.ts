import type { Row } from "../../query/row.ts";

/** A column of a result. */
export interface ResultColumn {
  readonly name: string;
  /** Athena's name of its type: `bigint`, `varchar`. */
  readonly type: string;
}

/** A row as Athena sends it: every value as text, absent ones not at all. */
export type TextRow = readonly (string | undefined)[];

/** The rows with typed values. */
export function typedRows(columns: readonly ResultColumn[], rows: readonly TextRow[]): readonly Row[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name, type }, place) => [name, typedValue(row[place], type)])),
  );
}

/** The first row of a SELECT's first page repeats the names of the columns. */
export function isHeader(columns: readonly ResultColumn[], row: TextRow): boolean {
  return columns.every(({ name }, place) => row[place] === name);
}

function typedValue(text: string | undefined, type: string): unknown {
  if (text === undefined) return undefined;
  switch (type) {
    case "bigint":
      return BigInt(text);
    case "tinyint":
    case "smallint":
    case "integer":
    case "float":
    case "real":
    case "double":
      return Number(text);
    case "boolean":
      return text === "true";
    default:
      return text;
  }
}
