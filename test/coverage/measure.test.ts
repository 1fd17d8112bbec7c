import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Unreadable } from "../../src/coverage/coverage.ts";
import { measure } from "../../src/coverage/measure.ts";
import type { WatchRow } from "../../src/coverage/watch.ts";
import { buckets, observation, side, total, watchRow } from "../support/observation.ts";
import { at, CLIENT_ENI, SERVER, SERVER_ENI } from "../support/records.ts";

/** The server's interface with the given rows. */
function measured(...watch: readonly WatchRow[]) {
  const { watchers, gaps } = measure(observation({ watch }));
  return { watcher: watchers[0], gaps };
}

describe("an observer", () => {
  test("that was awake every minute watched the whole judged part", () => {
    const { watchers, gaps } = measure(observation());

    expect(watchers).toEqual([
      {
        observer: SERVER_ENI,
        side: "dst",
        how: "flow-direction",
        trafficType: "all",
        trafficTypeFrom: "assumed",
        aggregationSeconds: 60,
        watched: [{ from: at(0), to: at(600) }],
        complete: true,
        records: { ok: 40, noData: 3, skipData: 0 },
      },
    ]);
    expect(gaps).toEqual([]);
  });

  test("watched a minute between two in which it was awake", () => {
    expect(measured(watchRow({ watched: buckets(0, 4) | buckets(6, 13) })).watcher).toMatchObject({ complete: true });
  });

  test("did not watch two minutes in a row without a record", () => {
    const { watcher, gaps } = measured(watchRow({ watched: buckets(0, 4) | buckets(7, 13) }));

    expect(watcher).toMatchObject({
      complete: false,
      watched: [
        { from: at(0), to: at(180) },
        { from: at(300), to: at(600) },
      ],
    });
    expect(gaps).toEqual([{ from: at(180), to: at(300), reason: "not-watched", observer: SERVER_ENI }]);
  });

  test("of a ten-minute log watched between records ten minutes apart", () => {
    const { watcher } = measured(watchRow({ watched: buckets(0, 0) | buckets(10, 10), longest: 600 }));

    expect(watcher).toMatchObject({ aggregationSeconds: 600, complete: true });
  });

  test("has to show itself in every bucket longer than its interval", () => {
    const axis = { from: at(-120), to: at(720), step: 120 };
    const watch = [watchRow({ watched: buckets(0, 2) | buckets(4, 6) })];

    expect(measure(observation({ axis, watch })).gaps).toEqual([
      { from: at(240), to: at(360), reason: "not-watched", observer: SERVER_ENI },
    ]);
  });

  test("is followed over blocks of the axis", () => {
    const axis = { from: at(-3000), to: at(720), step: 60 };
    const watch = [
      watchRow({ watched: buckets(0, 59), last: at(599) }),
      watchRow({ block: 1, watched: buckets(0, 2) }),
    ];

    expect(measure(observation({ axis, watch })).watchers).toMatchObject([{ complete: true, records: { ok: 80 } }]);
  });

  test("was awake when its last record ended, though that lies beyond the block", () => {
    const axis = { from: at(-3300), to: at(720), step: 60 };
    const watch = [
      watchRow({ watched: buckets(0, 59), last: at(310) }),
      watchRow({ block: 1, watched: buckets(2, 8) }),
    ];

    expect(measure(observation({ axis, watch })).gaps).toEqual([]);
  });

  test("that lost records is not complete, and the gap says so", () => {
    const { watcher, gaps } = measured(watchRow({ watched: buckets(0, 13), skipped: buckets(6, 6), skipData: 1 }));

    expect(watcher).toMatchObject({ complete: false, records: { skipData: 1 } });
    expect(gaps).toEqual([{ from: at(240), to: at(300), reason: "records-skipped", observer: SERVER_ENI }]);
  });

  test("that lost records was awake all the same", () => {
    const { gaps } = measured(watchRow({ watched: buckets(0, 4) | buckets(8, 13), skipped: buckets(6, 6) }));

    expect(gaps.map(({ reason }) => reason)).toEqual(["records-skipped"]);
  });

  test("that lost records outside the judged part is complete", () => {
    expect(measured(watchRow({ skipped: buckets(0, 0) | buckets(13, 13) })).watcher).toMatchObject({ complete: true });
  });

  test("is not complete if it records one action only", () => {
    const { watchers } = measure(observation({ configured: [{ trafficType: "accept" }] }));

    expect(watchers).toMatchObject([{ complete: false, watched: [{ from: at(0), to: at(600) }] }]);
  });

  test("that belongs to both ends has its gaps told once", () => {
    const { watchers, gaps } = measure(observation({ watch: [watchRow({ ownSrc: 1, watched: buckets(0, 4) })] }));

    expect(watchers.map(({ side: end }) => end)).toEqual(["src", "dst"]);
    expect(gaps).toHaveLength(1);
  });
});

