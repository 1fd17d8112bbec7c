import { describe, expect, test } from "vitest";
import type { AthenaFault, StatementEnd } from "../../support/aws/athena-script.ts";
import { anAthena, asked, count, killedAfter, RESULT, run, worker } from "./laboratory.ts";

const TOO_MANY: AthenaFault = {
  kind: "error",
  type: "TooManyRequestsException",
  message: "You have exceeded the limit for the number of queries you can run concurrently.",
};
const BROKEN: AthenaFault = { kind: "error", type: "InternalServerException", message: "", status: 500 };

describe("too many requests (D29)", () => {
  test("are tried again after waits that double, and one statement runs", async () => {
    const desk = await asked();
    desk.double.fail(TOO_MANY, { operation: "StartQueryExecution", times: 5 });
    await run(desk);

    expect(desk.double.executions).toHaveLength(1);
    expect(count(desk.calls(), "StartQueryExecution")).toBe(6);
    expect(desk.waits.slice(0, 5)).toEqual([100, 200, 400, 800, 1600]);
  });

  test("spread by chance, so that those who were refused together do not come back together", async () => {
    const desk = await asked({}, { settings: { random: () => 0.5 } });
    desk.double.fail(TOO_MANY, { operation: "StartQueryExecution", times: 2 });
    await run(desk);

    expect(desk.waits.slice(0, 2)).toEqual([150, 300]);
  });

  test.each(["GetQueryExecution", "GetQueryResults"] as const)("of %s start nothing anew", async (operation) => {
    const desk = await asked();
    desk.double.fail(TOO_MANY, { operation, times: 3 });
    await run(desk);

    expect(desk.double.executions).toHaveLength(1);
    expect(count(desk.calls(), "StartQueryExecution")).toBe(1);
  });

  test("that do not end are told as a lack of room, and nothing was started", async () => {
    const desk = await asked();
    desk.double.fail(TOO_MANY, { operation: "StartQueryExecution" });

    await expect(run(desk)).rejects.toMatchObject({ remedy: "try-again", trouble: { kind: "throttled" } });
    expect(desk.double.executions).toHaveLength(0);
    expect(count(desk.calls(), "StartQueryExecution")).toBe(8);
  });
});

describe("a statement that fails (D30)", () => {
  const failing = (ends: readonly StatementEnd[]) => ({
    runStatement: (_: string, execution: number) => ends[execution] ?? RESULT,
  });
  const retryable = { reason: "GENERIC_INTERNAL_ERROR: lost a node", category: 1, retryable: true };
  const byCategory = { reason: "GENERIC_INTERNAL_ERROR: lost a node", category: 1 };

  test.each([
    { what: "once, and Athena says that another attempt may succeed", ends: [retryable], started: 2 },
    { what: "twice", ends: [retryable, retryable], started: 3 },
    { what: "by Athena's own fault, and it does not say so", ends: [byCategory, byCategory], started: 3 },
  ])("is started again under a new token: $what", async ({ ends, started }) => {
    const desk = await asked(failing(ends));
    const { rows } = await run(desk);

    expect(rows).toHaveLength(2);
    expect(desk.double.executions).toHaveLength(started);
    expect(new Set(desk.double.executions.map(({ token }) => token)).size).toBe(started);
  });

  test("three times is told, and not started a fourth time", async () => {
    const desk = await asked(failing([retryable, retryable, retryable, retryable]));

    await expect(run(desk)).rejects.toMatchObject({ name: "EngineFailure", remedy: "try-again" });
    expect(desk.double.executions).toHaveLength(3);
  });

  test.each([
    { what: "a wrong statement", end: { reason: "SYNTAX_ERROR: line 1:8: mismatched input", category: 2 } },
    {
      what: "what Athena will not try again",
      end: { reason: "GENERIC_INTERNAL_ERROR: no", category: 1, retryable: false },
    },
    { what: "neither the one nor the other", end: { reason: "GENERIC_INTERNAL_ERROR: no", category: 3 } },
    { what: "without any category", end: { reason: "GENERIC_INTERNAL_ERROR: no" } },
  ])("is not started again: $what", async ({ end }) => {
    const desk = await asked(failing([end]));

    await expect(run(desk)).rejects.toThrow();
    expect(desk.double.executions).toHaveLength(1);
  });
});

