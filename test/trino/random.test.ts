import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Way } from "../../demo/world/build-world.ts";
import { readConfig } from "../../src/config.ts";
import { toIso } from "../../src/time/instant.ts";
import type { AthenaDouble } from "../support/aws/athena-double.ts";
import { answerOf, engineOver, openAthenaOver } from "../support/trino/asking.ts";
import { deliver, flowLogOf, tableOf } from "../support/trino/deliver.ts";
import { type Lake, openLake } from "../support/trino/lake.ts";
import { HOSTS, LOG, MIDDLE } from "../support/trino/random-log.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-trino-random-"));
let lake: Lake;
let athena: AthenaDouble;

beforeAll(async () => {
  lake = await openLake("random");
  athena = await openAthenaOver(lake);
});

afterAll(async () => {
  await athena.close();
  await lake.close();
  rmSync(folder, { recursive: true });
});

const [CLIENT, SERVER, STRANGER] = [HOSTS.client[0], HOSTS.server[0], HOSTS.stranger[0]];
const DURING = `from ${toIso(MIDDLE - 900)} to ${toIso(MIDDLE + 900)}`;
const QUESTIONS = [
  `${CLIENT} → ${SERVER} port 443 ${DURING}`,
  `${SERVER} → ${CLIENT} port 22 ${DURING}`,
  `${CLIENT} → ${SERVER} ${DURING}`,
  `10.0.1.0/24 → ${SERVER} port 22,443 ${DURING}`,
  `${STRANGER} → ${SERVER} port 8080 ${DURING}`,
  `${HOSTS.client6[0]} → ${HOSTS.server6[0]} port 443 ${DURING}`,
  `2001:db8:1::/48 → ${HOSTS.server6[0]} ${DURING}`,
  `ping ${CLIENT} → ${SERVER} ${DURING}`,
  `who talked to ${SERVER} ${DURING}`,
  `what did ${CLIENT} connect to ${DURING}`,
  `top rejects ${DURING}`,
  `${HOSTS.client[1]} → ${SERVER} port 443 ${DURING}`,
];

const WAYS: readonly Way[] = [
  { layout: "daily", encoding: "text" },
  { layout: "hive-hourly", encoding: "parquet" },
  { layout: "hourly", encoding: "text" },
];
const LOGS = fc.sample(LOG, { seed: 20_261_122, numRuns: WAYS.length });

describe.each(LOGS.map((log, place) => ({ log, place })))("made-up log $place", ({ log, place }) => {
  const way = WAYS[place % WAYS.length] ?? { layout: "daily", encoding: "text" };
  const where = join(folder, `${place}`);
  const table = tableOf(log, { name: `random_${place}`, location: `s3://random/${place}`, way });

  beforeAll(async () => {
    await deliver(log, flowLogOf(way), where);
    lake.s3.putFolder("random", `${place}/`, where);
    await lake.makeTables([table]);
  });

  test.each(QUESTIONS)("%s", async (text) => {
    const reading = readConfig(JSON.stringify({ sources: [{ kind: "vpc", where }] }));
    if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
    const asked = { text, now: MIDDLE + 86_400, zone: "UTC", config: reading.config, folder: where, records: 20 };

    const fromFiles = await answerOf(asked);
    const fromTables = await answerOf(asked, engineOver(lake, athena, [table]));

    expect(fromFiles.answer).toBeDefined();
    expect(fromTables.answer).toEqual(fromFiles.answer);
  });
});
