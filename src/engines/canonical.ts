import type { ColumnType } from "../sources/source.ts";

/** Columns that the records of every engine have besides those of the source, with their types. */
export const OWN_COLUMNS = [
  /** Who wrote the record: the interface, else the NAT gateway, else the instance; `-` where nothing tells. */
  { name: "observer", type: "text" },
  /** Which of the configured logs the record belongs to. */
  { name: "log", type: "integer" },
] as const satisfies readonly { readonly name: string; readonly type: ColumnType }[];

/**
 * The columns that name the observer, of those a table or a file has. The instance is asked only where there is no
 * interface to name: a column that is not named is not read.
 */
export function observerColumns(names: ReadonlySet<string>): readonly string[] {
  const candidates = names.has("interface_id") ? ["interface_id", "resource_id"] : ["resource_id", "instance_id"];
  return candidates.filter((name) => names.has(name));
}

/** Times above it are milliseconds. */
export const LATEST_SECONDS = 99_999_999_999;

/** Columns that statements search by value: in Parquet left as they are, so that what does not hold the value is skipped. */
export const SEARCHED_COLUMNS: ReadonlySet<string> = new Set([
  ...["interface_id", "srcaddr", "dstaddr", "pkt_srcaddr", "pkt_dstaddr"],
]);
