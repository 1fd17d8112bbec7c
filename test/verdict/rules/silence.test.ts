import { describe, expect, test } from "vitest";
import type { Coverage } from "../../../src/coverage/coverage.ts";
import { beforeFirstLog } from "../../../src/verdict/rules/before-first-log.ts";
import { neverLoggedTraffic } from "../../../src/verdict/rules/never-logged-traffic.ts";
import { neverSeen } from "../../../src/verdict/rules/never-seen.ts";
import { notWatched } from "../../../src/verdict/rules/not-watched.ts";
import { oneActionLogged } from "../../../src/verdict/rules/one-action-logged.ts";
import { recordsSkipped } from "../../../src/verdict/rules/records-skipped.ts";
import { tooEarly } from "../../../src/verdict/rules/too-early.ts";
import type { Rule } from "../../../src/verdict/verdict.ts";
import { asked, coverage, evidence, watcher } from "../../support/evidence.ts";
import { at, CLIENT_ENI, SERVER_ENI } from "../../support/records.ts";

/** What the rule makes of silence under that coverage. */
function decide(rule: Rule, change: Partial<Coverage> = {}) {
  return rule.decide(evidence({ coverage: coverage(change) }));
}

describe("never-logged-traffic", () => {
  test("explains silence about traffic that is never logged", () => {
    expect(neverLoggedTraffic.decide(evidence({ asked: asked({ blindSpot: "amazon-dns" }) }))).toEqual({
      kind: "cannot-say",
      reason: "never-logged-traffic",
    });
  });

  test("passes on all other traffic", () => {
    expect(decide(neverLoggedTraffic)).toBeUndefined();
  });
});

describe("records-skipped", () => {
  test("explains silence where an observer lost records", () => {
    expect(decide(recordsSkipped, { gaps: [{ from: at(0), to: at(60), reason: "records-skipped" }] })).toEqual({
      kind: "cannot-say",
      reason: "records-skipped",
    });
  });

  test("explains it where an observer of each end did", () => {
    const half = [watcher({ complete: false }), watcher({ observer: CLIENT_ENI, side: "src", complete: false })];
    const gaps = [{ from: at(0), to: at(60), reason: "records-skipped", observer: SERVER_ENI }] as const;

    expect(decide(recordsSkipped, { gaps, watchers: half })).toBeDefined();
    expect(decide(recordsSkipped, { gaps, watchers: half.slice(0, 1) })).toBeDefined();
  });

  test("passes where those of the other end recorded everything", () => {
    const gaps = [{ from: at(0), to: at(60), reason: "records-skipped", observer: SERVER_ENI }] as const;
    const watchers = [watcher({ complete: false }), watcher({ observer: CLIENT_ENI, side: "src" })];

    expect(decide(recordsSkipped, { gaps, watchers })).toBeUndefined();
  });

  test("explains it where the other end is several addresses, as not all of their observers need be known", () => {
    const gaps = [{ from: at(0), to: at(60), reason: "records-skipped", observer: SERVER_ENI }] as const;
    const watchers = [watcher({ complete: false }), watcher({ observer: CLIENT_ENI, side: "src" })];
    const silence = (several: "src" | "dst") =>
      evidence({ asked: asked({ several: [several] }), coverage: coverage({ gaps, watchers }) });

    expect(recordsSkipped.decide(silence("src"))).toBeDefined();
    expect(recordsSkipped.decide(silence("dst"))).toBeUndefined();
  });

  test("explains it where anybody may have lost records, whoever else did not", () => {
    const gaps = [{ from: at(0), to: at(60), reason: "records-skipped" }] as const;

    expect(decide(recordsSkipped, { gaps, watchers: [watcher()] })).toBeDefined();
  });

  test("does not count one end whole for one of its observers", () => {
    const gaps = [{ from: at(0), to: at(60), reason: "records-skipped", observer: SERVER_ENI }] as const;
    const watchers = [watcher({ complete: false }), watcher({ observer: CLIENT_ENI })];

    expect(decide(recordsSkipped, { gaps, watchers })).toBeDefined();
  });

  test("passes on other gaps", () => {
    expect(decide(recordsSkipped, { gaps: [{ from: at(0), to: at(60), reason: "pending" }] })).toBeUndefined();
  });
});

