import { describe, expect, test } from "vitest";
import { anAthena, asked, OTHER_QUERY, QUERY, RESULT, run, worker } from "./laboratory.ts";

test("values come in their types, absent ones not at all, and the header is no row", async () => {
  const { rows, unreadable } = await run(await asked());

  expect(rows).toEqual([
    { records: 9_007_199_254_740_993n, part: 3, share: 0.5, srcaddr: "192.0.2.1", known: true },
    { records: undefined, part: undefined, share: undefined, srcaddr: undefined, known: undefined },
  ]);
  expect(unreadable).toEqual([]);
});

test("the receipt tells bytes, dollars, time, and the statement with its execution", async () => {
  let ticks = 0;
  const desk = await asked({}, { settings: { stopwatch: () => (ticks += 40) } });
  const { cost } = await run(desk);

  expect(cost).toMatchObject({ engine: "athena", bytesScanned: 123_000_000, usd: 0.000615, ms: 40 });
  expect(cost.statement).toMatch(/^-- Query execution 00000000-0000-4000-8000-000000000000\nWITH scan AS \(/);
  expect(cost.statement).toContain("vpc_flow_logs");
  expect(cost.statement.endsWith(desk.double.executions[0]?.statement ?? "?")).toBe(true);
});

test("the least that Athena charges for is 10 MB", async () => {
  const { cost } = await run(await asked({ runStatement: () => ({ ...RESULT, bytes: 1 }) }));

  expect(cost).toMatchObject({ bytesScanned: 1, usd: 0.00005 });
});

test("a start names database, workgroup and output, and asks for no result of before", async () => {
  const desk = await asked({}, { settings: { output: "s3://results/here" } });
  await run(desk);

  const [started] = desk.double.calls;
  expect(started?.operation).toBe("StartQueryExecution");
  expect(Object.keys(started?.input ?? {}).sort()).toEqual([
    "ClientRequestToken",
    "QueryExecutionContext",
    "QueryString",
    "ResultConfiguration",
    "WorkGroup",
  ]);
  expect(started?.input).toMatchObject({
    QueryExecutionContext: { Database: "flow_witness" },
    WorkGroup: "primary",
    ResultConfiguration: { OutputLocation: "s3://results/here" },
  });
});

describe("the request token", () => {
  /** The tokens of statements, each run by a worker of its own that knows of no other. */
  async function tokens(...scopes: readonly string[]): Promise<readonly string[]> {
    const double = await anAthena();
    for (const scope of scopes) await run(worker(double, { errand: { scope } }));
    return double.calls
      .filter(({ operation }) => operation === "StartQueryExecution")
      .map(({ input }) => `${input["ClientRequestToken"]}`);
  }

  test("is the same for the same statement of the same question, and has a length that Athena takes", async () => {
    const [one = "", other] = await tokens("question 1", "question 1");

    expect(other).toBe(one);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is another one for another question, though the statement is the same", async () => {
    const [one, other] = await tokens("question 1", "question 2");

    expect(other).not.toBe(one);
  });

  test("is another one for another statement, database, workgroup or output", async () => {
    const double = await anAthena({ workgroup: "any" });
    const start = async (settings: object, query = QUERY) =>
      await run(worker(double, { settings: { workgroup: "any", ...settings } }), query);
    await start({});
    await start({}, OTHER_QUERY);
    await start({ database: "other" });
    await start({ output: "s3://other" });

    expect(new Set(double.executions.map(({ token }) => token)).size).toBe(4);
  });
});
