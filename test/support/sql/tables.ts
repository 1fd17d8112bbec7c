import type { Writer } from "../../../src/engines/athena/tables/paths.ts";
import type { TableReading } from "../../../src/engines/athena/tables/relation.ts";
import type { Table } from "../../../src/engines/athena/tables/table.ts";
import { vpc } from "../../../src/sources/vpc/index.ts";
import { fromIso } from "../../../src/time/instant.ts";
import type { Window } from "../../../src/time/window.ts";
import { table } from "../table.ts";
import { HOUR } from "./shapes.ts";

/** Tables as they can be read together for a window, with words for it. */
export interface TableShape {
  readonly name: string;
  readonly readings: readonly TableReading[];
  readonly window: Window;
}

const ACCOUNTS = ["123456789012", "210987654321"];
const REGIONS = ["ap-northeast-1", "eu-west-1", "us-east-1"];
const FLOW_LOGS = ["fl-0123456789abcdef0", "fl-0fedcba9876543210"];

/** Windows in one day, over the end of a year, and over months. */
const WINDOWS: Readonly<Record<string, Window>> = {
  "an hour": HOUR,
  "over New Year": span("2025-12-31T22:30:00Z", 3 * 3600),
  "three months": span("2026-08-20T00:00:00Z", 93 * 86_400),
};

/** Who delivers to a table, and how much is known of it. */
const DELIVERIES: Readonly<Record<string, { readonly table: Partial<Table>; readonly writers?: readonly Writer[] }>> = {
  "one account": { table: {} },
  "several accounts": { table: { accounts: ACCOUNTS, regions: REGIONS } },
  "configured flow logs": { table: { accounts: ACCOUNTS, flowLogs: FLOW_LOGS } },
  "listed flow logs": { table: { accounts: ACCOUNTS, regions: REGIONS }, writers: writers(ACCOUNTS) },
  "nothing listed": { table: {}, writers: [] },
};

const CUSTOM = vpc.readFormat("interface-id srcaddr end start type region srcaddr select log-status action");

/** Every table that differs from the others in more than its values. */
export const TABLE_SHAPES: readonly TableShape[] = [
  ...(["daily", "hourly", "hive", "hive-hourly"] as const).flatMap((layout) =>
    (["text", "parquet"] as const).flatMap((encoding) =>
      Object.entries(DELIVERIES).flatMap(([delivery, { table: change, writers: listed }]) =>
        Object.entries(WINDOWS).map(([words, window]) => ({
          name: `${layout} ${encoding}, ${delivery}, ${words}`,
          readings: [{ table: table({ ...change, layout, encoding }), ...(listed && { writers: listed }) }],
          window,
        })),
      ),
    ),
  ),
  ...(CUSTOM === undefined
    ? []
    : [{ name: "a format of one's own", readings: [{ table: table({ format: CUSTOM }) }], window: HOUR }]),
  {
    name: "three tables",
    readings: [
      { table: table({ name: "vpc_flow_logs", accounts: ACCOUNTS }) },
      {
        table: table({ name: "vpc_flow_logs_2", log: 1, layout: "hourly", encoding: "parquet" }),
        writers: writers(ACCOUNTS),
      },
      { table: table({ name: "select", log: 2, layout: "hive-hourly", serviceKey: "service", flowLogs: FLOW_LOGS }) },
    ],
    window: HOUR,
  },
];

function span(from: string, seconds: number): Window {
  const start = fromIso(from);
  if (start === undefined) throw new Error("a time");
  return { from: start, to: start + seconds };
}

function writers(accounts: readonly string[]): readonly Writer[] {
  return accounts.flatMap((account) =>
    FLOW_LOGS.map((flowLog, place) => ({ account, region: REGIONS[place] ?? "eu-west-1", flowLog })),
  );
}
