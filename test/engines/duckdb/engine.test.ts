import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { duckdb } from "../../../src/engines/duckdb/index.ts";
import { axisOf } from "../../../src/plan/axis.ts";
import { answerQuery } from "../../../src/query/answer.ts";
import { readAnswer } from "../../../src/query/read-answer.ts";
import { vpc } from "../../../src/sources/vpc/index.ts";
import { line, quiet } from "../../query/asked.ts";
import { plan } from "../../query/plans.ts";
import { anErrand } from "../../support/errand.ts";

const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction";
const folder = mkdtempSync(join(tmpdir(), "flow-witness-engine-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void vi.unstubAllEnvs());

function put(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, [HEADER, ...lines, ""].join("\n"));
  return path;
}

const PLAN = plan();
const AXIS = axisOf(PLAN.window, PLAN.padding);
const QUERY = answerQuery(PLAN, "text");

function engineOver(paths: readonly string[], change: Partial<Parameters<typeof duckdb>[0]> = {}) {
  return duckdb({ paths, source: vpc, memoryMiB: 256, stopwatch: () => 0, ...change });
}

describe("the embedded engine", () => {
  test("tells what it read and what it cost", async () => {
    const path = put("cost.log", line(), line({ at: 120 }), "cut");
    let ticks = 0;
    const engine = engineOver([path], {
      stopwatch: () => {
        ticks += 40;
        return ticks;
      },
    });
    const { cost, unreadable } = await (await engine.open(AXIS, anErrand())).run(QUERY);
    await engine.close();

    expect(cost).toMatchObject({ engine: "duckdb", rowsScanned: 2, ms: 40, usd: 0 });
    expect(cost.bytesScanned).toBeGreaterThan(200);
    expect(cost.statement).toContain("FROM flow_logs");
    expect(unreadable).toEqual([{ path, reason: "lines", lines: 1 }]);
  });

  test("sees what was added between two questions", async () => {
    const path = put("growing.log", line());
    const engine = engineOver([path]);
    const count = async () => {
      const { rows } = await (await engine.open(AXIS, anErrand())).run(QUERY);
      return readAnswer(rows, { plan: PLAN, layout: "text" }).merged[0]?.request.accepted?.records;
    };

    expect(await count()).toBe(1);
    put("growing.log", line(), line({ at: 120 }));
    expect(await count()).toBe(2);
    await engine.close();
  });

  test("answers two questions at the same time", async () => {
    const engine = engineOver([put("both.log", line())]);
    const reading = await engine.open(AXIS, anErrand());
    const both = await Promise.all([reading.run(QUERY), reading.run(QUERY)]);
    await engine.close();

    expect(both[0].rows).toEqual(both[1].rows);
    expect(both[0].rows.length).toBeGreaterThan(0);
  });

  test("keeps the configured logs apart", async () => {
    const [one, two] = [put("one.log", quiet("NODATA")), put("two.log", quiet("NODATA"), line())];
    const engine = engineOver([one, two], { labelOf: ({ path }) => (path === one ? 0 : undefined) });
    const { rows } = await (await engine.open(AXIS, anErrand())).run(QUERY);
    await engine.close();

    expect(readAnswer(rows, { plan: PLAN, layout: "text" }).watch.map(({ log, noData }) => ({ log, noData }))).toEqual(
      expect.arrayContaining([
        { log: 0, noData: 1 },
        { log: undefined, noData: 1 },
      ]),
    );
  });

  test("says which places are missing, and gives back its temporary folder", async () => {
    const temporary = join(folder, "temporary");
    mkdirSync(temporary);
    vi.stubEnv("TMPDIR", temporary);
    const engine = engineOver([put("here.log", line()), join(folder, "gone")]);
    const reading = await engine.open(AXIS, anErrand());
    await reading.run(QUERY);

    expect(reading.missing).toEqual([join(folder, "gone")]);
    expect(readdirSync(temporary)).toHaveLength(1);
    await engine.close();
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("can be closed before anything was asked, and twice", async () => {
    const engine = engineOver([]);

    await expect(engine.close()).resolves.toBeUndefined();
    await expect(engine.close()).resolves.toBeUndefined();
  });

  test("fails as a set-up to be mended where it has no room, and works as soon as it has", async () => {
    const engine = engineOver([put("room.log", line())]);
    const reading = await engine.open(AXIS, anErrand());
    vi.stubEnv("TMPDIR", "/no/such/folder");

    await expect(reading.run(QUERY)).rejects.toMatchObject({ name: "EngineFailure", remedy: "mend-the-set-up" });
    vi.unstubAllEnvs();
    await expect(reading.run(QUERY)).resolves.toMatchObject({ cost: { rowsScanned: 1 } });
    await engine.close();
  });

  test("throws a fault of ours as it is", async () => {
    const engine = engineOver([put("fault.log", line())]);
    const reading = await engine.open(AXIS, anErrand());
    const wrong = { ...QUERY, answer: { ...QUERY.answer, columns: [] } };

    await expect(reading.run(wrong)).rejects.not.toMatchObject({ name: "EngineFailure" });
    await engine.close();
  });
});
