import { describe, expect, test } from "vitest";
import { makeLedger } from "../../../src/engines/engine.ts";
import type { AthenaFault } from "../../support/aws/athena-script.ts";
import { anAthena, asked, count, OTHER_QUERY, QUERY, RESULT, run, worker } from "./laboratory.ts";

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

describe("a question that is given up after its worker has gone", () => {
  /** An Athena where a worker has left two statements running. */
  async function leftBehind() {
    const double = await anAthena({ runStatement: () => new Promise(() => undefined) });
    const ledger = makeLedger();
    for (const query of [QUERY, OTHER_QUERY]) {
      const leaving = new AbortController();
      const gone = worker(double, { errand: { ledger, leaving: leaving.signal }, onWait: () => leaving.abort() });
      await expect(run(gone, query)).rejects.toMatchObject({ remedy: "take-up-later" });
    }
    return { double, ledger };
  }

  test("is stopped by the next one, statement by statement", async () => {
    const { double, ledger } = await leftBehind();
    const next = worker(double);

    await next.engine.abandon?.({ ledger });

    expect(double.executions).toMatchObject([{ stopped: true }, { stopped: true }]);
    expect(count(next.calls(), "StartQueryExecution")).toBe(2);
  });

  test("is stopped although Athena is busy", async () => {
    const { double, ledger } = await leftBehind();
    double.fail(TOO_MANY, { operation: "StopQueryExecution", times: 3 });

    await worker(double).engine.abandon?.({ ledger });

    expect(double.executions).toMatchObject([{ stopped: true }, { stopped: true }]);
  });

  test("is stopped as far as it can be, and whoever may not stop the rest learns so", async () => {
    const { double, ledger } = await leftBehind();
    const denied: AthenaFault = { kind: "error", type: "AccessDeniedException", message: "not authorized" };
    double.fail(denied, { operation: "StopQueryExecution", times: 1 });

    await expect(worker(double).engine.abandon?.({ ledger })).rejects.toMatchObject({
      trouble: { kind: "not-permitted", action: "athena:StopQueryExecution" },
    });
    expect(double.executions.filter(({ stopped }) => stopped)).toHaveLength(1);
  });

  test("costs nothing where nothing was started", async () => {
    const desk = await asked();

    await desk.engine.abandon?.({ ledger: desk.errand.ledger });

    expect(desk.calls()).toEqual([]);
  });
});
