import { describe, expect, test } from "vitest";
import { makeJournal, makeMeasuredJournal } from "../../../src/app/chat/journal.ts";
import { metricsOf } from "../../../src/app/chat/metrics.ts";
import type { Entry } from "../../../src/chat/journal.ts";

const AT = 1_768_572_000;
const JOB = "fw-0123456789abc";

function counted(entry: Omit<Entry, "at" | "job">) {
  return metricsOf({ at: AT, job: JOB, ...entry }, "prod");
}

/** How CloudWatch is told that a number of the line is a metric. */
function directive(name: string, unit: string, ...dimensions: readonly string[]) {
  return { Namespace: "FlowWitness", Dimensions: [["Stage", ...dimensions]], Metrics: [{ Name: name, Unit: unit }] };
}

describe("what CloudWatch counts", () => {
  test("a verdict", () => {
    expect(counted({ event: "answered", code: "rejected" })).toEqual({
      _aws: {
        Timestamp: 1_768_572_000_000,
        CloudWatchMetrics: [directive("Questions", "Count"), directive("Verdicts", "Count", "Verdict")],
      },
      Stage: "prod",
      Questions: 1,
      Verdicts: 1,
      Verdict: "rejected",
    });
  });

  test.each(["succeeded", "failed", "cancelled"])("what a statement has read that %s", (code) => {
    expect(counted({ event: "read", code, bytesScanned: 40_000_000 })).toEqual({
      _aws: { Timestamp: 1_768_572_000_000, CloudWatchMetrics: [directive("BytesScanned", "Bytes")] },
      Stage: "prod",
      BytesScanned: 40_000_000,
    });
  });

  test("the time from a question's arrival to its answer", () => {
    expect(counted({ event: "posted", waited: 7 })).toEqual({
      _aws: { Timestamp: 1_768_572_000_000, CloudWatchMetrics: [directive("LatencyMs", "Milliseconds")] },
      Stage: "prod",
      LatencyMs: 7000,
    });
  });

  test("digests by what came of them", () => {
    expect(counted({ event: "digested", code: "told" })).toMatchObject({ Digests: 1, Outcome: "told" });
  });

  test.each([
    { what: "an answer that is no verdict", entry: { event: "answered", code: "name-not-found" }, is: ["Questions"] },
    {
      what: "an answer that a side we depend on failed",
      entry: { event: "answered", code: "no-workgroup", trace: { errors: ["EngineFailure"], at: [] } },
      is: ["Faults", "Questions"],
    },
    {
      what: "a digest that a side we depend on kept from being told",
      entry: { event: "digested", code: "no-workgroup", trace: { errors: ["EngineFailure"], at: [] } },
      is: ["Digests", "Faults"],
    },
    {
      what: "what broke, which is told by the fault that follows",
      entry: { event: "missed", code: "TypeError", trace: { errors: ["TypeError"], at: [] } },
      is: [],
    },
    { what: "a question without an answer in time", entry: { event: "unfinished" }, is: ["Faults", "Questions"] },
    {
      what: "a digest that nobody could finish, which is no question",
      entry: { event: "unfinished", way: "schedule" },
      is: ["Digests", "Faults"],
    },
    {
      what: "a digest whose channel takes nothing any more",
      entry: { event: "gone", code: "is_archived", way: "schedule" },
      is: ["Faults"],
    },
    {
      what: "an answer whose channel takes nothing any more",
      entry: { event: "gone", code: "is_archived", way: "mention" },
      is: [],
    },
    {
      what: "a digest that others could have read",
      entry: { event: "digested", code: "shared" },
      is: ["Digests", "Faults"],
    },
    { what: "a digest that nobody knows", entry: { event: "digested", code: "unknown" }, is: ["Digests", "Faults"] },
    {
      what: "a call that nobody can read",
      entry: { event: "digested", code: "unreadable" },
      is: ["Digests", "Faults"],
    },
    { what: "a digest that came too late", entry: { event: "digested", code: "stale" }, is: ["Digests", "Faults"] },
    { what: "a digest that has ended", entry: { event: "digested", code: "ended" }, is: ["Digests"] },
    { what: "something of ours that is broken", entry: { event: "fault" }, is: ["Faults", "Questions"] },
    { what: "a memory that cannot be reached", entry: { event: "ill", code: "StoreFailure" }, is: ["Faults"] },
    { what: "somebody who may not ask", entry: { event: "refused", code: "guest" }, is: ["Refusals"] },
    { what: "something that came in", entry: { event: "taken" }, is: [] },
    { what: "records shown on demand", entry: { event: "shown", code: "list" }, is: [] },
  ] as const)("$what: $is", ({ entry, is }) => {
    const names = ["BytesScanned", "Digests", "Faults", "LatencyMs", "Questions", "Refusals", "Verdicts"];

    expect(names.filter((name) => name in counted(entry))).toEqual(is);
  });

  test.each([
    { code: "failed", faults: 1 },
    { code: "ill", faults: 1 },
    { code: "not-verified", faults: undefined },
  ] as const)("a door that says $code: $faults faults", ({ code, faults }) => {
    expect(metricsOf({ at: AT, surface: "slack", code }, "prod")["Faults"]).toBe(faults);
  });
});

describe("a journal", () => {
  const entry = { event: "refused", at: AT, job: JOB, tenant: "T0FLOW", user: "U0BEA", code: "guest" } as const;

  test("of a function counts on the line that it writes anyway; nobody is a dimension", () => {
    const lines: string[] = [];
    makeMeasuredJournal((line) => lines.push(line), "prod")(entry);

    expect(lines).toEqual([expect.stringMatching(/^\{[^\n]*\}\n$/)]);
    expect(JSON.parse(lines.join(""))).toEqual({
      ...entry,
      _aws: { Timestamp: 1_768_572_000_000, CloudWatchMetrics: [directive("Refusals", "Count")] },
      Stage: "prod",
      Refusals: 1,
    });
  });

  test("of a process is the entry alone", () => {
    const lines: string[] = [];
    makeJournal((line) => lines.push(line))(entry);

    expect(lines.map((line) => JSON.parse(line))).toEqual([entry]);
  });
});
