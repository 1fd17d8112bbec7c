import fc from "fast-check";
import { expect, test } from "vitest";
import { type Digest, digestOf } from "../../../src/jobs/digest/digest.ts";
import { remembered } from "../../../src/jobs/digest/remembered.ts";
import { dayOf, hole, share, turned, turnedTogether } from "../../support/day.ts";

interface Amounts {
  readonly fresh: number;
  readonly stopped: number;
  readonly rest: number;
}

/** A day with so many lines of each kind, ports telling them apart. */
function digest(own: Amounts, outside: Amounts, holes: number): Digest {
  const pairs = (count: number, first: number) =>
    Array.from({ length: count }, (_, index) => turned("10.20.40.4", "10.23.0.60", { port: first + index }));
  const groups = (count: number, first: number) =>
    Array.from({ length: count }, (_, index) => turnedTogether("203.0.113.9", { port: first + index }));
  const today = dayOf({
    inside: share([...pairs(own.rest, 1), ...pairs(own.fresh, 101)]),
    outside: share([...groups(outside.rest, 1), ...groups(outside.fresh, 101)]),
    holes: share(Array.from({ length: holes }, (_, index) => hole(`eni-${index}`))),
  });
  const before = dayOf({
    inside: share([...pairs(own.rest, 1), ...pairs(own.stopped, 201)]),
    outside: share([...groups(outside.rest, 1), ...groups(outside.stopped, 201)]),
  });
  return digestOf({ day: today, date: "2026-10-06", before: remembered({ date: "2026-10-05", day: before }) });
}

/** How many lines of each kind are shown, in their order: "new own 3". */
function shown({ shown: lines }: Digest): readonly string[] {
  const kinds = lines.map((told) => (told.section === "hole" ? "hole" : `${told.section} ${told.line.clients.side}`));
  return [...new Set(kinds)].map((kind) => `${kind} ${kinds.filter((other) => other === kind).length}`);
}

const NONE = { fresh: 0, stopped: 0, rest: 0 };

test.each([
  {
    what: "new before stopped before the rest",
    made: digest({ fresh: 3, stopped: 2, rest: 35 }, NONE, 0),
    kinds: ["new own 3", "stopped own 2", "rejected own 5"],
    untold: 30,
  },
  {
    what: "as many new ones as there is room for",
    made: digest({ fresh: 30, stopped: 5, rest: 5 }, NONE, 0),
    kinds: ["new own 10"],
    untold: 30,
  },
  {
    what: "always one hole",
    made: digest({ fresh: 30, stopped: 5, rest: 5 }, NONE, 3),
    kinds: ["new own 9", "hole 1"],
    untold: 33,
  },
  {
    what: "more holes where there is room",
    made: digest({ fresh: 1, stopped: 0, rest: 1 }, NONE, 30),
    kinds: ["new own 1", "rejected own 1", "hole 8"],
    untold: 22,
  },
  {
    what: "own machines before whatever knocks from outside",
    made: digest({ fresh: 1, stopped: 1, rest: 6 }, { fresh: 90, stopped: 90, rest: 90 }, 0),
    kinds: ["new own 1", "new outside 2", "stopped own 1", "rejected own 6"],
    untold: 268,
  },
  {
    what: "all, where they are few",
    made: digest({ fresh: 1, stopped: 1, rest: 1 }, { fresh: 1, stopped: 1, rest: 1 }, 1),
    kinds: [
      ...["new own 1", "new outside 1", "stopped own 1", "stopped outside 1"],
      ...["rejected own 1", "rejected outside 1", "hole 1"],
    ],
    untold: 0,
  },
])("shows $what", ({ made, kinds, untold }) => {
  expect(shown(made)).toEqual(kinds);
  expect(made.counts.untold).toBe(untold);
});

test("shows at most ten lines, none of them twice, and counts all others", () => {
  const amounts = fc.record({ fresh: fc.nat(15), stopped: fc.nat(15), rest: fc.nat(15) });

  fc.assert(
    fc.property(amounts, amounts, fc.nat(15), (own, outside, holes) => {
      const made = digest(own, outside, holes);
      const sum = ({ fresh, stopped, rest }: Amounts) => fresh + stopped + rest;
      const all = sum(own) + sum(outside) + holes;

      expect(new Set(made.shown).size).toBe(made.kind === "quiet" ? 0 : Math.min(all, 10));
      expect(made.shown.length + made.counts.untold).toBe(all);
      expect(made.all).toHaveLength(all);
    }),
    { numRuns: 50 },
  );
});
