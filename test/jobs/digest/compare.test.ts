import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/coverage/day.ts";
import type { Before } from "../../../src/jobs/digest/compare.ts";
import { type Digest, digestOf } from "../../../src/jobs/digest/digest.ts";
import { remembered } from "../../../src/jobs/digest/remembered.ts";
import { clockAt, dayOf, hole, share, turned, turnedTogether } from "../../support/day.ts";

const DB = "10.23.0.60";
const PUBLIC = "203.0.113.9";
const A = turned("10.20.40.4", DB);
const B = turned("10.20.40.9", DB);
const SCANNED = turnedTogether(PUBLIC);
const BADLY: Partial<Day> = { pending: { from: clockAt("12:00"), to: clockAt("24:00") } };
const BLIND: Partial<Day> = { totals: { records: 0, accepts: 0, rejects: 0, late: 0, observers: 0 } };

function digest(day: Partial<Day>, before: Before): Digest {
  return digestOf({ day: dayOf(day), date: "2026-10-06", before });
}

function dayBefore(day: Partial<Day>): Before {
  return remembered({ date: "2026-10-05", terms: "", day: dayOf(day) });
}

/** Lines by section: "new 10.20.40.4 10.23.0.60 22". */
function told({ all }: Digest): readonly string[] {
  return all.flatMap((each) => {
    if (each.section === "hole") return [];
    const { clients, dst, port } = each.line;
    const from = "address" in clients ? clients.address : "outside";
    return [`${each.standing === "unknown" ? "perhaps " : ""}${each.section} ${from} ${dst} ${port}`];
  });
}

describe("a line is", () => {
  test("new where the day before did not have it, and stopped where only the day before had it", () => {
    const both = digest({ inside: share([A]) }, dayBefore({ inside: share([B]) }));

    expect(told(both)).toEqual(["new 10.20.40.4 10.23.0.60 22", "stopped 10.20.40.9 10.23.0.60 22"]);
    expect(both.doubts).toEqual([]);
  });

  test("neither where both days had it, however often", () => {
    const more = { ...A, rejects: 9999 };

    expect(told(digest({ inside: share([more]) }, dayBefore({ inside: share([A]) })))).toEqual([
      "rejected 10.20.40.4 10.23.0.60 22",
    ]);
  });

  test.each([
    ["another port", { port: 443 }],
    ["another protocol", { protocol: 17 }],
    ["another destination", { dst: "10.23.0.61" }],
  ])("another one with %s", (_, change) => {
    const { counts } = digest({ inside: share([{ ...A, ...change }]) }, dayBefore({ inside: share([A]) }));

    expect(counts).toMatchObject({ new: 1, stopped: 1 });
  });

  test("the same from outside whoever the clients are, and not the same as from inside", () => {
    const others = turnedTogether(PUBLIC, { sources: 12, example: "192.0.2.99" });
    const inside = turned("10.20.40.4", PUBLIC);

    expect(told(digest({ outside: share([others]) }, dayBefore({ outside: share([SCANNED]) })))).toEqual([
      "rejected outside 203.0.113.9 22",
    ]);
    expect(told(digest({ inside: share([inside]) }, dayBefore({ outside: share([SCANNED]) })))).toEqual([
      "new 10.20.40.4 203.0.113.9 22",
      "stopped outside 203.0.113.9 22",
    ]);
  });

  test("known by its protocol alone where that has no ports", () => {
    const { port: _, ...ping } = turned("10.20.40.4", DB, { protocol: 1 });

    expect(digest({ inside: share([ping]) }, dayBefore({ inside: share([ping]) })).counts.new).toBe(0);
  });
});

