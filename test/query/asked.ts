import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { duckdb } from "../../src/engines/duckdb/index.ts";
import { axisOf } from "../../src/plan/axis.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { answerQuery, type Layout } from "../../src/query/answer.ts";
import { readAnswer } from "../../src/query/read-answer.ts";
import { vpc } from "../../src/sources/vpc/index.ts";
import { anErrand } from "../support/errand.ts";
import { FOR_ONE_THREAD } from "../support/one-thread.ts";
import { CLIENT, FIVE, SERVER } from "./plans.ts";

const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction";

/** One record in words of its own; by default a request of the client that the server's interface let in. */
export interface Line {
  readonly eni?: string;
  readonly src?: string;
  readonly dst?: string;
  readonly ports?: readonly [from: number, to: number];
  readonly action?: "ACCEPT" | "REJECT";
  /** Seconds after `FIVE`. */
  readonly at?: number;
  readonly lasts?: number;
  readonly flags?: number;
  readonly direction?: "ingress" | "egress" | "-";
}

/** The line of a record. */
export function line(record: Line = {}): string {
  const { eni = "eni-server", src = CLIENT, dst = SERVER, ports = [50_001, 443], action = "ACCEPT" } = record;
  const { at = 60, lasts = 30, flags = 2, direction = "ingress" } = record;
  const [from, to] = ports;
  return `5 123456789012 ${eni} ${src} ${dst} ${from} ${to} 6 1 40 ${FIVE + at} ${FIVE + at + lasts} ${action} OK ${flags} ${direction}`;
}

/** The line of an interval without traffic, or without its records. */
export function quiet(status: "NODATA" | "SKIPDATA", { eni = "eni-server", at = 60, lasts = 59 }: Line = {}): string {
  const dashes = Array.from({ length: 7 }, () => "-").join(" ");
  return `5 123456789012 ${eni} ${dashes} ${FIVE + at} ${FIVE + at + lasts} - ${status} - -`;
}

/** A place for a log, and what the statement finds in it. */
export function laboratory() {
  const askLogs = laboratoryOfLogs();
  return (lines: readonly string[], plan: Plan, layout: Layout = "text") => askLogs([[HEADER, ...lines]], plan, layout);
}

/** A place for logs, each with its header line, and what the statement finds in all of them. */
export function laboratoryOfLogs() {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-query-"));
  // Starting one takes as long as a statement.
  const engine = duckdb({ paths: [folder], source: vpc, memoryMiB: FOR_ONE_THREAD, stopwatch: () => 0 });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });
  let count = 0;
  return async (logs: readonly (readonly string[])[], plan: Plan, layout: Layout = "text") => {
    const paths = logs.map((lines) => {
      count += 1;
      const path = join(folder, `${count}.log`);
      writeFileSync(path, [...lines, ""].join("\n"));
      return path;
    });
    const reading = await engine.open(axisOf(plan.window, plan.padding), anErrand());
    const { rows } = await reading.run(answerQuery(plan, layout));
    for (const path of paths) rmSync(path);
    return { rows, ...readAnswer(rows, { plan, layout }) };
  };
}
