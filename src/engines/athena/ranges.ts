import type { Chunk } from "./footers.ts";

/**
 * Bytes, as Trino reads Parquet unless somebody set it otherwise: what lies closer together is read in one go, the gap
 * included, as long as that is no longer than a buffer (`parquet.max-merge-distance`, `parquet.max-buffer-size`).
 */
const MERGE_DISTANCE = 1_048_576;
const BUFFER = 8 * 1_048_576;

/** Bytes that are read of an object for the sake of some of its column chunks. */
export function bytesRead(chunks: readonly Chunk[]): number {
  let [bytes, from, to] = [0, 0, 0];
  for (const chunk of chunks.toSorted((a, b) => a.from - b.from)) {
    const end = chunk.from + chunk.bytes;
    if (to > 0 && chunk.from - to <= MERGE_DISTANCE && end - from <= BUFFER) {
      to = end;
      continue;
    }
    bytes += to - from;
    [from, to] = [chunk.from, end];
  }
  return bytes + to - from;
}