describe("gaps", () => {
  test("are the whole judged part where nobody belongs to an end", () => {
    expect(measure(observation({ watch: [] })).gaps).toEqual([{ from: at(0), to: at(600), reason: "not-watched" }]);
  });

  test("are only what is pending where nothing is judged", () => {
    const early = { now: at(610), totals: [total({ last: at(-60) })] };
    const unreadable: Unreadable = { path: "a.log.gz", reason: "truncated", window: { from: at(60), to: at(360) } };
    const named = side([SERVER], { interfaces: ["eni-server"] });

    const { gaps } = measure(observation({ ...early, watch: [], unreadable: [unreadable] }));
    expect(gaps).toEqual([{ from: at(0), to: at(600), reason: "pending" }]);
    expect(measure(observation({ ...early, watch: [], dst: named })).gaps).toEqual(gaps);
  });

  test("come in the order of time", () => {
    const watch = [
      watchRow({ watched: buckets(6, 13) }),
      watchRow({ observer: CLIENT_ENI, ownSrc: 1, ownDst: 0, skipped: buckets(2, 2) }),
    ];

    expect(measure(observation({ watch })).gaps.map(({ from }) => from)).toEqual([at(0), at(0)]);
  });
});

describe("what cannot be read", () => {
  const file = (from: number, to: number): Unreadable => ({
    path: "a.log.gz",
    reason: "truncated",
    window: { from: at(from), to: at(to) },
  });

  test("is a gap where it falls into the judged part, and nobody's watching is complete", () => {
    const { gaps, watchers, unreadable } = measure(observation({ unreadable: [file(-60, 240)] }));

    expect(gaps).toEqual([{ from: at(0), to: at(240), reason: "unreadable" }]);
    expect(watchers).toMatchObject([{ complete: false }]);
    expect(unreadable).toEqual([file(-60, 240)]);
  });

  test.each([
    ["lies elsewhere", file(600, 900)],
    ["tells no time", { path: "notes.txt", reason: "not-a-flow-log" } satisfies Unreadable],
  ])("is none where it %s", (_, unreadable) => {
    const { gaps, watchers } = measure(observation({ unreadable: [unreadable] }));

    expect(gaps).toEqual([]);
    expect(watchers).toMatchObject([{ complete: true }]);
  });
});

describe("the beginning of everything", () => {
  test.each([
    ["the first record", { totals: [total({ first: at(-60) }), total({ first: at(-90) })] }, at(-90)],
    ["the oldest object's name if that is earlier", { oldestObject: at(-86_400) }, at(-86_400)],
    ["the oldest object's name where nothing was read", { totals: [], oldestObject: at(900) }, at(900)],
  ])("is %s", (_, change, expected) => {
    expect(measure(observation(change)).firstRecord).toBe(expected);
  });

  test("is unknown where there is nothing", () => {
    const { recordsRead, ...found } = measure(observation({ totals: [] }));

    expect(found).not.toHaveProperty("firstRecord");
    expect(recordsRead).toBe(0);
  });

  test("does not change what was read", () => {
    expect(measure(observation({ totals: [total(), total()] })).recordsRead).toBe(2000);
  });
});

describe("whatever was read", () => {
  const rows = fc.array(
    fc.record({
      observer: fc.constantFrom(SERVER_ENI, CLIENT_ENI),
      watched: fc.bigInt({ min: 0n, max: buckets(0, 13) }),
      skipped: fc.bigInt({ min: 0n, max: buckets(0, 13) }),
      last: fc.integer({ min: -60, max: 720 }).map(at),
    }),
    { maxLength: 4 },
  );
  const cases = fc.record({
    rows,
    now: fc.integer({ min: 600, max: 3000 }).map(at),
    last: fc.integer({ min: -60, max: 900 }).map(at),
  });

  test("judged and pending are the window, and each watcher's watching and gaps are the judged part", () => {
    fc.assert(
      fc.property(cases, (chosen) => {
        const watch = chosen.rows.map((row) => watchRow(row));
        const { judged, pending, watchers, gaps } = measure(
          observation({ watch, now: chosen.now, totals: [total({ last: chosen.last })] }),
        );
        const seconds = (parts: readonly { from: number; to: number }[]) =>
          parts.reduce((sum, { from, to }) => sum + to - from, 0);
        const whole = judged === undefined ? [] : [judged];

        expect(seconds([...whole, ...(pending === undefined ? [] : [pending])])).toBe(600);
        for (const { observer, watched, complete } of watchers) {
          const missing = gaps.filter((gap) => gap.observer?.id === observer.id);
          expect(seconds([...watched, ...missing])).toBe(seconds(whole));
          expect(complete).toBe(judged !== undefined && missing.length === 0);
        }
      }),
    );
  });
});
