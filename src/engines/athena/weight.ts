import type { WeighedObject } from "./folder-memory.ts";
import type { Table } from "./tables/table.ts";

/** What opening some objects takes, as plain data. */
export interface Weight {
  /** Bytes in all. */
  readonly bytes: number;
  /** Of these, bytes that are read whatever columns a statement names. */
  readonly whole: number;
  /** The largest of the others, whose columns stand for theirs. */
  readonly example?: WeighedObject;
}

/** Bytes: Parquet objects up to this size are read whole (Trino documentation, `parquet.small-file-threshold`). */
const READ_WHOLE = 3 * 1_048_576;

/** What it takes to open these objects. */
export function weigh(encoding: Table["encoding"], objects: readonly WeighedObject[]): Weight {
  const large = encoding === "text" ? [] : objects.filter(({ size }) => size > READ_WHOLE);
  const bytes = bytesOf(objects);
  const [first, ...others] = large;
  if (first === undefined) return { bytes, whole: bytes };
  const example = others.reduce((largest, each) => (each.size > largest.size ? each : largest), first);
  return { bytes, whole: bytes - bytesOf(large), example };
}

function bytesOf(objects: readonly WeighedObject[]): number {
  return objects.reduce((sum, { size }) => sum + size, 0);
}
