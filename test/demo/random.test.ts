import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, makeRandom } from "../../demo/world/random.ts";

test("repeats itself for the same seed only", () => {
  const stream = (seed: number) => {
    const random = makeRandom(seed);
    return Array.from({ length: 20 }, () => random.next());
  };

  expect(stream(42)).toEqual(stream(42));
  expect(stream(42)).not.toEqual(stream(43));
});

test("stays within its bounds and reaches them", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), (seed, spread) => {
      const random = makeRandom(seed);
      const even = Array.from({ length: 300 }, () => random.integer(3, 3 + spread));
      const skewed = Array.from({ length: 300 }, () => random.skewed(1, 1 + spread));

      expect([Math.min(...even), Math.max(...even)]).toEqual([3, 3 + spread]);
      expect([Math.min(...skewed), Math.max(...skewed)]).toEqual([1, 1 + spread]);
    }),
    { seed: 1 },
  );
});

// Values published with the algorithm's description for 32 bits.
test("hashes as FNV-1a does", () => {
  expect(hashOf("")).toBe(0x811c9dc5);
  expect(hashOf("a")).toBe(0xe40c292c);
  expect(hashOf("foobar")).toBe(0xbf9cf968);
});
