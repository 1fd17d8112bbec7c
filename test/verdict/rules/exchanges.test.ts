import { describe, expect, test } from "vitest";
import type { PatternName } from "../../../src/conversations/patterns.ts";
import type { Coverage } from "../../../src/coverage/coverage.ts";
import { completed } from "../../../src/verdict/rules/completed.ts";
import { inTransit } from "../../../src/verdict/rules/in-transit.ts";
import { noReply } from "../../../src/verdict/rules/no-reply.ts";
import { notSeenBeyond } from "../../../src/verdict/rules/not-seen-beyond.ts";
import { refusedByHost } from "../../../src/verdict/rules/refused-by-host.ts";
import { replyOnly } from "../../../src/verdict/rules/reply-only.ts";
import { reset } from "../../../src/verdict/rules/reset.ts";
import { twoWay } from "../../../src/verdict/rules/two-way.ts";
import { underWay } from "../../../src/verdict/rules/under-way.ts";
import type { Evidence } from "../../../src/verdict/verdict.ts";
import {
  asked,
  coverage,
  evidence,
  evidenceOf,
  sighting,
  slice,
  tally,
  together,
  watcher,
} from "../../support/evidence.ts";
import { at, CLIENT_ENI, SERVER_ENI } from "../../support/records.ts";

const BY_PATTERN = [
  { rule: refusedByHost, pattern: "refused", kind: "refused-by-host" },
  { rule: reset, pattern: "reset", kind: "reset" },
  { rule: underWay, pattern: "under-way", kind: "under-way" },
  { rule: completed, pattern: "completed", kind: "completed" },
  { rule: twoWay, pattern: "two-way", kind: "two-way" },
  { rule: replyOnly, pattern: "reply-only", kind: "reply-only" },
] as const;

describe.each(BY_PATTERN)("$rule.name", ({ rule, pattern, kind }) => {
  test(`takes conversations that went ${pattern}`, () => {
    expect(rule.decide(evidenceOf(sighting(pattern)))).toEqual({ kind: "accepted", exchange: { kind } });
  });

  test.each(BY_PATTERN.filter((other) => other.pattern !== pattern))("passes on $pattern", (other) => {
    expect(rule.decide(evidenceOf(sighting(other.pattern)))).toBeUndefined();
  });

  test("passes where nothing was judged", () => {
    expect(rule.decide(evidenceOf(sighting(pattern, { request: { unjudged: tally(1) }, reply: {} })))).toBeUndefined();
    expect(rule.decide(evidence())).toBeUndefined();
  });
});

describe("of several conversations", () => {
  const several = (...counts: readonly (readonly [PatternName, number])[]) =>
    evidenceOf(...counts.map(([pattern, conversations]) => sighting(pattern, { conversations })));

  test("the commonest way decides", () => {
    const found = several(["completed", 3], ["refused", 1], ["completed", 1], ["reset", 3]);

    expect(completed.decide(found)).toBeDefined();
    expect(refusedByHost.decide(found)).toBeUndefined();
  });

  test("the least successful of equally common ones decides", () => {
    const order = ["no-reply", "refused", "reset", "reply-only", "under-way", "two-way", "completed"] as const;
    const rules = [noReply, refusedByHost, reset, replyOnly, underWay, twoWay, completed];

    for (const [index, rule] of rules.entries()) {
      expect(rule.decide(several(...order.slice(index).map((pattern) => [pattern, 2] as const)))).toBeDefined();
    }
  });

  test("those of all observers together are counted", () => {
    const apart = [sighting("completed"), sighting("refused", { conversations: 2 })];

    expect(completed.decide(evidence({ sightings: apart, merged: [together("completed")] }))).toBeDefined();
  });

  test("each observer's are counted where together they give no picture", () => {
    expect(
      completed.decide(evidence({ sightings: [sighting("completed")], merged: [together("both-actions")] })),
    ).toBeDefined();
  });
});

