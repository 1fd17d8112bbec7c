import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import type { Way } from "../../demo/world/build-world.ts";
import { readConfig } from "../../src/config.ts";
import type { Table } from "../../src/engines/athena/tables/table.ts";
import { fromIso } from "../../src/time/instant.ts";
import { STORIES } from "../stories/index.ts";
import { DAY, type Story } from "../stories/story.ts";
import type { AthenaDouble } from "../support/aws/athena-double.ts";
import { answerOf, engineOver, openAthenaOver } from "../support/trino/asking.ts";
import { deliver, fitsParquet, flowLogOf, type TablePlace, tableOf } from "../support/trino/deliver.ts";
import { type Lake, openLake } from "../support/trino/lake.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-trino-stories-"));
let lake: Lake;
let athena: AthenaDouble;

beforeAll(async () => {
  lake = await openLake("stories");
  athena = await openAthenaOver(lake);
});

afterAll(async () => {
  await athena.close();
  await lake.close();
  rmSync(folder, { recursive: true });
});

/** Stories that lie in logs: those about pasted records read none. */
const TOLD_BY_LOGS = Object.entries(STORIES).filter(([, { log }]) => log.trim() !== "");

const COMMON: Way = { layout: "daily", encoding: "text" };

describe.each(TOLD_BY_LOGS)("%s", (name, story) => {
  test("is told from Athena's tables as from files", async () => {
    await expectAlike(name, story, COMMON);
  });
});

const TRIED_EVERYWHERE = ["16-never-seen", "list-of-a-network"];

describe.each([
  { layout: "hourly", encoding: "text" },
  { layout: "hive", encoding: "text" },
  { layout: "hive-hourly", encoding: "text" },
  { layout: "daily", encoding: "parquet" },
  { layout: "hourly", encoding: "parquet" },
  { layout: "hive", encoding: "parquet" },
  { layout: "hive-hourly", encoding: "parquet" },
] as const)("$encoding in the layout $layout", (way) => {
  test.each(TOLD_BY_LOGS.filter(([name]) => TRIED_EVERYWHERE.includes(name)))(
    "tells %s as files do",
    async (name, story) => {
      await expectAlike(name, story, way);
    },
  );
});

describe("columns", () => {
  const way: Way = { layout: "hourly", encoding: "parquet" };
  // A third of them where time is short: all take as long again as the text does.
  const share = inject("all") ? 1 : 3;
  const kinds = TOLD_BY_LOGS.filter(
    ([name, story], place) => place % share === 0 && !TRIED_EVERYWHERE.includes(name) && fitsParquet(linesOf(story)),
  );

  test.each(kinds)("tell %s as files do", async (name, story) => {
    await expectAlike(name, story, way);
  });
});

test("flow logs of different formats under one prefix are told apart", async () => {
  const logs = ["01-completed", "log-without-action"].map((name) => linesOf(storyNamed(name)));
  const flowLogs = logs.map((_, index) => ({ ...flowLogOf(COMMON), id: `fl-0a11ce000000000${index}a` }));
  const tables = logs.map((log, index) => ({
    ...tableOf(log, placeOf({ name: `mixed ${index}`, place: "mixed", way: COMMON })),
    flowLogs: [flowLogs[index]?.id ?? ""],
  }));
  for (const [index, flowLog] of flowLogs.entries()) await deliver(logs[index] ?? "", flowLog, join(folder, "mixed"));

  await expectAnswersAlike(storyNamed("01-completed"), { place: "mixed", tables });
});

function storyNamed(name: string): Story {
  const story = STORIES[name];
  if (story === undefined) throw new Error(`no story ${name}`);
  return story;
}

/** Puts the story's log into objects and asks its question over them twice. */
async function expectAlike(name: string, story: Story, way: Way): Promise<void> {
  const place = `${name}/${way.layout}-${way.encoding}`;
  const log = linesOf(story);
  await deliver(log, flowLogOf(way), join(folder, place));
  await expectAnswersAlike(story, { place, tables: [tableOf(log, placeOf({ name, place, way }))] });
}

function placeOf({ name, place, way }: { name: string; place: string; way: Way }): TablePlace {
  const table = `story_${name}_${way.layout}_${way.encoding}`.replaceAll(/[^a-z0-9]+/g, "_");
  return { name: table, location: `s3://stories/${place}`, way };
}

interface Delivered {
  /** Below the bucket and the folder. */
  readonly place: string;
  readonly tables: readonly Table[];
}

async function expectAnswersAlike(story: Story, { place, tables }: Delivered): Promise<void> {
  lake.s3.putFolder("stories", `${place}/`, join(folder, place));
  await lake.makeTables(tables);
  const asked = {
    text: story.en.question,
    now: instantOf(story.now ?? `${DAY}T15:10:00+09:00`),
    zone: story.zone ?? "Asia/Tokyo",
    config: configOf(story, join(folder, place)),
    folder: join(folder, place),
    records: 20,
  };

  const fromFiles = await answerOf(asked);
  const fromTables = await answerOf(asked, engineOver(lake, athena, tables));

  expect(fromFiles.answer).toBeDefined();
  expect(fromTables.answer).toEqual(fromFiles.answer);
}

/** Rows without their indentation, with times of day as epoch seconds. */
function linesOf({ log }: Story): string {
  return log
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.replaceAll(/(?<= )\d\d:\d\d:\d\d(?= )/g, (time) => `${instantOf(`${DAY}T${time}+09:00`)}`))
    .join("\n");
}

function instantOf(iso: string) {
  const instant = fromIso(iso);
  if (instant === undefined) throw new Error(`no instant: ${iso}`);
  return instant;
}

/** The story's configuration, with the place of its one log. */
function configOf({ config = "" }: Story, where: string) {
  const settings: Record<string, unknown> = parse(config) ?? {};
  const sources: unknown[] = Array.isArray(settings["sources"]) ? settings["sources"] : [{ kind: "vpc" }];
  const reading = readConfig(
    JSON.stringify({ ...settings, sources: sources.map((source) => Object.assign({}, source, { where })) }),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.config;
}
