import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAsPlanted } from "../../demo/terminal/as-planted.ts";
import { buildWorld, type World } from "../../demo/world/build-world.ts";
import { LOG_FORMATS } from "../../demo/world/fields.ts";
import { FLOW_LOGS } from "../../demo/world/places.ts";
import { STORIES } from "../../demo/world/stories.ts";
import { makeStoryClock } from "../../demo/world/story.ts";
import { loadConfig } from "../../src/app/command-line/services.ts";
import type { Config } from "../../src/config.ts";
import type { Table } from "../../src/engines/athena/tables/table.ts";
import { SOURCES } from "../../src/sources/index.ts";
import type { AthenaDouble } from "../support/aws/athena-double.ts";
import { answerOf, engineOver, openAthenaOver } from "../support/trino/asking.ts";
import { type Lake, openLake } from "../support/trino/lake.ts";

/** Japan, 15:10 on a Sunday. */
const END = Date.UTC(2026, 10, 22, 6, 10) / 1000;
const folder = mkdtempSync(join(tmpdir(), "flow-witness-trino-world-"));
let lake: Lake;
let athena: AthenaDouble;
let world: World;
let config: Config;
let tables: readonly Table[];

beforeAll(async () => {
  lake = await openLake("world");
  athena = await openAthenaOver(lake);
  world = await buildWorld({ folder, end: END, seed: 7, records: 20_000, hours: 2 });
  lake.s3.putFolder("world", "", world.logs);
  const file = await loadConfig(world.configFile);
  if (!file.ok) throw new Error(JSON.stringify(file.mistakes));
  config = file.config;
  tables = config.sources.map(({ where = "" }, place) => tableOf(where.slice(where.lastIndexOf("/") + 1), place));
  await lake.makeTables(tables);
});

afterAll(async () => {
  await athena.close();
  await lake.close();
  rmSync(folder, { recursive: true });
});

const CLOCK = makeStoryClock({ begin: END - 7200, deliveredUntil: END - 600, end: END });
const NAMES = STORIES.map((draft, place) => ({ id: draft(CLOCK).id, place }));

describe("the sample world, five tables of every layout and both encodings at once", () => {
  test.each(NAMES)("answers $id as the embedded engine does, and truly", async ({ place }) => {
    const story = world.stories[place];
    if (story === undefined) throw new Error("no such story");
    const asked = { text: story.question.en, now: world.now, zone: "Asia/Tokyo", config, folder: world.logs };
    const fromTables = await answerOf(asked, engineOver(lake, athena, tables));
    const fromFiles = await answerOf(asked);

    expect(fromTables.answer).toEqual(fromFiles.answer);
    expect(fromTables.verdict).toSatisfy((verdict) => verdict !== undefined && isAsPlanted(story.expected, verdict));
  });
});

function tableOf(bucket: string, place: number): Table {
  const alike = FLOW_LOGS.filter((flowLog) => flowLog.bucket === bucket);
  const [first] = alike;
  const format = SOURCES.vpc.readFormat(LOG_FORMATS[first?.format ?? "v2"].fields.join(" "));
  if (first === undefined || format === undefined) throw new Error(`no flow log writes to ${bucket}`);
  const { layout, encoding, account, region, aggregationSeconds } = first;
  return {
    ...{ layout, encoding, format, aggregationSeconds },
    name: bucket.replaceAll("-", "_"),
    source: SOURCES.vpc,
    log: place,
    location: `s3://world/${bucket}`,
    serviceKey: "aws-service",
    accounts: [account],
    regions: [region],
    flowLogs: alike.map(({ id }) => id),
    since: END - 30 * 86_400 - (END % 86_400),
  };
}
