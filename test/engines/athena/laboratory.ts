import { afterEach } from "vitest";
import { makeClients } from "../../../src/aws/clients.ts";
import { athena, type Settings } from "../../../src/engines/athena/index.ts";
import { type Engine, type Errand, type Ledger, makeLedger, type Reading } from "../../../src/engines/engine.ts";
import type { Query } from "../../../src/query/nodes.ts";
import { recordsQuery } from "../../../src/query/records.ts";
import { vpc } from "../../../src/sources/vpc/index.ts";
import { fromIso } from "../../../src/time/instant.ts";
import type { Window } from "../../../src/time/window.ts";
import { plan } from "../../query/plans.ts";
import { type AthenaDouble, openAthena } from "../../support/aws/athena-double.ts";
import type { AthenaOptions, StatementResult } from "../../support/aws/athena-script.ts";
import { CREDENTIALS } from "../../support/aws/loopback.ts";
import { table } from "../../support/table.ts";

/** Two statements that differ. */
export const QUERY: Query = recordsQuery(plan(), { source: vpc, limit: 10 });
export const OTHER_QUERY: Query = recordsQuery(plan(), { source: vpc, limit: 11 });

/** 14:00 to 15:00 UTC on a day within the projection. */
export const WINDOW: Window = { from: at("14:00"), to: at("15:00") };

export function at(clock: string): number {
  return fromIso(`2026-11-22T${clock}:00Z`) ?? 0;
}

/** One row with a value of each type, and one without any. */
export const RESULT: StatementResult = {
  columns: [
    { name: "records", type: "bigint" },
    { name: "part", type: "integer" },
    { name: "share", type: "double" },
    { name: "srcaddr", type: "varchar" },
    { name: "known", type: "boolean" },
  ],
  rows: [
    ["9007199254740993", 3, 0.5, "192.0.2.1", true],
    [null, null, null, null, null],
  ],
  bytes: 123_000_000,
};

/** How long the engine waited, in milliseconds, instead of waiting. */
export type Waits = number[];

/** A question at one worker. */
export interface Desk {
  readonly engine: Engine;
  readonly double: AthenaDouble;
  readonly errand: Errand;
  readonly waits: Waits;
  open(): Promise<Reading>;
  /** The operations that came in, in their order. */
  calls(): readonly string[];
}

export interface Change {
  readonly settings?: Partial<Settings>;
  readonly errand?: Partial<Errand>;
  /** Called instead of every wait. */
  readonly onWait?: (count: number) => void;
}

const toClose: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of toClose.splice(0).reverse()) await each.close();
});

/** An Athena whose statements all give `RESULT`. */
export async function anAthena(options: Partial<AthenaOptions> = {}): Promise<AthenaDouble> {
  const double = await openAthena({ runStatement: () => RESULT, ...options });
  toClose.push(double);
  return double;
}

/** A worker that speaks through the real client with a double. */
export function worker(double: AthenaDouble, { settings = {}, errand = {}, onWait }: Change = {}): Desk {
  const waits: Waits = [];
  const engine = athena({
    tables: [table()],
    region: "eu-west-1",
    database: "flow_witness",
    workgroup: "primary",
    usdPerTb: 5,
    clients: makeClients({ endpoint: double.endpoint, credentials: CREDENTIALS }),
    stopwatch: () => 0,
    sleep: async (ms) => {
      waits.push(ms);
      onWait?.(waits.length);
    },
    random: () => 0,
    ...settings,
  });
  toClose.push(engine);
  const ours: Errand = { scope: "question 1", ledger: makeLedger(), ...errand };
  return {
    engine,
    double,
    errand: ours,
    waits,
    open: () => engine.open(WINDOW, ours),
    calls: () => double.calls.map(({ operation }) => operation),
  };
}

/** Runs one statement at a worker of its own. */
export async function asked(options: Partial<AthenaOptions> = {}, change: Change = {}): Promise<Desk> {
  return worker(await anAthena(options), change);
}

export async function run({ open }: Desk, query: Query = QUERY) {
  return await (await open()).run(query);
}

export function count(names: readonly string[], name: string): number {
  return names.filter((each) => each === name).length;
}

/** A ledger whose worker is killed before it notes anything more than so many things. */
export function killedAfter(notes: number, { note, ...ledger }: Ledger = makeLedger()): Ledger {
  let left = notes;
  return {
    ...ledger,
    async note(name, value) {
      if (left === 0) throw new Error("killed");
      left -= 1;
      await note(name, value);
    },
  };
}