describe("too-early", () => {
  test("explains silence before anything is delivered", () => {
    const { judged: _, ...nothing } = coverage();

    expect(tooEarly.decide(evidence({ coverage: nothing }))).toEqual({ kind: "cannot-say", reason: "too-early" });
  });

  test("passes where a part is delivered", () => {
    expect(decide(tooEarly, { judged: { from: at(0), to: at(60) } })).toBeUndefined();
  });
});

describe("before-first-log", () => {
  test("explains silence in a window before the first record", () => {
    expect(decide(beforeFirstLog, { firstRecord: at(600) })).toEqual({
      kind: "cannot-say",
      reason: "before-first-log",
    });
  });

  test("passes where the window reaches beyond the first record, or there is none", () => {
    const { firstRecord: _, ...unknown } = coverage();

    expect(decide(beforeFirstLog, { firstRecord: at(599) })).toBeUndefined();
    expect(beforeFirstLog.decide(evidence({ coverage: unknown }))).toBeUndefined();
  });
});

describe("one-action-logged", () => {
  const recording = (...types: readonly ("all" | "accept" | "reject")[]) => ({
    watchers: types.map((trafficType) => watcher({ trafficType })),
  });

  test.each([
    ["accept", "only-accepts-logged"],
    ["reject", "only-rejects-logged"],
  ] as const)("explains silence where all watchers record %s only", (type, reason) => {
    expect(decide(oneActionLogged, recording(type, type))).toEqual({ kind: "cannot-say", reason });
  });

  test.each([
    ["one records everything", recording("accept", "all")],
    ["all record everything", recording("all")],
    ["they record different actions", recording("accept", "reject")],
    ["there are none", recording()],
  ])("passes where %s", (_, change) => {
    expect(decide(oneActionLogged, change)).toBeUndefined();
  });
});

describe("not-watched", () => {
  test.each([
    ["nobody belongs to an end", []],
    ["nobody watched throughout", [watcher({ complete: false })]],
  ])("explains silence where %s", (_, watchers) => {
    expect(decide(notWatched, { watchers })).toEqual({ kind: "cannot-say", reason: "not-watched" });
  });

  test("explains silence where an end is known by an id alone that no record carries", () => {
    const silence = evidence({ asked: asked({ unplaced: "dst" }) });

    expect(notWatched.decide(silence)).toEqual({ kind: "cannot-say", reason: "not-watched" });
  });

  test("passes where one end was watched throughout", () => {
    const half = watcher({ observer: CLIENT_ENI, side: "src", complete: false });

    expect(decide(notWatched, { watchers: [half, watcher()] })).toBeUndefined();
  });

  test("explains silence where one of several observers of an end did not watch throughout", () => {
    const half = watcher({ observer: CLIENT_ENI, complete: false });

    expect(decide(notWatched, { watchers: [half, watcher()] })).toBeDefined();
  });
});

describe("never-seen", () => {
  test("names the observers that watched throughout", () => {
    const watchers = [watcher({ observer: CLIENT_ENI, side: "src", complete: false }), watcher()];

    expect(decide(neverSeen, { watchers })).toEqual({ kind: "never-seen", observers: [SERVER_ENI] });
  });

  test("does not name one of an end where another of the same end did not", () => {
    const other = { id: "eni-other", kind: "interface" } as const;
    const src = [
      watcher({ observer: CLIENT_ENI, side: "src" }),
      watcher({ observer: other, side: "src", complete: false }),
    ];

    expect(decide(neverSeen, { watchers: [...src, watcher()] })).toEqual({
      kind: "never-seen",
      observers: [SERVER_ENI],
    });
  });
});
