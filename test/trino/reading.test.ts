import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Way } from "../../demo/world/build-world.ts";
import { LOG_FORMATS } from "../../demo/world/fields.ts";
import { type Day, writeDay } from "../../demo/world/write-day.ts";
import { readConfig } from "../../src/config.ts";
import type { Table } from "../../src/engines/athena/tables/table.ts";
import { SOURCES } from "../../src/sources/index.ts";
import { toIso } from "../../src/time/instant.ts";
import type { Window } from "../../src/time/window.ts";
import type { AthenaDouble } from "../support/aws/athena-double.ts";
import { answerOf, engineOver, openAthenaOver } from "../support/trino/asking.ts";
import { type Lake, openLake } from "../support/trino/lake.ts";

const END = Date.UTC(2026, 10, 22) / 1000;
const NOW = END + 3600;
const folder = mkdtempSync(join(tmpdir(), "flow-witness-trino-day-"));
let lake: Lake;
let athena: AthenaDouble;
let day: Day;

beforeAll(async () => {
  lake = await openLake("reading");
  athena = await openAthenaOver(lake);
  const plan = { records: 100_000, hours: 24, seed: 1, end: END };
  day = await writeDay({ ...plan, folder: join(folder, "text"), layout: "text-hourly" });
  await writeDay({ ...plan, folder: join(folder, "parquet"), layout: "parquet-hive-hourly" });
  lake.s3.putFolder("hourly", "", join(folder, "text"));
  lake.s3.putFolder("columns", "", join(folder, "parquet"));
  for (const path of filesIn(join(folder, "text"))) {
    const key = path.slice(join(folder, "text/").length).replace(/(?<=\/\d{4}\/\d\d\/\d\d\/)\d\d\//, "");
    lake.s3.put("daily", key, readFileSync(path));
  }
  await lake.makeTables(Object.values(TABLES));
});

afterAll(async () => {
  await athena.close();
  await lake.close();
  rmSync(folder, { recursive: true });
});

const TABLES = {
  daily: tableOf("daily", { layout: "daily", encoding: "text" }),
  hourly: tableOf("hourly", { layout: "hourly", encoding: "text" }),
  columns: tableOf("columns", { layout: "hive-hourly", encoding: "parquet" }),
} as const;

describe.each(["daily", "hourly", "columns"] as const)("a day of objects, %s", (name) => {
  test("is read no further than an hour's question needs: 2.2 hours of what the day's needs", async () => {
    const hour = await costOf(name, noonOf(day));
    const whole = await costOf(name, day.delivered);

    expect(whole.bytesScanned).toBeGreaterThanOrEqual(bytesOf(name));
    expect(hour.bytesScanned).toBeGreaterThan(0);
    expect(hour.bytesScanned / whole.bytesScanned).toBeLessThanOrEqual(2.2 / 24);
  });
});

describe.each(["daily", "hourly"] as const)("text, %s", (name) => {
  test("is scanned once", async () => {
    const { statement } = await costOf(name, day.busy.window);
    const end = await lake.run(`EXPLAIN (TYPE DISTRIBUTED) ${statement}`);
    if ("reason" in end) throw new Error(end.reason);

    expect(`${end.rows}`.match(/\b(?:TableScan|ScanFilter|ScanProject|ScanFilterProject)\[/g)).toHaveLength(1);
  });
});

/** An hour in the middle of the day, so that there is something delivered behind it. */
function noonOf({ delivered: { from } }: Day): Window {
  return { from: from + 12 * 3600, to: from + 13 * 3600 };
}

async function costOf(name: keyof typeof TABLES, { from, to }: Window) {
  const { src, dst, port } = day.busy;
  const text = `${src} → ${dst} port ${port} from ${toIso(from)} to ${toIso(to)}`;
  const asked = { text, now: NOW, zone: "UTC", config: configOf(FOLDERS[name]), folder: FOLDERS[name] };
  const fromTables = await answerOf(asked, engineOver(lake, athena, [TABLES[name]]));
  const fromFiles = await answerOf(asked);

  expect(fromTables.answer).toEqual(fromFiles.answer);
  if (fromTables.cost === undefined) throw new Error(JSON.stringify(fromTables));
  return fromTables.cost;
}

const FOLDERS = {
  daily: join(folder, "text"),
  hourly: join(folder, "text"),
  columns: join(folder, "parquet"),
} as const;

function configOf(where: string) {
  const reading = readConfig(JSON.stringify({ sources: [{ kind: "vpc", where, aggregationSeconds: 60 }] }));
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.config;
}

function bytesOf(name: keyof typeof TABLES): number {
  return filesIn(FOLDERS[name]).reduce((sum, path) => sum + statSync(path).size, 0);
}

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function tableOf(name: string, way: Way): Table {
  const format = SOURCES.vpc.readFormat(LOG_FORMATS.v5.fields.join(" "));
  if (format === undefined) throw new Error("no format");
  return {
    ...{ ...way, name, format, source: SOURCES.vpc, log: 0, location: `s3://${name}`, serviceKey: "aws-service" },
    accounts: ["123456789012"],
    regions: ["ap-northeast-1"],
    aggregationSeconds: 60,
    since: END - 30 * 86_400,
  };
}
