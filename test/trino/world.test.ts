import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { isAsPlanted } from "../../demo/terminal/as-planted.ts";
import { buildWorld, type Way, type World } from "../../demo/world/build-world.ts";
import { LOG_FORMATS } from "../../demo/world/fields.ts";
import type { FlowLog } from "../../demo/world/places.ts";
import { STORIES } from "../../demo/world/stories.ts";
import { makeStoryClock } from "../../demo/world/story.ts";
import { loadConfig } from "../../src/app/config-file.ts";
import type { Config } from "../../src/config.ts";
import type { Table } from "../../src/engines/athena/tables/table.ts";
import { SOURCES } from "../../src/sources/index.ts";
import type { AthenaDouble } from "../support/aws/athena-double.ts";
import { answerOf, engineOver, openAthenaOver } from "../support/trino/asking.ts";
import { type Lake, openLake } from "../support/trino/lake.ts";

/** Japan, 15:10 on a Sunday. */
const END = Date.UTC(2026, 10, 22, 6, 10) / 1000;
const CLOCK = makeStoryClock({ begin: END - 7200, deliveredUntil: END - 600, end: END });
const TOLD = STORIES.map((draft, place) => ({ id: draft(CLOCK).id, place }));

const folder = mkdtempSync(join(tmpdir(), "flow-witness-trino-world-"));
let lake: Lake;
let athena: AthenaDouble;

beforeAll(async () => {
  lake = await openLake("world");
  athena = await openAthenaOver(lake);
});

afterAll(async () => {
  await athena.close();
  await lake.close();
  rmSync(folder, { recursive: true });
});

const WAYS: readonly Way[] = (["daily", "hourly", "hive", "hive-hourly"] as const).flatMap((layout) =>
  (["text", "parquet"] as const).map((encoding) => ({ layout, encoding })),
);

/** Of how many stories one is told in a way of its own, half of them in all; all of them in every way where time allows. */
const SHARE = inject("all") ? 1 : 16;

describe.each([
  { name: "as its people deliver it, every source in its own way", way: undefined, told: TOLD },
  ...WAYS.map((way, index) => ({
    ...{ name: `all of it ${way.encoding}, ${way.layout}`, way },
    told: TOLD.filter(({ place }) => place % SHARE === index % SHARE),
  })),
])("the sample world, $name", ({ name, way, told }) => {
  const bucket = way === undefined ? "own" : `${way.layout}-${way.encoding}`;
  let world: World;
  let config: Config;
  let tables: readonly Table[];

  beforeAll(async () => {
    const plan = { folder: join(folder, bucket), end: END, seed: 7, records: 20_000, hours: 2 };
    world = await buildWorld(way === undefined ? plan : { ...plan, way });
    lake.s3.putFolder("world", `${bucket}/`, world.logs);
    const file = await loadConfig(world.configFile);
    if (!file.ok) throw new Error(`${name}: ${JSON.stringify(file.mistakes)}`);
    config = file.config;
    tables = tablesOf(world, bucket);
    await lake.makeTables(tables);
  });

  test.each(told)("answers $id as the embedded engine does, and truly", async ({ place }) => {
    const story = world.stories[place];
    if (story === undefined) throw new Error("no such story");
    const asked = { text: story.question.en, now: world.now, zone: "Asia/Tokyo", config, folder: world.logs };
    const fromTables = await answerOf(asked, engineOver(lake, athena, tables));
    const fromFiles = await answerOf(asked);

    expect(fromTables.answer).toEqual(fromFiles.answer);
    expect(fromTables.verdict).toSatisfy((verdict) => verdict !== undefined && isAsPlanted(story.expected, verdict));
  });
});

/** One table for each source of the configuration, in its order: the flow logs that share a bucket. */
function tablesOf({ flowLogs }: World, bucket: string): readonly Table[] {
  return [...Map.groupBy(flowLogs, (flowLog) => flowLog.bucket).values()].flatMap(([first, ...rest], log) =>
    first === undefined ? [] : tableOf([first, ...rest], first, { bucket, log }),
  );
}

function tableOf(alike: readonly FlowLog[], first: FlowLog, { bucket, log }: { bucket: string; log: number }): Table {
  const format = SOURCES.vpc.readFormat(LOG_FORMATS[first.format].fields.join(" "));
  if (format === undefined) throw new Error(`no format of ${first.bucket}`);
  const { layout, encoding, account, region, aggregationSeconds } = first;
  return {
    ...{ layout, encoding, format, aggregationSeconds, log },
    name: `${bucket}_${first.bucket}`.replaceAll("-", "_"),
    source: SOURCES.vpc,
    location: `s3://world/${bucket}/${first.bucket}`,
    serviceKey: "aws-service",
    accounts: [account],
    regions: [region],
    flowLogs: alike.map(({ id }) => id),
    since: END - 30 * 86_400 - (END % 86_400),
  };
}
