import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { openTeams, type PretendedTeams } from "../../demo/teams/pretended-teams.ts";
import { WHO } from "../../demo/teams/world.ts";
import { bundle } from "../../scripts/bundle/build.ts";
import type { GatewayReply } from "../../src/app/chat/lambda.ts";
import { readConfig } from "../../src/config.ts";
import { type Doubles, openDoubles, toldByLambda } from "../support/app/doubles.ts";
import { type FunctionProcess, startFunction } from "../support/app/function-process.ts";
import { CONFIG_TEXT, OBJECT_KEY, QUESTION } from "../support/app/little-log.ts";
import { packedIn } from "../support/app/packed.ts";
import { handOut } from "../support/app/triggers.ts";

const ROOT = join(import.meta.dirname, "../..");
const CANARY = "teams-canary-0001";
const BEA = { person: WHO["bea"] ?? "", room: "19:network@thread.tacv2" };

let teams: PretendedTeams;
let doubles: Doubles;
let folder: string;
let door: FunctionProcess;
let worker: FunctionProcess;
let packed: Metafile;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "flow-witness-teams-"));
  [teams, doubles] = await Promise.all([openTeams(), openDoubles()]);
  teams.login.usePassword(CANARY);
  doubles.s3.put("flow-logs", OBJECT_KEY, "x");
  const config = configFor(teams);
  const pack = (handler: string) => bundle({ root: ROOT, handler, config, folder: join(folder, handler) });
  const [front, back] = [await pack("teams"), await pack("answer")];
  packed = front.metafile;
  const env = {
    ...toldByLambda(doubles),
    FLOW_WITNESS_STAGE: "test",
    FLOW_WITNESS_TABLE: doubles.dynamo.settings.table,
    FLOW_WITNESS_QUEUE: doubles.sqs.settings.url,
    FLOW_WITNESS_TEAMS_KEYS: teams.metadataUrl,
    FLOW_WITNESS_TEAMS_LOGIN: teams.loginUrl,
    FLOW_WITNESS_TEAMS_HOSTS: teams.origin,
    FLOW_WITNESS_TEAMS_ENDPOINT: "https://abc.execute-api.example/api/messages",
    TEAMS_PASSWORD: CANARY,
  };
  const start = (path: string) => startFunction({ bundle: path, env, now: teams.now() });
  [door, worker] = await Promise.all([start(front.path), start(back.path)]);
}, 60_000);
afterAll(async () => {
  await Promise.all([door.end(), worker.end()]);
  await Promise.all([teams.close(), doubles.close()]);
  rmSync(folder, { recursive: true });
});

/** The little log's configuration, for Teams instead of Slack. */
function configFor({ appId, tenant }: PretendedTeams) {
  const surfaces = `surfaces: { teams: { appId: ${appId}, tenant: ${tenant}, password: "env:TEAMS_PASSWORD" } }`;
  const reading = readConfig(CONFIG_TEXT.replace(/^surfaces:[\s\S]*$/m, surfaces));
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.config;
}

/** Sends an activity through API Gateway. */
async function send(activity: Readonly<Record<string, unknown>>): Promise<GatewayReply> {
  const { headers, body } = await teams.deliver(activity);
  return await door.call<GatewayReply>({ headers, body: Buffer.from(body).toString("base64"), isBase64Encoded: true });
}

/** What the bot has said in a thread. */
function repliesIn(thread: unknown) {
  return teams.messages(BEA.room).filter((message) => message.thread === thread && message.from === teams.bot.id);
}

