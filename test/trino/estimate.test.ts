import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOG_FORMATS } from "../../demo/world/fields.ts";
import { type Day, type DayLayout, writeDay } from "../../demo/world/write-day.ts";
import { DEFAULT_CONFIG } from "../../src/config.ts";
import type { Table } from "../../src/engines/athena/tables/table.ts";
import { SOURCES } from "../../src/sources/index.ts";
import { toIso } from "../../src/time/instant.ts";
import type { AthenaDouble } from "../support/aws/athena-double.ts";
import { answerOf, engineOver, openAthenaOver } from "../support/trino/asking.ts";
import { type Lake, openLake } from "../support/trino/lake.ts";

const END = Date.UTC(2026, 10, 22, 6) / 1000;
const folder = mkdtempSync(join(tmpdir(), "flow-witness-trino-estimate-"));
let lake: Lake;
let athena: AthenaDouble;

beforeAll(async () => {
  lake = await openLake("estimate");
  athena = await openAthenaOver(lake);
});

afterAll(async () => {
  await athena.close();
  await lake.close();
  rmSync(folder, { recursive: true });
});

/** Objects of a quarter of an hour; of 200,000 records each, Parquet is large enough to be read by columns. */
const SAMPLES = [
  { name: "small_text", layout: "text-hourly", each: 10_000 },
  { name: "small_parquet", layout: "parquet-hive-hourly", each: 10_000 },
  { name: "large_parquet", layout: "parquet-hive-hourly", each: 200_000 },
] as const;

describe.each(SAMPLES)("over $name", ({ name, layout, each }) => {
  let table: Table;
  let day: Day;

  beforeAll(async () => {
    const place = join(folder, name);
    day = await writeDay({ folder: place, layout, records: 3 * each, hours: 0.25, seed: 1, end: END });
    lake.s3.putFolder(name.replace("_", "-"), "", place);
    table = tableOver(name, layout);
    await lake.makeTables([table]);
  });

  test.each([
    { length: 300, records: 0 },
    { length: 300, records: 20 },
    { length: 900, records: 0 },
  ])("the estimate of $length s with $records records shown is right within a fifth", async (question) => {
    const { src, dst, port } = day.busy;
    const text = `${src} → ${dst} port ${port} from ${toIso(END - question.length)} to ${toIso(END)}`;
    const { records } = question;
    const asked = { text, now: END + 3600, zone: "UTC", config: DEFAULT_CONFIG, folder: join(folder, name), records };
    const { cost } = await answerOf(asked, engineOver(lake, athena, [table]));

    const { bytesScanned = 0, estimatedBytes = 0 } = cost ?? {};
    expect(bytesScanned).toBeGreaterThan(0);
    expect(estimatedBytes).toBeGreaterThanOrEqual(0.8 * bytesScanned);
    expect(estimatedBytes).toBeLessThanOrEqual(1.2 * bytesScanned);
  });
});

function tableOver(name: string, layout: DayLayout): Table {
  const format = SOURCES.vpc.readFormat(LOG_FORMATS.v5.fields.join(" "));
  if (format === undefined) throw new Error("no format");
  return {
    layout: layout === "text-hourly" ? "hourly" : "hive-hourly",
    encoding: layout === "text-hourly" ? "text" : "parquet",
    ...{ name, format, source: SOURCES.vpc, log: 0, location: `s3://${name.replace("_", "-")}` },
    serviceKey: "aws-service",
    accounts: ["123456789012"],
    regions: ["ap-northeast-1"],
    aggregationSeconds: 60,
    since: END - 30 * 86_400,
  };
}
