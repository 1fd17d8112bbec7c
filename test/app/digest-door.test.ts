import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openDigestDoor } from "../../src/app/digest-door.ts";
import { jobId } from "../../src/chat/job.ts";
import { readConfig } from "../../src/config.ts";
import { fromIso } from "../../src/time/instant.ts";
import { type DynamoDouble, openDynamo } from "../support/aws/dynamo.ts";
import { CREDENTIALS } from "../support/aws/loopback.ts";
import { openSqs, type SqsDouble } from "../support/aws/sqs-double.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-digest-"));
let dynamo: DynamoDouble;
let sqs: SqsDouble;
let env: Record<string, string>;
let lines: string[];

beforeAll(async () => {
  [dynamo, sqs] = await Promise.all([openDynamo(), openSqs()]);
  const path = join(folder, "flow-witness.json");
  writeFileSync(path, JSON.stringify(configured()));
  env = {
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL: dynamo.endpoint,
    FLOW_WITNESS_TABLE: dynamo.settings.table,
    FLOW_WITNESS_QUEUE: sqs.settings.url,
    FLOW_WITNESS_STAGE: "test",
    FLOW_WITNESS_CONFIG: path,
  };
});
beforeEach(() => {
  lines = [];
});
afterAll(async () => {
  await Promise.all([dynamo.close(), sqs.close()]);
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
});

function configured() {
  const reading = readConfig(`
timeZone: America/New_York
surfaces: { slack: { signingSecret: env:A, botToken: env:B } }
digests: [{ id: night, at: "02:30", tenant: T0A, channel: C0NET, owner: me }]
`);
  if (!reading.ok) throw new Error("the configuration is wrong");
  return reading.config;
}

/** Calls the door at a moment; the jobs that came of it. */
async function call(event: unknown, now: string): Promise<readonly string[]> {
  vi.setSystemTime((fromIso(now) ?? 0) * 1000);
  const before = sqs.messages.length;
  await openDigestDoor(env, (line) => void lines.push(line))(event);
  return sqs.messages.slice(before).map(({ body }) => body);
}

/** As EventBridge Scheduler calls it. */
function due(scheduled: string) {
  return { digest: "night", scheduled, schedule: "arn:aws:scheduler:eu-west-1:123456789012:schedule/bot/night" };
}

function job(day: string): string {
  return jobId({ surface: "slack", key: `digest/night/${day}` });
}

function codes(): readonly unknown[] {
  return lines.map((line) => {
    const { event, code } = JSON.parse(line);
    return code === undefined ? event : `${event} ${code}`;
  });
}

test("a call is claimed and put on the queue; the same call again changes nothing (D40)", async () => {
  const jobs = await call(due("2027-01-11T07:30:00Z"), "2027-01-11T07:30:02Z");
  const again = await call(due("2027-01-11T07:30:00Z"), "2027-01-11T07:30:02Z");

  expect(jobs).toEqual([job("2027-01-10")]);
  // Nobody has taken it from the queue, so it is put there once more; whoever takes it finds one claim.
  expect(again).toEqual(jobs);
  expect(codes()).toEqual(["taken", "repeated"]);
});

test("where the clock jumped over its time, each of the calls around it is the one of that day", async () => {
  const around = ["2027-03-14T07:30:00Z", "2027-03-14T08:30:00Z"];
  const jobs = [];
  for (const moment of around) jobs.push(...(await call(due(moment), moment)));

  expect(new Set(jobs)).toEqual(new Set([job("2027-03-13")]));
});

test("where the clock shows its time twice, both calls are one digest", async () => {
  const jobs = [
    ...(await call(due("2026-11-01T07:30:00Z"), "2026-11-01T07:30:00Z")),
    ...(await call(due("2026-11-01T07:30:00Z"), "2026-11-01T13:30:00Z")),
  ];

  expect(new Set(jobs)).toEqual(new Set([job("2026-10-31")]));
});

test("a call that comes six hours late is taken, one that comes thirteen hours late is not", async () => {
  const late = await call(due("2027-01-12T07:30:00Z"), "2027-01-12T13:30:00Z");
  const stale = await call(due("2027-01-13T07:30:00Z"), "2027-01-13T20:30:00Z");

  expect([late, stale]).toEqual([[job("2027-01-11")], []]);
  expect(codes()).toEqual(["taken", "digested stale"]);
});

test("a call is about its own day, though the clock here is behind that of the schedule", async () => {
  expect(await call(due("2027-01-18T07:30:00Z"), "2027-01-18T07:29:58Z")).toEqual([job("2027-01-17")]);
});

test("no call takes in a day that is not over", async () => {
  expect(await call(due("2027-02-20T07:30:00Z"), "2027-01-15T07:30:00Z")).toEqual([job("2027-01-14")]);
});

test.each([
  { what: "nothing", event: undefined, code: "unknown" },
  { what: "a digest that nobody knows", event: { ...due("2027-01-14T07:30:00Z"), digest: "noon" }, code: "unknown" },
  { what: "no moment", event: due("<aws.scheduler.scheduled-time>"), code: "unreadable" },
  { what: "other things", event: { digest: 5, scheduled: {} }, code: "unknown" },
])("what nobody can make anything of is written down and not called again: $what", async ({ event, code }) => {
  expect(await call(event, "2027-01-14T07:30:00Z")).toEqual([]);
  expect(codes()).toEqual([`digested ${code}`]);
});

test("where nothing can be taken in, the call fails, so that it comes again", async () => {
  dynamo.fail(
    { kind: "error", status: 400, body: '{"__type":"com.amazonaws.dynamodb.v20120810#AccessDeniedException"}' },
    1,
  );
  await expect(call(due("2027-01-16T07:30:00Z"), "2027-01-16T07:30:00Z")).rejects.toThrow("call again");

  expect(codes()).toEqual(["ill StoreFailure"]);
});

test("the door loads no engine, no reading of languages and no client of AWS", async () => {
  const { metafile } = await build({
    entryPoints: ["handlers/digest.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/.exec(path)?.groups?.["name"] ?? [],
  );
  const areas = Object.keys(metafile.inputs).filter((path) =>
    /src\/(?:engines|query|question|verdict|aws)\//.test(path),
  );

  expect([...new Set(packages)].sort()).toEqual(["aws4fetch", "ipaddr.js", "luxon"]);
  expect(areas).toEqual([]);
});
