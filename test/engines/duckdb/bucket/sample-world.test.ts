import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { buildWorld, type World } from "../../../../demo/world/build-world.ts";
import { askJson } from "../../../app/command-line/caller.ts";
import { CREDENTIALS } from "../../../support/aws/loopback.ts";
import { openS3, type S3Double } from "../../../support/aws/s3-double.ts";

// 15:00 in Japan.
const END = Date.parse("2026-11-22T06:00:00Z") / 1000;

const folder = mkdtempSync(join(tmpdir(), "flow-witness-bucket-world-"));
let world: World;
let s3: S3Double;

beforeAll(async () => {
  world = await buildWorld({ folder: join(folder, "world"), seed: 7, end: END, records: 20_000, hours: 2 });
  s3 = await openS3();
  s3.putFolder("flow-logs", "central/", world.logs);
  return async () => {
    await s3.close();
    rmSync(folder, { recursive: true });
  };
});

beforeEach(() => {
  vi.stubEnv("AWS_ENDPOINT_URL_S3", s3.endpoint);
  vi.stubEnv("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey);
});
afterEach(() => void vi.unstubAllEnvs());

/** The configuration of the world with its logs somewhere else, and a cache of its own. */
function configAt(logs: string): string {
  const path = join(folder, `${Buffer.from(logs).toString("hex")}.yaml`);
  const text = readFileSync(world.configFile, "utf8").replaceAll(world.logs, logs);
  writeFileSync(path, `${text}\nengine: { cache: ${join(folder, "cache")}, cacheMiB: 64 }\n`);
  return path;
}

/** The whole answer as JSON; the places of its logs are called alike wherever they are. */
async function answered(logs: string, text: string): Promise<string> {
  const { json } = await askJson(["--config", configAt(logs), text], { now: END });
  return JSON.stringify(json).replaceAll(logs, "LOGS");
}

test.each([
  "refused-at-destination",
  "reply-stopped-going-out",
  "block-public-access",
  "records-skipped",
  "partly-delivered",
  "before-the-first-log",
  "everybody-to-the-database",
])("the sample world gives the same answer from a bucket as from files: %s", async (id) => {
  const { question } = world.stories.find((story) => story.id === id) ?? {};
  if (question === undefined) throw new Error(`no story ${id}`);
  const fromFiles = await answered(world.logs, question.en);
  const fromBucket = await answered("s3://flow-logs/central", question.en);
  // Only of objects in S3 it is known beforehand how much will be read.
  const { read, estimated } =
    /"bytesScanned":(?<read>\d+).*"estimatedBytes":(?<estimated>\d+)/.exec(fromBucket)?.groups ?? {};

  expect(fromFiles).toContain('"verdict":');
  expect(fromBucket.replace(`,"estimatedBytes":${estimated}`, "")).toEqual(fromFiles);
  expect(estimated).toBe(read);
  expect(s3.calls.length).toBeGreaterThan(0);
});