describe("nothing is called new or stopped", () => {
  test.each(["first-time", "missed-day", "other-terms", "not-compared"] as const)(
    "where nothing is known of the day before: %s",
    (before) => {
      const first = digest({ inside: share([A]) }, before);

      expect(told(first)).toEqual(["rejected 10.20.40.4 10.23.0.60 22"]);
      expect(first.doubts).toEqual([{ code: before }]);
      expect(first).not.toHaveProperty("before");
    },
  );

  test("where nothing at all was recorded the day before", () => {
    const after = digest({ inside: share([A]) }, dayBefore(BLIND));

    expect(told(after)).toEqual(["rejected 10.20.40.4 10.23.0.60 22"]);
    expect(after.doubts).toEqual([{ code: "missed-day" }]);
  });

  test("where nothing at all was recorded on the day", () => {
    const blind = digest(BLIND, dayBefore({ inside: share([A]) }));

    expect(blind).toMatchObject({ kind: "blind", all: [], shown: [], doubts: [] });
  });

  test.each([
    ["on the day", share([A], 2), share([B])],
    ["on the day before", share([A]), share([B], 2)],
  ])("where there was more than is known %s", (_, today, yesterday) => {
    const cut = digest({ inside: today }, dayBefore({ inside: yesterday }));

    expect(told(cut)).toEqual(["rejected 10.20.40.4 10.23.0.60 22"]);
    expect(cut.doubts).toEqual([{ code: "cut", side: "own" }]);
    expect(cut.compared).toBe("nothing");
  });

  test("of the other clients only, where there is too much from outside", () => {
    const noisy = digest(
      { inside: share([A]), outside: share([SCANNED], 5000) },
      dayBefore({ inside: share([B]), outside: share([], 5000) }),
    );

    expect(told(noisy)).toEqual([
      "new 10.20.40.4 10.23.0.60 22",
      "stopped 10.20.40.9 10.23.0.60 22",
      "rejected outside 203.0.113.9 22",
    ]);
    expect(noisy.doubts).toEqual([{ code: "cut", side: "outside" }]);
    expect(noisy.compared).toBe("own");
  });

  test("though nothing at all comes from outside any more, where there was too much of it", () => {
    const calm = digest({ inside: share([A]) }, dayBefore({ outside: share([], 5000) }));

    expect(told(calm)).toEqual(["new 10.20.40.4 10.23.0.60 22"]);
    expect(calm.compared).toBe("all");
  });
});

describe("a change is not certain", () => {
  const changed = { inside: share([A]) };
  const other = { inside: share([B]) };

  test("where it may only not have been recorded on the day before: what is new", () => {
    const after = digest(changed, dayBefore({ ...other, ...BADLY }));

    expect(told(after)).toEqual(["perhaps new 10.20.40.4 10.23.0.60 22", "stopped 10.20.40.9 10.23.0.60 22"]);
    expect(after.doubts).toEqual([{ code: "not-watched", date: "2026-10-05", change: "new" }]);
  });

  test("where it may only not have been recorded on the day: what stopped", () => {
    const today = digest({ ...changed, ...BADLY }, dayBefore(other));

    expect(told(today)).toEqual(["new 10.20.40.4 10.23.0.60 22", "perhaps stopped 10.20.40.9 10.23.0.60 22"]);
    expect(today.doubts).toEqual([{ code: "not-watched", date: "2026-10-06", change: "stopped" }]);
  });

  /** A day of which so many observers wrote. */
  const seenBy = (observers: number): Partial<Day> => ({
    totals: { records: 5000, accepts: 5000, rejects: 0, late: 0, observers },
  });

  test("where many observers of the day before wrote nothing on the day: what stopped", () => {
    const today = digest({ ...changed, ...seenBy(35) }, dayBefore(other));

    expect(told(today)).toEqual(["new 10.20.40.4 10.23.0.60 22", "perhaps stopped 10.20.40.9 10.23.0.60 22"]);
    expect(today.doubts).toEqual([
      { code: "observers", before: 40, now: 35 },
      { code: "not-watched", date: "2026-10-06", change: "stopped" },
    ]);
  });

  test("where many observers of the day wrote nothing on the day before: what is new", () => {
    const today = digest(changed, dayBefore({ ...other, ...seenBy(35) }));

    expect(told(today)).toEqual(["perhaps new 10.20.40.4 10.23.0.60 22", "stopped 10.20.40.9 10.23.0.60 22"]);
    expect(today.doubts).toEqual([
      { code: "observers", before: 35, now: 40 },
      { code: "not-watched", date: "2026-10-05", change: "new" },
    ]);
  });

  test("where observers are missing, though nothing changed; that there are more is nothing to tell then", () => {
    const fewer = digest({ ...changed, ...seenBy(35) }, dayBefore(changed));
    const more = digest(changed, dayBefore({ ...changed, ...seenBy(35) }));

    expect(fewer).toMatchObject({
      kind: "eventful",
      watched: "in-part",
      doubts: [{ code: "observers", before: 40, now: 35 }],
    });
    expect(more).toMatchObject({ kind: "quiet", watched: "well", doubts: [] });
  });

  test("but a tenth of the observers comes and goes", () => {
    expect(digest({ ...changed, ...seenBy(36) }, dayBefore(other)).doubts).toEqual([]);
    expect(digest(changed, dayBefore({ ...other, ...seenBy(36) })).doubts).toEqual([]);
  });

  test("but nothing is doubted where nothing changed", () => {
    expect(digest({ ...changed, ...BADLY }, dayBefore({ ...changed, ...BADLY })).doubts).toEqual([]);
  });
});

