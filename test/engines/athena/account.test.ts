import { describe, expect, test } from "vitest";
import { makeLedger, type Spent } from "../../../src/engines/engine.ts";
import type { AthenaFault, AthenaOptions } from "../../support/aws/athena-script.ts";
import { anAthena, count, RESULT, run, worker } from "./laboratory.ts";

const BUSY = { reason: "HIVE_CANNOT_OPEN_SPLIT: SlowDown", category: 1, bytes: 7_000_000 };
const RUNS = { runStatement: () => new Promise<never>(() => undefined) };

/** A question, whoever works on it, and what was accounted for. */
async function question(options: Partial<AthenaOptions>) {
  const double = await anAthena(options);
  const spent: Spent[] = [];
  const errand = { ledger: makeLedger(), account: (each: Spent) => void spent.push(each) };
  return { double, spent, errand };
}

/** The same after a worker has left it while its statement ran. */
async function leftBehind(options: Partial<AthenaOptions>) {
  const asked = await question({ ...RUNS, ...options });
  const leaving = new AbortController();
  const errand = { ...asked.errand, leaving: leaving.signal };
  const first = worker(asked.double, { errand, onWait: () => leaving.abort() });
  await expect(run(first)).rejects.toMatchObject({ remedy: "take-up-later" });
  expect(asked.spent).toEqual([]);
  return asked;
}

describe("what a statement has read is accounted for", () => {
  test("once, however many workers see its end", async () => {
    const { double, spent, errand } = await question({});

    for (const desk of [worker(double, { errand }), worker(double, { errand })]) await run(desk);

    expect(double.executions).toHaveLength(1);
    expect(spent).toEqual([{ end: "succeeded", bytesScanned: 123_000_000 }]);
  });

  test("at every attempt that failed, and at the one that did not", async () => {
    const { double, spent, errand } = await question({ runStatement: (_, at) => (at < 2 ? BUSY : RESULT) });

    await run(worker(double, { errand }));

    const failed = { end: "failed", bytesScanned: 7_000_000 };
    expect(spent).toEqual([failed, failed, { end: "succeeded", bytesScanned: 123_000_000 }]);
  });

  test("where the workgroup's limit stopped it", async () => {
    const { double, spent, errand } = await question({ scanLimit: 10_000_000 });

    await expect(run(worker(double, { errand }))).rejects.toMatchObject({ trouble: { kind: "scan-limit" } });

    expect(spent).toEqual([{ end: "cancelled", bytesScanned: 10_000_000 }]);
  });

  test("although nobody could fetch its result", async () => {
    const { double, spent, errand } = await question({});
    const gone: AthenaFault = { kind: "error", type: "InvalidRequestException", message: "Could not find results" };
    double.fail(gone, { operation: "GetQueryResults" });

    await expect(run(worker(double, { errand }))).rejects.toMatchObject({ remedy: "ask-anew" });

    expect(spent).toMatchObject([{ end: "succeeded" }]);
  });
});

describe("what is given up is accounted for", () => {
  test("once it has been stopped, which takes Athena a moment", async () => {
    const { double, spent, errand } = await leftBehind({ stopping: { bytes: 45_000_000, looks: 2 } });

    await worker(double).engine.abandon?.(errand);

    expect(spent).toEqual([{ end: "cancelled", bytesScanned: 45_000_000 }]);
  });

  test("not again where it had ended before", async () => {
    const { double, spent, errand } = await question({});
    await run(worker(double, { errand }));

    await worker(double).engine.abandon?.(errand);

    expect(spent).toHaveLength(1);
  });

  test("where it came to its end with nobody looking", async () => {
    const end = Promise.withResolvers<typeof RESULT>();
    const { double, spent, errand } = await leftBehind({ runStatement: () => end.promise });
    end.resolve(RESULT);

    await worker(double).engine.abandon?.(errand);

    expect(spent).toEqual([{ end: "succeeded", bytesScanned: 123_000_000 }]);
  });

  test("not where Athena takes too long to stop it: nobody waits longer than three seconds", async () => {
    const { double, spent, errand } = await leftBehind({ stopping: { bytes: 45_000_000, looks: 100 } });
    const next = worker(double);

    await next.engine.abandon?.(errand);

    expect(double.executions).toMatchObject([{ stopped: true }]);
    expect(spent).toEqual([]);
    expect(next.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(3000);
  });

  test("and is not looked at where nobody wants to know", async () => {
    const { double, errand } = await leftBehind({});
    const before = count(worker(double).calls(), "GetQueryExecution");
    const next = worker(double);

    await next.engine.abandon?.({ ledger: errand.ledger });

    expect(count(next.calls(), "GetQueryExecution")).toBe(before);
  });
});
