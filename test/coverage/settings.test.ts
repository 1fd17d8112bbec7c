import { describe, expect, test } from "vitest";
import { measure } from "../../src/coverage/measure.ts";
import type { Observation } from "../../src/coverage/watch.ts";
import { observation, side, total, watchRow } from "../support/observation.ts";
import { SERVER, SERVER_ENI } from "../support/records.ts";

function watcher(change: Partial<Observation>) {
  return measure(observation(change)).watchers[0];
}

describe("the traffic type", () => {
  test("is assumed to be all where nothing tells", () => {
    expect(watcher({})).toMatchObject({ trafficType: "all", trafficTypeFrom: "assumed" });
  });

  test.each(["all", "accept", "reject"] as const)("is %s if configured so", (trafficType) => {
    expect(watcher({ configured: [{ trafficType }] })).toMatchObject({ trafficType, trafficTypeFrom: "configured" });
  });

  test("is the one of the account's own flow log", () => {
    const observer = { ...SERVER_ENI, account: "123456789012" };
    const configured = [
      { accounts: ["123456789012"], trafficType: "reject" as const },
      { accounts: ["210987654321"], trafficType: "all" as const },
    ];

    expect(watcher({ configured, watch: [watchRow({ observer })] })).toMatchObject({ trafficType: "reject" });
    expect(watcher({ configured })).toMatchObject({ trafficTypeFrom: "assumed" });
  });

  test.each([
    ["accept", { accepts: 100, rejects: 0 }],
    ["reject", { accepts: 0, rejects: 100 }],
  ])("is inferred to be %s if a hundred records of everybody are", (trafficType, counts) => {
    expect(watcher({ totals: [total(counts)] })).toMatchObject({ trafficType, trafficTypeFrom: "inferred" });
  });

  test.each([
    ["fewer records", [total({ accepts: 99, rejects: 0 })]],
    ["records of known interfaces only", [total({ of: "known-interfaces", accepts: 500, rejects: 0 })]],
    ["another flow log with both", [total({ accepts: 500, rejects: 0 }), total({ accepts: 1, rejects: 1 })]],
  ])("is not inferred from %s", (_, totals) => {
    expect(watcher({ totals })).toMatchObject({ trafficType: "all", trafficTypeFrom: "assumed" });
  });

  test("is inferred from an interface that only rejects, not from one that only accepts", () => {
    expect(watcher({ watch: [watchRow({ accepts: 0, rejects: 100 })] })).toMatchObject({ trafficType: "reject" });
    expect(watcher({ watch: [watchRow({ accepts: 100, rejects: 0 })] })).toMatchObject({ trafficType: "all" });
  });
});

describe("the aggregation interval", () => {
  test("is the configured one", () => {
    expect(watcher({ configured: [{ aggregationSeconds: 600 }] })).toMatchObject({ aggregationSeconds: 600 });
  });

  test.each([
    [60, [watchRow({ longest: 75 }), watchRow({ block: 1, longest: 59 })]],
    [600, [watchRow({ longest: 76 }), watchRow({ block: 1, longest: 59 })]],
  ])("is %i seconds by the longest record", (aggregationSeconds, watch) => {
    expect(watcher({ watch })).toMatchObject({ aggregationSeconds });
  });

  test("is the default one where nothing was read", () => {
    const dst = side([SERVER], { interfaces: ["eni-server"] });

    expect(watcher({ watch: [], dst })).toMatchObject({ aggregationSeconds: 600 });
  });
});
