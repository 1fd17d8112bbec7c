import { describe, expect, test } from "vitest";
import { makeLedger } from "../../../src/engines/engine.ts";
import type { AthenaFault } from "../../support/aws/athena-script.ts";
import { anAthena, asked, count, RESULT, run, worker } from "./laboratory.ts";

const TOO_MANY: AthenaFault = { kind: "error", type: "TooManyRequestsException", message: "Rate exceeded" };

describe("a question that changes hands", () => {
  const states = ["QUEUED", "RUNNING", "RUNNING", "RUNNING"];

  test("costs one statement: the second worker takes up what the first one started", async () => {
    const double = await anAthena({ states });
    const ledger = makeLedger();
    const leaving = new AbortController();
    const first = worker(double, {
      errand: { ledger, leaving: leaving.signal },
      onWait: (waits) => waits === 2 && leaving.abort(),
    });
    await expect(run(first)).rejects.toMatchObject({ name: "EngineFailure", remedy: "take-up-later" });
    const { rows } = await run(worker(double, { errand: { ledger } }));

    expect(rows).toHaveLength(2);
    expect(double.executions).toHaveLength(1);
    expect(count(first.calls(), "StartQueryExecution")).toBe(1);
    expect(count(first.calls(), "StopQueryExecution")).toBe(0);
  });

  test("goes on with the attempt that is due, however many failed before", async () => {
    const failed = { reason: "GENERIC_INTERNAL_ERROR: lost a node", retryable: true };
    const double = await anAthena({ runStatement: (_, execution) => (execution < 2 ? failed : RESULT) });
    const ledger = makeLedger();
    const leaving = new AbortController();
    const first = worker(double, {
      errand: { ledger, leaving: leaving.signal },
      onWait: (waits) => waits === 2 && leaving.abort(),
    });
    await expect(run(first)).rejects.toMatchObject({ remedy: "take-up-later" });
    expect(double.executions).toHaveLength(2);
    await run(worker(double, { errand: { ledger } }));

    expect(double.executions).toHaveLength(3);
    await expect(run(worker(double, { errand: { ledger } }))).resolves.toMatchObject({ rows: [{}, {}] });
    expect(double.executions).toHaveLength(3);
  });

  test("is told to be asked anew where nobody knows the execution any more", async () => {
    const double = await anAthena();
    const ledger = makeLedger();
    await run(worker(double, { errand: { ledger } }));
    double.forget();
    const later = worker(double, { errand: { ledger } });

    await expect(run(later)).rejects.toMatchObject({ remedy: "ask-anew", trouble: undefined });
    expect(double.executions).toHaveLength(1);
  });

  test("starts nothing where the worker has to leave before", async () => {
    const desk = await asked({}, { errand: { leaving: AbortSignal.abort() } });

    await expect(run(desk)).rejects.toMatchObject({ remedy: "take-up-later" });
    expect(desk.double.executions).toHaveLength(0);
  });
});

describe("a question that nobody waits for any more", () => {
  test("is stopped where it runs", async () => {
    const cancelled = new AbortController();
    const desk = await asked(
      { states: ["QUEUED", "RUNNING", "RUNNING"] },
      { errand: { cancelled: cancelled.signal }, onWait: (waits) => waits === 2 && cancelled.abort() },
    );

    await expect(run(desk)).rejects.toMatchObject({ remedy: "ask-anew", trouble: { kind: "cancelled" } });
    expect(desk.double.executions).toMatchObject([{ stopped: true }]);
  });

  test("is stopped although Athena is busy", async () => {
    const cancelled = new AbortController();
    const desk = await asked(
      { states: ["RUNNING", "RUNNING", "RUNNING"] },
      { errand: { cancelled: cancelled.signal }, onWait: () => cancelled.abort() },
    );
    desk.double.fail(TOO_MANY, { operation: "StopQueryExecution", times: 3 });

    await expect(run(desk)).rejects.toMatchObject({ trouble: { kind: "cancelled" } });
    expect(desk.double.executions).toMatchObject([{ stopped: true }]);
  });

  test("says in its cause why it could not be stopped", async () => {
    const cancelled = new AbortController();
    const desk = await asked(
      { states: ["RUNNING", "RUNNING"] },
      { errand: { cancelled: cancelled.signal }, onWait: () => cancelled.abort() },
    );
    const denied: AthenaFault = { kind: "error", type: "AccessDeniedException", message: "not authorized" };
    desk.double.fail(denied, { operation: "StopQueryExecution" });

    await expect(run(desk)).rejects.toMatchObject({
      remedy: "ask-anew",
      trouble: { kind: "cancelled" },
      cause: { trouble: { kind: "not-permitted", action: "athena:StopQueryExecution" } },
    });
  });

  test("is not started, and not waited for, where it was refused room", async () => {
    const cancelled = new AbortController();
    const desk = await asked({}, { errand: { cancelled: cancelled.signal }, onWait: () => cancelled.abort() });
    desk.double.fail(TOO_MANY, { operation: "StartQueryExecution" });

    await expect(run(desk)).rejects.toMatchObject({ trouble: { kind: "cancelled" } });
    expect(desk.double.executions).toHaveLength(0);
    expect(desk.waits).toHaveLength(1);
  });

  test("is told as stopped, where somebody else stopped it", async () => {
    const desk = await asked({ runStatement: () => ({ state: "CANCELLED", reason: "Query cancelled by user" }) });

    await expect(run(desk)).rejects.toMatchObject({ remedy: "ask-anew", trouble: { kind: "cancelled" } });
    expect(desk.double.executions).toHaveLength(1);
  });
});
