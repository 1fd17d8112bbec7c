import { describe, expect, test } from "vitest";
import { measure } from "../../src/coverage/measure.ts";
import type { Observation } from "../../src/coverage/watch.ts";
import { buckets, observation, side, total, watchRow } from "../support/observation.ts";
import { at, SERVER } from "../support/records.ts";

const ASKED = { from: at(0), to: at(600) };
/** Asked a moment after the window's end: the clock says nothing yet. */
const NOW = at(610);

function delivery(change: Partial<Observation>) {
  const { judged, deliveredUntil, deliveredByClock, pending, judgeableAt } = measure(
    observation({ now: NOW, ...change }),
  );
  return { judged, deliveredUntil, deliveredByClock, pending, judgeableAt };
}

describe("a window", () => {
  test("is judged whole once newer records are delivered", () => {
    expect(delivery({})).toEqual({ judged: ASKED, deliveredUntil: at(720), deliveredByClock: false });
  });

  test("is judged up to the newest record, the rest is pending", () => {
    expect(delivery({ watch: [], totals: [total({ last: at(300) })] })).toEqual({
      judged: { from: at(0), to: at(300) },
      deliveredUntil: at(300),
      deliveredByClock: false,
      pending: { from: at(300), to: at(600) },
      judgeableAt: at(1800),
    });
  });

  test("is judged up to the newest object's name if that is later", () => {
    const found = delivery({ watch: [], totals: [total({ last: at(300) })], newestObject: at(360) });

    expect(found).toMatchObject({ deliveredUntil: at(360), judged: { to: at(360) } });
  });

  test("is not judged at all while nothing of it is delivered", () => {
    expect(delivery({ watch: [], totals: [total({ last: at(-60) })] })).toEqual({
      deliveredUntil: at(-60),
      deliveredByClock: false,
      pending: ASKED,
      judgeableAt: at(1800),
    });
    expect(delivery({ watch: [], totals: [] })).toEqual({
      deliveredByClock: false,
      pending: ASKED,
      judgeableAt: at(1800),
    });
  });
});

describe("the clock", () => {
  const silent = { watch: [], totals: [], configured: [{ aggregationSeconds: 60 }] };

  test("counts the window as delivered ten minutes after the last interval", () => {
    expect(delivery({ ...silent, now: at(1260) })).toEqual({ judged: ASKED, deliveredByClock: true });
    expect(delivery({ ...silent, now: at(1259) })).toMatchObject({ deliveredByClock: false, judgeableAt: at(1260) });
  });

  test("takes the longer interval where none is known", () => {
    expect(delivery({ ...silent, configured: [{ trafficType: "all" }] })).toMatchObject({ judgeableAt: at(1800) });
  });

  test("takes the longest interval of the ends' observers", () => {
    const watch = [
      watchRow({ last: at(300) }),
      watchRow({ observer: { id: "eni-2", kind: "interface" }, longest: 300, last: at(300) }),
    ];

    expect(delivery({ watch, totals: [total({ last: at(300) })] })).toMatchObject({ judgeableAt: at(1800) });
  });

  test("is not needed where newer records are delivered", () => {
    expect(delivery({ now: at(86_400) })).toEqual({ judged: ASKED, deliveredUntil: at(720), deliveredByClock: false });
  });

  test("calls nobody late any more", () => {
    const watch = [watchRow({ watched: buckets(0, 10), last: at(500) })];
    const { judged, gaps } = measure(observation({ watch, totals: [total({ last: at(590) })] }));

    expect(judged).toEqual(ASKED);
    expect(gaps).toMatchObject([{ from: at(540), to: at(600), reason: "not-watched" }]);
  });

  test("does not make unseen minutes watched", () => {
    const watch = [watchRow({ watched: buckets(0, 6), last: at(300) })];
    const { gaps, watchers } = measure(observation({ watch, totals: [total({ last: at(300) })] }));

    expect(watchers).toMatchObject([{ complete: false, watched: [{ from: at(0), to: at(360) }] }]);
    expect(gaps).toMatchObject([{ from: at(360), to: at(600), reason: "not-watched" }]);
  });
});

describe("an observer of the ends", () => {
  /** Ten-minute aggregation, its last record ending at the given second. */
  const slow = (last: number) => watchRow({ longest: 600, last: at(last), watched: buckets(0, 7) });

  test("that is late sets the limit", () => {
    const found = delivery({ watch: [slow(360)], totals: [total({ last: at(590) })] });

    expect(found).toMatchObject({ deliveredUntil: at(360), judged: { to: at(360) }, pending: { from: at(360) } });
  });

  test("that is late only by what times in records may be off sets none", () => {
    const watch = [watchRow({ watched: buckets(0, 6), last: at(290) })];
    const { judged, watchers } = measure(observation({ now: NOW, watch, totals: [total({ last: at(350) })] }));

    expect(judged).toEqual({ from: at(0), to: at(350) });
    expect(watchers).toMatchObject([{ complete: true }]);
  });

  test("that stopped long before sets none, and did not watch", () => {
    const watch = [watchRow({ watched: buckets(0, 2), last: at(60) })];
    const { judged, gaps } = measure(observation({ now: NOW, watch, totals: [total({ last: at(350) })] }));

    expect(judged).toEqual({ from: at(0), to: at(350) });
    expect(gaps).toMatchObject([
      { from: at(120), to: at(350), reason: "not-watched" },
      { from: at(350), to: at(600), reason: "pending" },
    ]);
  });

  test("that is later than the other end's is pending there", () => {
    const watch = [
      watchRow({ ownSrc: 40, ownDst: 0, observer: { id: "eni-client", kind: "interface" }, last: at(580) }),
      slow(120),
    ];
    const { judged, gaps } = measure(observation({ now: NOW, watch, totals: [total({ last: at(580) })] }));

    expect(judged).toEqual({ from: at(0), to: at(580) });
    expect(gaps).toMatchObject([
      { from: at(360), to: at(580), reason: "pending", observer: { id: "eni-server" } },
      { from: at(580), to: at(600), reason: "pending" },
    ]);
  });

  test("of which nothing was read leaves the limit to everybody", () => {
    const dst = side([SERVER], { interfaces: ["eni-server"] });

    expect(delivery({ watch: [], dst, totals: [total({ last: at(300) })] })).toMatchObject({ deliveredUntil: at(300) });
  });
});
