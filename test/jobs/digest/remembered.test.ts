import fc from "fast-check";
import { expect, test } from "vitest";
import { readRemembered, remembered } from "../../../src/jobs/digest/remembered.ts";
import { dayOf, share, turned, turnedTogether } from "../../support/day.ts";

const text = fc.string({ unit: "binary", maxLength: 40 });
const few = { maxLength: 5 };
const pairs = fc.array(
  fc
    .record({ src: text, dst: text, port: fc.nat(65_535), rejects: fc.nat() })
    .map(({ src, dst, ...change }) => turned(src, dst, change)),
  few,
);
const groups = fc.array(
  fc.record({ dst: text, example: text, sources: fc.nat() }).map(({ dst, ...change }) => turnedTogether(dst, change)),
  few,
);

test("comes back as it was", () => {
  fc.assert(
    fc.property(pairs, groups, (inside, outside) => {
      const kept = remembered({
        date: "2026-10-06",
        terms: "",
        day: dayOf({ inside: share(inside), outside: share(outside) }),
      });

      expect(readRemembered(JSON.stringify(kept))).toEqual(kept);
    }),
    { numRuns: 100 },
  );
});

test("keeps what makes a line, how often it was rejected, and nothing else", () => {
  const { port: _, protocol: __, ...strange } = turned("10.20.40.4", "10.23.0.61", { rejects: 1 });
  const day = dayOf({
    inside: share([turned("10.20.40.4", "10.23.0.60"), strange]),
    outside: share([turnedTogether("203.0.113.9")], 2),
  });

  expect(remembered({ date: "2026-10-06", terms: "T", day })).toEqual({
    date: "2026-10-06",
    terms: "T",
    watched: "well",
    observers: 40,
    lines: [
      { clients: { side: "own", address: "10.20.40.4" }, dst: "10.23.0.60", port: 22, protocol: 6, rejects: 14 },
      { clients: { side: "own", address: "10.20.40.4" }, dst: "10.23.0.61", rejects: 1 },
      {
        clients: { side: "outside", count: 3211, example: "198.51.100.7" },
        ...{ dst: "203.0.113.9", port: 22, protocol: 6, rejects: 8120 },
      },
    ],
    cut: { own: false, outside: true },
  });
});

test("keeps a day with as much as a digest holds whole, within what an item of the table may have", () => {
  const long = (index: number) => `2001:db8:ffff:ffff:ffff:ffff:ffff:${(index + 4096).toString(16)}`;
  const rejects = 1_000_000_000;
  const day = dayOf({
    inside: share(Array.from({ length: 700 }, (_, index) => turned(long(index), long(0), { port: 65_535, rejects }))),
    outside: share(
      Array.from({ length: 150 }, (_, index) =>
        turnedTogether(long(index), { example: long(1), sources: rejects, rejects }),
      ),
    ),
  });

  const kept = remembered({ date: "2026-10-06", terms: "", day });

  expect(kept.cut).toEqual({ own: false, outside: false });
  expect(kept.lines).toHaveLength(850);
});

test("cuts what would be too much, from the end, and knows that it did", () => {
  const name = "拒".repeat(20_000);
  const day = dayOf({
    inside: share([1, 2, 3, 4, 5].map((port) => turned(name, "10.23.0.60", { port }))),
    outside: share([turnedTogether("203.0.113.9")]),
  });

  const kept = remembered({ date: "2026-10-06", terms: "", day });

  expect(kept.lines.map(({ port }) => port)).toEqual([1, 2, 3]);
  expect(kept.cut).toEqual({ own: true, outside: true });
  expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(201_000);
});

test.each(["", "{", "null", "[]", '{"date":"2026-10-06"}', '{"date":1,"watched":"well","lines":[],"cut":{}}'])(
  "knows nothing where something else is kept: %s",
  (kept) => {
    expect(readRemembered(kept)).toBeUndefined();
  },
);
