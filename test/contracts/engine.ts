import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { duckdb } from "../../src/engines/duckdb/index.ts";
import type { Engine, Errand, Outcome } from "../../src/engines/engine.ts";
import type { ENGINES } from "../../src/engines/index.ts";
import { axisOf } from "../../src/plan/axis.ts";
import { answerQuery } from "../../src/query/answer.ts";
import type { Query, Relation } from "../../src/query/nodes.ts";
import { col, out } from "../../src/query/write.ts";
import { vpc } from "../../src/sources/vpc/index.ts";
import { anAthena, QUERY, RESULT, WINDOW, worker } from "../engines/athena/laboratory.ts";
import { line } from "../query/asked.ts";
import { plan } from "../query/plans.ts";

/** An engine with something to do. */
export interface Workplace {
  readonly engine: Engine;
  /** Runs a statement; the first one until it is let go, where it runs elsewhere. */
  run(errand: Errand): Promise<Outcome>;
  /** Runs a statement that never comes to its end by itself. */
  runEndlessly(errand: Errand): Promise<Outcome>;
  /** When a statement is under way. */
  underWay(): Promise<void>;
  /** Lets what runs elsewhere come to its end. */
  finish(): void;
  /** Statements that go on without anybody who waits for them. */
  orphans(): number;
  close(): Promise<void>;
}

/** A workplace for every registered engine: a new engine does not compile until its own stands here. */
export const WORKPLACES: Readonly<Record<keyof typeof ENGINES, () => Promise<Workplace>>> = {
  athena: openAthenaPlace,
  duckdb: openDuckdbPlace,
};

const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction";

/** Milliseconds: a machine may be busy. */
const POLL = { interval: 5, timeout: 20_000 };

async function openAthenaPlace(): Promise<Workplace> {
  const end = Promise.withResolvers<typeof RESULT>();
  let isFinished = false;
  const double = await anAthena({ runStatement: (_, execution) => (execution === 0 ? end.promise : RESULT) });
  const { engine } = worker(double);
  const run = async (errand: Errand) => await (await engine.open(WINDOW, errand)).run(QUERY);
  return {
    engine,
    run,
    runEndlessly: run,
    underWay: () => expect.poll(() => double.executions.length, POLL).toBeGreaterThan(0),
    finish() {
      isFinished = true;
      end.resolve(RESULT);
    },
    orphans: () => (isFinished ? 0 : double.executions.slice(0, 1).filter(({ stopped }) => !stopped).length),
    // The laboratory clears up by itself.
    close: async () => undefined,
  };
}

async function openDuckdbPlace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), "flow-witness-contract-"));
  const path = join(folder, "one.log");
  await writeFile(path, [HEADER, line(), ""].join("\n"));
  const engine = duckdb({ paths: [path], source: vpc, memoryMiB: 256, stopwatch: () => 0 });
  const { window, padding, ...rest } = plan();
  const begun = Promise.withResolvers<void>();
  const runThis = async (query: Query, errand: Errand) => {
    // A statement is written and handed over in one turn.
    const watched = {
      ...query,
      get scan() {
        setImmediate(begun.resolve);
        return query.scan;
      },
    };
    return await (await engine.open(axisOf(window, padding), errand)).run(watched);
  };
  return {
    engine,
    run: (errand) => runThis(answerQuery({ window, padding, ...rest }, "text"), errand),
    runEndlessly: (errand) => runThis(ENDLESS, errand),
    underWay: () => begun.promise,
    finish: () => undefined,
    // Whoever runs a statement waits for its end.
    orphans: () => 0,
    async close() {
      await engine.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Counts every record a billion billion times. */
const ENDLESS: Query = {
  scan: {
    kind: "select",
    columns: [out("records", { kind: "call", name: "sum", args: [col("copy5")] })],
    from: [0, 1, 2, 3, 4, 5].reduce<Relation>(
      (from, depth) => ({ kind: "copies", from, name: `copy${depth}`, numbers: Array.from(Array(1000).keys()) }),
      { kind: "relation", name: "records" },
    ),
  },
  answer: { kind: "select", columns: [out("records")], from: { kind: "relation", name: "scan" } },
};
