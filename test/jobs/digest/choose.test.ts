import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/coverage/day.ts";
import { type Digest, digestOf } from "../../../src/jobs/digest/digest.ts";
import { remembered } from "../../../src/jobs/digest/remembered.ts";
import { clockAt, dayOf, hole, share, turned, turnedTogether } from "../../support/day.ts";

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
  return digestOf({
    day: today,
    date: "2026-10-06",
    before: remembered({ date: "2026-10-05", terms: "", day: before }),
  });
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

describe("own clients of one server port", () => {
  const DB = "10.23.0.60";
  const crowd = (count: number, change: Parameters<typeof turned>[2] = {}) =>
    Array.from({ length: count }, (_, index) => turned(`10.20.40.${index + 100}`, DB, change));
  const each = (count: number) =>
    Array.from({ length: count }, (_, index) => turned("10.20.7.7", DB, { port: 9000 + index }));

  /** What is shown of a day after another one: "rejected 12 22", with how many clients, and the port. */
  function lines(
    inside: Day["inside"],
    before: Day["inside"]["shown"],
    outside: Day["outside"]["shown"] = [],
  ): readonly string[] {
    const known = remembered({ date: "2026-10-05", terms: "", day: dayOf({ inside: share(before) }) });
    const { shown: told } = digestOf({
      day: dayOf({ inside, outside: share(outside) }),
      date: "2026-10-06",
      before: known,
    });
    return told.flatMap((line) => {
      if (line.section === "hole") return [];
      const { clients, port } = line.line;
      return [`${line.section} ${"count" in clients ? clients.count : clients.address} ${port}`];
    });
  }

  test("are told one by one where there is room", () => {
    const day = crowd(10);

    expect(lines(share(day), [])).toHaveLength(10);
    expect(lines(share(day), [], [turnedTogether("203.0.113.9")])).not.toContain("new 10 22");
  });

  test("are told together where a line is to be kept for what was not watched", () => {
    const { shown: told } = digestOf({
      day: dayOf({ inside: share(crowd(10)), holes: share([hole("eni-1")]) }),
      ...{ date: "2026-10-06", before: "first-time" as const },
    });

    expect(told.map(({ section }) => section)).toEqual(["rejected", "hole"]);
  });

  test("are told together before anything is left out: first those that are not new", () => {
    const usual = crowd(9);
    const fresh = crowd(2, { port: 443 });
    const stopped = crowd(2, { port: 25 });

    expect(lines(share([...usual, ...fresh]), [...usual, ...stopped])).toEqual([
      ...["new 10.20.40.100 443", "new 10.20.40.101 443"],
      ...["stopped 10.20.40.100 25", "stopped 10.20.40.101 25"],
      "rejected 9 22",
    ]);
  });

  test("then those that stopped, and then the new ones", () => {
    const stopped = crowd(9, { port: 3389 });

    expect(lines(share(crowd(2)), stopped)).toEqual(["new 10.20.40.100 22", "new 10.20.40.101 22", "stopped 9 3389"]);
    expect(lines(share([...crowd(10), ...each(1)]), stopped)).toEqual([
      ...["new 10 22", "new 10.20.7.7 9000"],
      "stopped 9 3389",
    ]);
  });

  test("are told together too where that is not enough", () => {
    const ports = Array.from({ length: 12 }, (_, index) => 2000 + index);
    const day = ports.flatMap((port) => crowd(2, { port }));

    expect(lines(share(day), [])).toEqual(ports.slice(0, 10).map((port) => `new 2 ${port}`));
    expect(lines(share(crowd(11)), [], [turnedTogether("203.0.113.9")])).toEqual(["new 11 22", "new 3211 22"]);
  });

  test("come by the rejects of all of them, between the first and the last", () => {
    const busy = turned("10.20.7.7", DB, { port: 443, rejects: 100 });
    const [early, late] = [clockAt("01:00"), clockAt("23:00")];
    const day = [
      busy,
      turned("10.20.7.8", DB, { rejects: 12, first: early }),
      ...crowd(9, { rejects: 10, last: late }),
    ];
    const { shown: told, counts } = digestOf({
      day: dayOf({ inside: share(day) }),
      date: "2026-10-06",
      before: "first-time",
    });

    expect(told).toMatchObject([
      {
        section: "rejected",
        line: {
          clients: { side: "own", count: 10, example: "10.20.7.8" },
          ...{ dst: DB, port: 22, rejects: 102, seen: { first: early, last: late } },
        },
      },
      { section: "rejected", line: { clients: { address: "10.20.7.7" }, port: 443 } },
    ]);
    expect(counts).toMatchObject({ rejected: 11, untold: 0, filed: 0, folded: 10 });
  });

  test("are at least so many where not all are known", () => {
    const { shown: told, counts } = digestOf({
      day: dayOf({ inside: share(crowd(11), 900) }),
      ...{ date: "2026-10-06", before: "first-time" as const },
    });

    expect(told).toMatchObject([{ line: { clients: { count: 11, isCut: true } } }]);
    expect(counts).toMatchObject({ untold: 889, filed: 0, folded: 11 });
  });
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
