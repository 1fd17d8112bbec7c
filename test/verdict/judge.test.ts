import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pair } from "../../src/conversations/pair.ts";
import type { Coverage } from "../../src/coverage/coverage.ts";
import { measure } from "../../src/coverage/measure.ts";
import { judge } from "../../src/verdict/judge.ts";
import { RULES } from "../../src/verdict/rules/index.ts";
import type { Evidence } from "../../src/verdict/verdict.ts";
import { asked, coverage, evidence, evidenceOf, sighting, tally, watcher } from "../support/evidence.ts";
import { buckets, observation, total, watchRow } from "../support/observation.ts";
import { randomRecords } from "../support/random-records.ts";
import { at, CLIENT, CLIENT_ENI, SERVER, SERVER_ENI } from "../support/records.ts";

const SKIPPED: Coverage["gaps"] = [{ from: at(0), to: at(60), reason: "records-skipped" }];
const BLIND = asked({ blindSpot: "amazon-dns" });
const { judged: _judged, ...UNDELIVERED } = coverage({ pending: { from: at(0), to: at(600) } });
const ONE_SUBNET = asked({ srcObservers: [{ ...CLIENT_ENI, subnet: "subnet-b" }] });

describe("the order of rules", () => {
  test.each<[string, Evidence, string]>([
    [
      "a named denial before mixed actions",
      evidenceOf(sighting("completed"), sighting("named-denial", { rejectReason: "BPA" })),
      "named-denial",
    ],
    [
      "mixed actions before a rejected request",
      evidenceOf(sighting("completed"), sighting("request-rejected")),
      "mixed",
    ],
    [
      "a rejected reply before a rejected request",
      evidenceOf(sighting("reply-rejected", { observer: CLIENT_ENI }), sighting("request-rejected")),
      "reply-rejected",
    ],
    [
      "a subnet before what cannot tell the layer",
      { ...evidenceOf(sighting("request-rejected")), asked: ONE_SUBNET },
      "rejected-in-subnet",
    ],
    [
      "a reject before an accept",
      evidenceOf(sighting("completed", { observer: CLIENT_ENI }), sighting("request-rejected")),
      "request-rejected",
    ],
    [
      "a rejected request before a lone rejected reply",
      evidenceOf(sighting("lone-reply-rejected", { observer: CLIENT_ENI }), sighting("request-rejected")),
      "request-rejected",
    ],
    [
      "a lone rejected reply before an accept",
      evidenceOf(sighting("lone-reply-rejected"), sighting("completed", { reply: {} })),
      "lone-reply-rejected",
    ],
    [
      "not seen beyond before no reply",
      evidenceOf(
        sighting("no-reply", {
          observer: CLIENT_ENI,
          request: { accepted: tally(1, { first: at(90), last: at(95) }) },
        }),
      ),
      "not-seen-beyond",
    ],
    [
      "not seen beyond before a refusal",
      evidenceOf(
        sighting("refused", { observer: CLIENT_ENI, request: { accepted: tally(1, { first: at(90), last: at(95) }) } }),
      ),
      "not-seen-beyond",
    ],
    [
      "an accept before passing by",
      evidenceOf(sighting("no-reply"), sighting("no-reply", { request: { unjudged: tally(9) } })),
      "no-reply",
    ],
    ["passing by before silence", evidenceOf(sighting("no-reply", { request: { unjudged: tally(1) } })), "in-transit"],
    ["what was seen before what is never logged", { ...evidenceOf(sighting("completed")), asked: BLIND }, "completed"],
    [
      "what was seen before what is not delivered",
      { ...evidenceOf(sighting("completed")), coverage: UNDELIVERED },
      "completed",
    ],
    [
      "what is never logged before lost records",
      evidence({ asked: BLIND, coverage: coverage({ gaps: SKIPPED }) }),
      "never-logged-traffic",
    ],
    [
      "lost records of one end before the other's watching",
      evidence({ coverage: coverage({ gaps: SKIPPED }) }),
      "records-skipped",
    ],
    ["too early before not watched", evidence({ coverage: { ...UNDELIVERED, watchers: [] } }), "too-early"],
    [
      "before the first log before not watched",
      evidence({ coverage: coverage({ firstRecord: at(900), watchers: [] }) }),
      "before-first-log",
    ],
    [
      "one action before not watched",
      evidence({ coverage: coverage({ watchers: [watcher({ trafficType: "reject", complete: false })] }) }),
      "one-action-logged",
    ],
    ["not watched before never seen", evidence({ coverage: coverage({ watchers: [] }) }), "not-watched"],
    ["never seen at last", evidence(), "never-seen"],
  ])("puts %s", (_, found, rule) => {
    expect(judge(found, RULES).rule).toBe(rule);
  });
});

