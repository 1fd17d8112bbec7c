/** One row as an engine returns it: column name → value; whole numbers may come as number, bigint or text. */
export type Row = Readonly<Record<string, unknown>>;

/** A whole number, or `undefined` where the row has none. */
export function findNumber(row: Row, name: string): number | undefined {
  const value = row[name];
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

/** A whole number; 0 where the row has none. */
export function numberIn(row: Row, name: string): number {
  return findNumber(row, name) ?? 0;
}

/** A bit mask; 0 where the row has none. */
export function maskIn(row: Row, name: string): bigint {
  const value = row[name];
  if (typeof value === "bigint") return value;
  return typeof value === "number" || typeof value === "string" ? BigInt(value) : 0n;
}

/** A text, or `undefined` where the row has none. */
export function findText(row: Row, name: string): string | undefined {
  const value = row[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
