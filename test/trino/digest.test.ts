import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Way } from "../../demo/world/build-world.ts";
import { readCidr } from "../../src/net/cidr.ts";
import { line, quiet } from "../query/asked.ts";
import type { AthenaDouble } from "../support/aws/athena-double.ts";
import { awake, DAY, HEADER, lookAt, told } from "../support/day-laboratory.ts";
import { engineOver, openAthenaOver } from "../support/trino/asking.ts";
import { deliver, flowLogOf, tableOf } from "../support/trino/deliver.ts";
import { type Lake, openLake } from "../support/trino/lake.ts";
import { LOG } from "../support/trino/random-log.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-trino-digest-"));
let lake: Lake;
let athena: AthenaDouble;

beforeAll(async () => {
  lake = await openLake("digest");
  athena = await openAthenaOver(lake);
});

afterAll(async () => {
  await athena.close();
  await lake.close();
  rmSync(folder, { recursive: true });
});

/** Whatever can meet on a day, and observers that lack some of it. */
const LINES = [
  ...fc.sample(LOG, { seed: 20_261_123, numRuns: 5 }).flatMap((log) => log.split("\n").slice(1)),
  ...[...awake("eni-gap", { to: 36_000 }), ...awake("eni-gap", { from: 42_000 })],
  ...[...awake("eni-skips"), quiet("SKIPDATA", { eni: "eni-skips", at: 7000, lasts: 599 })],
  ...awake("eni-began", { from: 7200 }),
  ...awake("eni-ended", { to: 79_200 }),
  ...["203.0.113.9", "203.0.113.10", "2001:db8:9::1"].map((src) => line({ src, action: "REJECT" })),
];
const NETWORKS = ["10.0.1.0/24", "2001:db8:1::/48"].flatMap((text) => readCidr(text) ?? []);

test.each([
  { name: "text", way: { layout: "daily", encoding: "text" }, wanted: {} },
  { name: "columns", way: { layout: "hive-hourly", encoding: "parquet" }, wanted: { own: NETWORKS } },
  {
    name: "some_places",
    way: { layout: "hourly", encoding: "text" },
    wanted: { about: { addresses: [], networks: NETWORKS }, now: DAY.to + 300 },
  },
] satisfies readonly { name: string; way: Way; wanted: Parameters<typeof lookAt>[1] }[])(
  "a day is told from Athena's tables as from files: $name",
  async ({ name, way, wanted }) => {
    const log = [HEADER, ...LINES].join("\n");
    const place = join(folder, name);
    await deliver(log, flowLogOf(way), place);
    lake.s3.putFolder("digest", `${name}/`, place);
    const table = tableOf(log, { name: `digest_${name}`, location: `s3://digest/${name}`, way });
    await lake.makeTables([table]);

    const fromFiles = told(await lookAt([place], wanted));
    const fromTables = told(await lookAt([], { ...wanted, engine: engineOver(lake, athena, [table]) }));

    expect(fromFiles.inside.total).toBeGreaterThan(0);
    expect(fromFiles.holes.total).toBeGreaterThan(0);
    expect(fromTables).toEqual(fromFiles);
  },
);
