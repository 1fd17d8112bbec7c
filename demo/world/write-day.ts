import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Instant } from "../../src/time/instant.ts";
import type { Window } from "../../src/time/window.ts";
import { BUSY_PAIR, recordsQuery } from "./day-records.ts";
import { LOG_FORMATS } from "./fields.ts";
import { objectKey } from "./object-key.ts";
import { ACCOUNTS, type FlowLog } from "./places.ts";
import { FILE_SECONDS } from "./slices.ts";
import { compressFile } from "./text-file.ts";

/** A load of records for the benchmark. */
export interface DayPlan {
  readonly folder: string;
  readonly layout: DayLayout;
  /** About how many records in all. */
  readonly records: number;
  /** Up to 24 and more. */
  readonly hours: number;
  readonly seed: number;
  /** End of the last file; rounded down to five minutes. */
  readonly end: Instant;
}

export type DayLayout = "text-hourly" | "parquet-hive-hourly";

/** What was written, and something to ask about it. */
export interface Day {
  readonly delivered: Window;
  readonly files: number;
  readonly records: number;
  /** A pair with conversations all day long, and its last full hour. */
  readonly busy: { readonly src: string; readonly dst: string; readonly port: number; readonly window: Window };
}

const HOUR = 3600;
/** Making up and compressing a text file keeps one core busy: as many files as cores are written at once. */
const AT_ONCE = 2;

/** Writes very many records fast: DuckDB makes them up from hashes. The same plan gives the same records in both layouts. */
export async function writeDay(plan: DayPlan): Promise<Day> {
  const end = plan.end - (plan.end % FILE_SECONDS);
  const delivered = { from: end - plan.hours * HOUR, to: end };
  const files = Math.ceil((plan.hours * HOUR) / FILE_SECONDS);
  const instance = await DuckDBInstance.create(":memory:", { threads: String(AT_ONCE) });
  const waiting = Array.from({ length: files }, (_, slot) => slot).values();
  const writers = Array.from({ length: AT_ONCE }, async () => {
    const connection = await instance.connect();
    let records = 0;
    // The writers share one iterator: each takes the next slot when it is done with the last.
    for (const slot of waiting) {
      const from = delivered.from + slot * FILE_SECONDS;
      records += await writeSlot(connection, plan, { slot, from, rows: Math.round(plan.records / files) });
    }
    connection.closeSync();
    return records;
  });
  const written = await Promise.all(writers);
  instance.closeSync();
  const lastHour = end - (end % HOUR);
  return {
    delivered,
    files,
    records: written.reduce((total, records) => total + records, 0),
    busy: { ...BUSY_PAIR, window: { from: Math.max(delivered.from, lastHour - HOUR), to: lastHour } },
  };
}

interface Slot {
  readonly slot: number;
  readonly rows: number;
  readonly from: Instant;
}

async function writeSlot(connection: DuckDBConnection, plan: DayPlan, slot: Slot): Promise<number> {
  const { encoding, options } = LAYOUTS[plan.layout];
  const path = join(plan.folder, objectKey(flowLogOf(plan.layout), slot.from)).replace(/\.gz$/, "");
  await mkdir(dirname(path), { recursive: true });
  const query = recordsQuery(LOG_FORMATS.v5.fields, { ...slot, seed: plan.seed }, encoding);
  const result = await connection.run(`COPY (${query}) TO '${path.replaceAll("'", "''")}' (${options})`);
  // Node compresses text four times faster than DuckDB does.
  if (encoding === "text") await compressFile(path);
  return result.rowsChanged;
}

const LAYOUTS = {
  "text-hourly": {
    encoding: "text",
    options: "FORMAT csv, DELIMITER ' ', HEADER true, QUOTE '', ESCAPE '', NULLSTR '-'",
  },
  "parquet-hive-hourly": { encoding: "parquet", options: "FORMAT parquet, COMPRESSION gzip" },
} as const;

function flowLogOf(layout: DayLayout): FlowLog {
  return {
    bucket: "",
    id: "fl-0c0ffee0000000001",
    account: ACCOUNTS.prod,
    region: "ap-northeast-1",
    layout: layout === "text-hourly" ? "hourly" : "hive-hourly",
    encoding: LAYOUTS[layout].encoding,
    format: "v5",
    trafficType: "all",
    aggregationSeconds: 60,
  };
}