describe("a question in Teams in the cloud", () => {
  test("goes through the door and the queue, and is answered in its thread", async () => {
    const asked = teams.say(BEA, QUESTION);
    const reply = await send(asked);
    const jobs = doubles.sqs.messages.map(({ body }) => body);

    expect(reply).toEqual({ statusCode: 200, headers: {}, body: "" });
    expect(jobs).toEqual([expect.stringMatching(/^fw-[0-9a-z]{13}$/)]);
    expect(repliesIn(asked["id"])).toEqual([]);
    expect(await handOut(worker, jobs)).toEqual([]);
    expect(JSON.stringify(repliesIn(asked["id"]))).toContain("Rejected");
    // Nothing is left of what stood there while it was looked for.
    expect(JSON.stringify(repliesIn(asked["id"]))).not.toContain("Searching");
  });

  test("by a form opens a dialog in the reply itself", async () => {
    const invoke = { type: "invoke", name: "task/fetch", value: { data: { fw: { action: "form", value: "" } } } };
    const { statusCode, body } = await send(teams.does(BEA, invoke));

    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ task: { type: "continue", value: { title: "Ask about a connection" } } });
  });

  test("of a form that says nothing comes back with what is missing", async () => {
    const data = { fw: { form: "question" }, window: "1h", language: "en" };
    const { body } = await send(teams.does(BEA, { type: "invoke", name: "task/submit", value: { data } }));

    expect(body).toContain("Where is it coming from?");
  });

  test("that nobody signed is turned away before anything else is asked", async () => {
    const before = doubles.sqs.messages.length;
    const body = JSON.stringify(teams.say(BEA, QUESTION));

    expect(await door.call({ headers: {}, body })).toEqual({ statusCode: 401, headers: {}, body: "" });
    expect(doubles.sqs.messages).toHaveLength(before);
  });
});

describe("records that are wanted in a channel of Teams", () => {
  /** As API Gateway hands on who fetches something. */
  const fetched = (token: string) =>
    door.call<GatewayReply>({ routeKey: "GET /files/{token}", pathParameters: { token }, headers: {} });

  test("are fetched from the door that took the question", async () => {
    const asked = teams.say(BEA, `${QUESTION} Please.`);
    await send(asked);
    await handOut(worker, lastJob());
    const value = /"fw":\{"action":"csv","value":"(?<value>[^"]+)"/.exec(lastIn(asked["id"]))?.groups?.["value"];
    const place = { ...BEA, thread: `${asked["id"]}` };
    await send(teams.does(place, { type: "message", value: { fw: { action: "csv", value } } }));
    await handOut(worker, lastJob());
    const { token = "" } =
      /"https:\/\/abc\.execute-api\.example\/files\/(?<token>[\w-]{43})"/.exec(lastIn(asked["id"]))?.groups ?? {};
    const reply = await fetched(token);

    expect(reply).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(reply.headers["content-disposition"]).toMatch(/^attachment; filename="fw-\w{13}\.csv"$/);
    expect(Buffer.from(reply.body, "base64").toString()).toMatch(/^start \(UTC\),end \(UTC\)\r\n/);
  });

  test("are not there for whoever makes up a link", async () => {
    const replies = await Promise.all(["A".repeat(43), "", "a/b", "%2e%2e"].map(fetched));

    expect(replies.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
  });
});

/** The job that was put on the queue last. */
function lastJob() {
  return doubles.sqs.messages.slice(-1).map(({ body }) => body);
}

/** What the bot said last in a thread, as JSON. */
function lastIn(thread: unknown): string {
  return JSON.stringify(repliesIn(thread).at(-1));
}

test("the door brings the SDK of Teams, and neither Slack's nor a client of AWS nor an engine", () => {
  const { atStart, whole } = packedIn(packed);

  expect([...atStart]).toContain("botbuilder");
  expect(
    [...whole].filter((name) => /^(?:@slack|@aws-sdk|@duckdb|@azure\/(?:identity|msal-node))\b/.test(name)),
  ).toEqual([]);
  expect([...whole].filter((name) => /^(?:axios|node-fetch|ws|botframework-streaming)$/.test(name))).toEqual([]);
  expect(
    [...atStart].filter((name) => /^src\/(?:engines|query|verdict|sources|config)|^(?:luxon|yaml)$/.test(name)),
  ).toEqual([]);
});

test("the door has the memory that goes with the processor which loading the SDK takes", () => {
  const shipped = readFileSync(join(ROOT, "serverless.yml"), "utf8");
  const { teams: door } = parseDocument(shipped, { logLevel: "silent" }).toJS().custom.functions;

  expect(door).toMatchObject({ handler: "handlers/teams.handler" });
  // MB; measured: with half of it the import takes more than a second.
  expect(door.memorySize).toBeGreaterThanOrEqual(1024);
});

test("nothing that either of them wrote holds a secret, an address or a word of a question", async () => {
  const written = (await Promise.all([door.end(), worker.end()])).join("");

  expect(written.split("\n").length).toBeGreaterThan(3);
  for (const canary of [CANARY, "10.77.", "port 443", "Rejected", "pretended-token", "Bearer"]) {
    expect(written).not.toContain(canary);
  }
});