test("the scan limit (D31) is named, and the statement not started again", async () => {
  const desk = await asked({ scanLimit: 10_000_000 });

  await expect(run(desk)).rejects.toMatchObject({
    remedy: "narrow-the-question",
    trouble: { kind: "scan-limit", bytes: 10_000_000 },
  });
  expect(desk.double.executions).toHaveLength(1);
});

test("a scan limit that may not be looked up stays unnamed", async () => {
  const desk = await asked({ scanLimit: 10_000_000 });
  const denied = "not authorized to perform: athena:GetWorkGroup";
  desk.double.fail({ kind: "error", type: "AccessDeniedException", message: denied }, { operation: "GetWorkGroup" });

  await expect(run(desk)).rejects.toMatchObject({ trouble: { kind: "scan-limit" } });
});

test("a statement that is queued again while it runs (D32) is waited for, ever less often", async () => {
  const states = ["QUEUED", "RUNNING", "QUEUED", "RUNNING", "RUNNING", "RUNNING", "RUNNING", "RUNNING"];
  const desk = await asked({ states });

  expect((await run(desk)).rows).toHaveLength(2);
  expect(desk.double.executions).toHaveLength(1);
  expect(desk.waits).toEqual([100, 150, 225, 337.5, 506.25, 759.375, 1000, 1000]);
});

describe("a worker that is killed between start and note (D33)", () => {
  test("leaves the execution to the next one, who finds it by its token", async () => {
    const double = await anAthena();
    const first = worker(double, { errand: { ledger: killedAfter(0) } });
    await expect(run(first)).rejects.toThrow("killed");
    const { rows } = await run(worker(double));

    expect(rows).toHaveLength(2);
    expect(count(first.calls(), "StartQueryExecution")).toBe(2);
    expect(double.executions).toHaveLength(1);
  });

  test("and so does one that never heard of its start", async () => {
    const desk = await asked();
    desk.double.fail({ kind: "lost" }, { operation: "StartQueryExecution", times: 2 });
    await run(desk);

    expect(count(desk.calls(), "StartQueryExecution")).toBe(3);
    expect(desk.double.executions).toHaveLength(1);
  });
});

describe("a long result (D34)", () => {
  const rows = (length: number) => ({
    ...RESULT,
    rows: Array.from({ length }, (_, place) => [place, null, null, null, null]),
  });
  const numbersIn = (found: readonly Readonly<Record<string, unknown>>[]) => found.map(({ records }) => records);
  const upTo = (length: number) => Array.from({ length }, (_, place) => BigInt(place));

  test("of 999 rows is one page with its header", async () => {
    const desk = await asked({ runStatement: () => rows(999) });

    expect(numbersIn((await run(desk)).rows)).toEqual(upTo(999));
    expect(count(desk.calls(), "GetQueryResults")).toBe(1);
  });

  test("of 25,000 rows is cut so that everybody sees it", async () => {
    const desk = await asked({ runStatement: () => rows(25_000) });

    expect(numbersIn((await run(desk)).rows)).toEqual(upTo(1000));
    expect(count(desk.calls(), "GetQueryResults")).toBe(2);
  });

  test("gives every row once where a page names itself as the next", async () => {
    const desk = await asked({ runStatement: () => rows(500), pageSize: 100 });
    desk.double.fail({ kind: "repeated-token" }, { operation: "GetQueryResults", after: 2, times: 1 });

    expect(numbersIn((await run(desk)).rows)).toEqual(upTo(500));
  });

  test("is given up where the pages have no end", async () => {
    const desk = await asked({ runStatement: () => rows(500), pageSize: 100 });
    desk.double.fail({ kind: "repeated-token" }, { operation: "GetQueryResults", after: 1 });

    await expect(run(desk)).rejects.toMatchObject({ remedy: "try-again" });
  });

  test.each([BROKEN, { kind: "lost" } as const])("is whole where a page fails midway: $kind", async (fault) => {
    const desk = await asked({ runStatement: () => rows(500), pageSize: 100 });
    desk.double.fail(fault, { operation: "GetQueryResults", after: 2, times: 1 });

    expect(numbersIn((await run(desk)).rows)).toEqual(upTo(500));
    expect(desk.double.executions).toHaveLength(1);
  });
});