describe("a day was watched well", () => {
  const watchedWell = (day: Partial<Day>) => digest(day, "first-time").watched;
  // 40 observers of 1,440 minutes each: 5,760 minutes are a tenth.
  const missing = (minutes: number) => hole("eni-1", { minutes });

  test.each<[string, Partial<Day>, Digest["watched"]]>([
    ["with nothing missing", {}, "well"],
    ["with a tenth of everybody's time missing", { holes: share([missing(5760)]) }, "well"],
    ["not with more", { holes: share([missing(5761)]) }, "in-part"],
    [
      "not where holes that are not told may be as long as those that are",
      { holes: share([missing(58)], 100) },
      "in-part",
    ],
    ["where they cannot be long enough", { holes: share([missing(57)], 100) }, "well"],
    ["not where its end is not delivered", BADLY, "in-part"],
    ["where a file without a time could not be read", { unreadable: [{ path: "a", reason: "empty" }] }, "well"],
    [
      "not where a file with records of it could not be read",
      { unreadable: [{ path: "a", reason: "damaged", window: { from: clockAt("23:55"), to: clockAt("24:05") } }] },
      "in-part",
    ],
    [
      "where one of another day could not be read",
      { unreadable: [{ path: "a", reason: "damaged", window: { from: clockAt("24:00"), to: clockAt("24:05") } }] },
      "well",
    ],
    ["not at all without a record", BLIND, "not-at-all"],
  ])("%s", (_, day, expected) => {
    expect(watchedWell(day)).toBe(expected);
  });
});

describe("a day is quiet", () => {
  const usual = { inside: share([A]) };

  test.each<{ readonly what: string; readonly day: Partial<Day>; readonly before: Before }>([
    { what: "where nothing was rejected", day: {}, before: "first-time" },
    { what: "where everything was rejected the day before too", day: usual, before: dayBefore(usual) },
    {
      what: "whatever else comes from outside, if it is too much to compare",
      day: { ...usual, outside: share([SCANNED], 5000) },
      before: dayBefore({ ...usual, outside: share([SCANNED], 5000) }),
    },
  ])("$what", ({ day, before }) => {
    expect(digest(day, before).kind).toBe("quiet");
  });

  test.each<{ readonly what: string; readonly day: Partial<Day>; readonly before: Before }>([
    { what: "something is new", day: usual, before: dayBefore({}) },
    { what: "something stopped", day: {}, before: dayBefore(usual) },
    { what: "nobody knows what is new", day: usual, before: "first-time" },
    { what: "it was watched in part only", day: { ...usual, ...BADLY }, before: dayBefore(usual) },
  ])("but not where $what", ({ day, before }) => {
    expect(digest(day, before).kind).toBe("eventful");
  });

  test("with no line of its own, and all of them counted", () => {
    expect(digest(usual, dayBefore(usual))).toMatchObject({ shown: [], counts: { rejected: 1, untold: 1 } });
  });
});