describe("not-seen-beyond", () => {
  const sent = (first: number) => ({ accepted: tally(1, { first: at(first), last: at(first + 5) }) });
  const left = sighting("no-reply", { observer: CLIENT_ENI, request: sent(90) });

  test("names who saw it last and who should have seen it", () => {
    expect(notSeenBeyond.decide(evidenceOf(left))).toEqual({
      kind: "accepted",
      exchange: { kind: "not-seen-beyond", leg: "request", lastSeen: CLIENT_ENI, firstMissing: SERVER_ENI },
    });
  });

  test("takes a reset that came from somebody before the destination", () => {
    const refused = sighting("refused", { observer: CLIENT_ENI, request: sent(90) });

    expect(notSeenBeyond.decide(evidenceOf(refused))).toMatchObject({ exchange: { leg: "request" } });
  });

  test("takes a reply that left the destination and is not on the watched source's record", () => {
    const asked = sighting("no-reply", { observer: CLIENT_ENI });
    const answered = sighting("completed", { reply: sent(90) });

    expect(notSeenBeyond.decide(evidence({ sightings: [asked, answered], merged: [together("completed")] }))).toEqual({
      kind: "accepted",
      exchange: { kind: "not-seen-beyond", leg: "reply", lastSeen: SERVER_ENI, firstMissing: CLIENT_ENI },
    });
  });

  test("passes on a reply that the source may have rejected as late", () => {
    const closed = sighting("no-reply", { observer: CLIENT_ENI, late: tally(1) });
    const answered = sighting("under-way", { reply: sent(90) });

    expect(
      notSeenBeyond.decide(evidence({ sightings: [closed, answered], merged: [together("under-way")] })),
    ).toBeUndefined();
  });

  test("passes on a reply of which the source has a part", () => {
    const seen = [sighting("no-reply"), sighting("completed")].map((each) => ({ ...each, observer: CLIENT_ENI }));
    const answered = sighting("completed", { reply: sent(90) });

    expect(
      notSeenBeyond.decide(evidence({ sightings: [...seen, answered], merged: [together("completed")] })),
    ).toBeUndefined();
  });

  test.each([
    ["at the beginning of the window", 59],
    ["at its end", 541],
  ])("passes where the request left %s, as the other end may have dated it outside", (_, first) => {
    expect(notSeenBeyond.decide(evidenceOf({ ...left, request: sent(first) }))).toBeUndefined();
  });

  test.each([
    ["a minute after the beginning", 60],
    ["a minute before the end", 540],
  ])("takes what left %s", (_, first) => {
    expect(notSeenBeyond.decide(evidenceOf({ ...left, request: sent(first) }))).toBeDefined();
  });

  test("takes requests of which some left in between", () => {
    const many = { ...left, request: { accepted: tally(3, { first: at(0), last: at(600) }) } };
    const amid = slice({ from: at(300), to: at(360), observer: CLIENT_ENI, ...sent(310) });

    expect(notSeenBeyond.decide({ ...evidenceOf(many), slices: [amid] })).toBeDefined();
    expect(notSeenBeyond.decide({ ...evidenceOf(many), slices: [{ ...amid, leg: "reply" }] })).toBeUndefined();
    expect(notSeenBeyond.decide({ ...evidenceOf(many), slices: [{ ...amid, observer: SERVER_ENI }] })).toBeUndefined();
  });

  test.each<[string, Evidence]>([
    ["the destination saw it too", evidenceOf(left, sighting("no-reply"))],
    [
      "the source's interface did not see it",
      evidenceOf(sighting("no-reply", { observer: { id: "eni-nat", kind: "unknown" } })),
    ],
    ["replies came back", evidenceOf(sighting("completed", { observer: CLIENT_ENI }))],
    ["the destination opened the connection", evidenceOf({ ...left, opener: "dst" })],
    [
      "the destination was not watched throughout",
      { ...evidenceOf(left), coverage: coverage({ watchers: [watcher({ complete: false })] }) },
    ],
    [
      "only the source was watched",
      { ...evidenceOf(left), coverage: coverage({ watchers: [watcher({ side: "src" })] }) },
    ],
    [
      "both ends are one interface",
      { ...evidenceOf(left), coverage: coverage({ watchers: [watcher({ observer: CLIENT_ENI })] }) },
    ],
    [
      "it is later than what was judged",
      { ...evidenceOf(left), coverage: coverage({ judged: { from: at(-60), to: at(0) } }) },
    ],
    ["nothing was judged", { ...evidenceOf(left), coverage: withoutJudged() }],
    [
      "an interface that belongs to the destination in another way saw it",
      { ...evidenceOf(left, sighting("no-reply")), asked: asked({ dstObservers: [] }) },
    ],
  ])("passes where %s", (_, found) => {
    expect(notSeenBeyond.decide(found)).toBeUndefined();
  });
});

function withoutJudged(): Coverage {
  const { judged: _, ...rest } = coverage();
  return rest;
}

describe("no-reply", () => {
  const late = (from: number): Partial<Coverage> => ({ gaps: [{ from: at(from), to: at(600), reason: "pending" }] });
  const lost = { from: at(60), to: at(120), reason: "records-skipped" } as const;

  test.each<[string, Partial<Coverage>, "no-reply" | "unknown"]>([
    ["everything was recorded", {}, "no-reply"],
    ["nobody belongs to an end", { watchers: [] }, "no-reply"],
    ["the minute after the request is not delivered", late(60), "unknown"],
    ["only what comes long after the request is not delivered", late(500), "no-reply"],
    ["its observer lost records", { gaps: [{ ...lost, observer: SERVER_ENI }] }, "unknown"],
    ["somebody lost records", { gaps: [lost] }, "unknown"],
    ["its observer lost records at another time", { gaps: [{ ...lost, from: at(120), to: at(180) }] }, "no-reply"],
    ["another observer lost records", { gaps: [{ ...lost, observer: CLIENT_ENI }] }, "no-reply"],
    ["a file could not be read", { gaps: [{ ...lost, reason: "unreadable" }] }, "unknown"],
    ["only pasted records are known", { gaps: [{ ...lost, from: at(0), reason: "only-pasted" }] }, "unknown"],
    ["an end was not watched", { gaps: [{ ...lost, reason: "not-watched" }] }, "no-reply"],
    ["its observer records one action only", { watchers: [watcher({ trafficType: "accept" })] }, "unknown"],
    [
      "another observer records one action only",
      { watchers: [watcher({ observer: CLIENT_ENI, trafficType: "accept" })] },
      "no-reply",
    ],
  ])("says what it can where %s", (_, change, kind) => {
    const found = { ...evidenceOf(sighting("no-reply")), coverage: coverage(change) };

    expect(noReply.decide(found)).toEqual({ kind: "accepted", exchange: { kind } });
  });

  test("passes where replies came back", () => {
    expect(noReply.decide(evidenceOf(sighting("completed")))).toBeUndefined();
  });
});

describe("in-transit", () => {
  const passing = { request: { unjudged: tally(1) }, reply: {} };

  test("names the destination's interface if it saw the traffic, else another", () => {
    const there = sighting("no-reply", passing);
    const here = { ...there, observer: CLIENT_ENI };

    expect(inTransit.decide(evidenceOf(here, there))).toEqual({ kind: "in-transit", lastSeen: SERVER_ENI });
    expect(inTransit.decide(evidenceOf(here))).toEqual({ kind: "in-transit", lastSeen: CLIENT_ENI });
  });

  test("passes where nothing was seen", () => {
    expect(inTransit.decide(evidence())).toBeUndefined();
  });
});