describe("what was judged", () => {
  test("is told with the finding", () => {
    expect(judge(evidence(), RULES)).toEqual({
      kind: "never-seen",
      observers: [CLIENT_ENI, SERVER_ENI],
      judged: { from: at(0), to: at(600) },
      final: true,
      rule: "never-seen",
    });
  });

  test("is not final while something is pending", () => {
    const part = coverage({ judged: { from: at(0), to: at(300) }, pending: { from: at(300), to: at(600) } });

    expect(judge(evidence({ coverage: part }), RULES)).toMatchObject({ judged: { to: at(300) }, final: false });
  });

  test("is nothing while nothing is delivered", () => {
    expect(judge(evidence({ coverage: UNDELIVERED }), RULES)).toMatchObject({
      judged: { from: at(0), to: at(0) },
      final: false,
    });
  });
});

describe("connections of the other end", () => {
  const theirs = sighting("request-rejected", { opener: "dst" });

  test("count where the asked end opened none", () => {
    expect(judge(evidenceOf(theirs), RULES)).toMatchObject({ kind: "rejected", direction: "out" });
  });

  test("are left out where it did", () => {
    expect(judge(evidenceOf(theirs, sighting("completed")), RULES)).toMatchObject({ kind: "accepted" });
  });

  test("are no part of how most of its connections went", () => {
    const found = evidenceOf(sighting("refused"), sighting("completed", { opener: "dst", conversations: 9 }));

    expect(judge(found, RULES)).toMatchObject({ exchange: { kind: "refused-by-host" } });
  });
});

test("rules that all pass are our mistake", () => {
  expect(() => judge(evidence(), [])).toThrow("No rule decided");
});

/** Evidence of records as both ends' interfaces wrote them, each watching the minutes of its mask. */
function evidenceFrom(records: Parameters<typeof pair>[0], src: bigint, dst: bigint): Evidence {
  const window = { from: at(0), to: at(600) };
  const found = pair(records, {
    src: (address) => address === CLIENT,
    dst: (address) => address === SERVER,
    window,
    padding: 120,
    slice: 60,
  });
  const watch = [
    watchRow({ observer: CLIENT_ENI, ownSrc: 1, ownDst: 0, watched: src, last: at(-120) }),
    watchRow({ observer: SERVER_ENI, watched: dst, last: at(-120) }),
  ];
  return { asked: asked(), ...found, coverage: measure(observation({ watch, totals: [total()] })) };
}

describe("whatever was recorded", () => {
  const masks = fc.bigInt({ min: 0n, max: buckets(0, 13) });

  test("a verdict is found, positive exactly where something was seen", () => {
    fc.assert(
      fc.property(randomRecords(), masks, (records, mask) => {
        const found = evidenceFrom(records, mask, mask);
        const silent = ["never-seen", "cannot-say"].includes(judge(found, RULES).kind);

        expect(silent).toBe(found.sightings.length === 0);
      }),
    );
  });

  test("silence is never said of a window in which neither end was watched throughout", () => {
    // Two buckets in a row without a record are more than one aggregation interval.
    const holed = fc
      .tuple(masks, fc.integer({ min: 3, max: 9 }))
      .map(([mask, bucket]) => mask & ~buckets(bucket, bucket + 1));

    fc.assert(
      fc.property(holed, holed, (src, dst) => {
        expect(judge(evidenceFrom([], src, dst), RULES).kind).toBe("cannot-say");
      }),
    );
  });

  test("one more reject is never an accept", () => {
    fc.assert(
      fc.property(randomRecords(), masks, (records, mask) => {
        const found = evidenceFrom(records, mask, mask);
        const reject = sighting("request-rejected");
        const more = { ...found, sightings: [...found.sightings, reject], merged: [...found.merged, reject] };

        expect(["rejected", "mixed"]).toContain(judge(more, RULES).kind);
      }),
    );
  });
});
