import type { ColumnType } from "../../../sources/source.ts";
import type { Table } from "./table.ts";

/** A column that holds a field of the records. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** The field as the flow log names it. */
  readonly field: string;
}

/**
 * The data columns of a table. Text goes by place, so every field of the file has its column, in the file's order; one
 * that nobody knows, or that stands there a second time, is named after its place. Parquet goes by name, so there may be
 * more columns than an object has.
 */
export function columnsOf({ encoding, format, source }: Table): readonly TableColumn[] {
  if (encoding === "parquet") return source.columns;
  const known = new Set(source.columns.map(({ name }) => name));
  return format.columns.map(({ name, type, field }, place) => {
    // Comes first, or not at all under this name.
    const isKnown = known.delete(name);
    return isKnown ? { name, type, field } : { name: `column_${place + 1}`, type: "text", field };
  });
}
