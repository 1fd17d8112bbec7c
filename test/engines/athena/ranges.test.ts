import { expect, test } from "vitest";
import { bytesRead } from "../../../src/engines/athena/ranges.ts";

const MIB = 1_048_576;

/** Column chunks by where they begin and how long they are, in MiB. */
function chunks(...places: readonly (readonly [from: number, length: number])[]) {
  return places.map(([from, length]) => ({ column: "a", from: from * MIB, bytes: length * MIB }));
}

test.each([
  { what: "nothing", places: [], read: 0 },
  { what: "chunks that lie apart, alone", places: [[0, 1] as const, [3, 1] as const], read: 2 },
  { what: "a gap of a megabyte with what lies around it", places: [[0, 1] as const, [2, 1] as const], read: 3 },
  { what: "a larger gap not", places: [[0, 1] as const, [2.1, 1] as const], read: 2 },
  { what: "as much as a buffer holds at once", places: [[0, 4] as const, [5, 3] as const], read: 8 },
  { what: "what is longer than that apart", places: [[0, 4] as const, [5, 4] as const], read: 8 },
  { what: "the next gap by the chunk before it", places: [[0, 1] as const, [2, 1] as const, [4, 1] as const], read: 5 },
])("reads $what", ({ places, read }) => {
  expect(bytesRead(chunks(...places)) / MIB).toBeCloseTo(read, 6);
});

test("takes chunks in any order", () => {
  expect(bytesRead(chunks([2, 1], [0, 1]))).toBe(3 * MIB);
});
