import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Message } from "../../demo/slack/workspace.ts";
import { openTeams, type PretendedTeams } from "../../demo/teams/pretended-teams.ts";
import { WHO } from "../../demo/teams/world.ts";
import type { GatewayReply } from "../../src/app/chat/lambda.ts";
import { actionsOf } from "../cloud/reading.ts";
import { colleague } from "../support/app/colleague.ts";
import { CANARIES, type Doubles, openDoubles, toldByLambda } from "../support/app/doubles.ts";
import { type FunctionProcess, startFunction } from "../support/app/function-process.ts";
import { OBJECT_KEY, QUESTION } from "../support/app/little-log.ts";
import { handOut, meetingAt } from "../support/app/triggers.ts";
import type { Loopback } from "../support/aws/loopback.ts";
import { openSecrets, type SecretsDouble } from "../support/aws/secrets-double.ts";
import { NOW } from "../surfaces/slack/door/requests.ts";
import { type PackagedFunction, packaged } from "./packaged.ts";
import { openSwitchboard } from "./switchboard.ts";
import { unzip } from "./unzip.ts";

const { template, functions } = packaged("little-log");
const folder = mkdtempSync(join(tmpdir(), "flow-witness-functions-"));
const running: FunctionProcess[] = [];
let doubles: Doubles;
let teams: PretendedTeams;
let secrets: SecretsDouble;
let switchboard: Loopback;

beforeAll(async () => {
  [doubles, teams, secrets] = await Promise.all([
    openDoubles("flow-witness"),
    openTeams({ now: () => NOW }),
    openSecrets(),
  ]);
  switchboard = await openSwitchboard({ DynamoDB: doubles.dynamo, "": secrets });
  doubles.s3.put("flow-logs", OBJECT_KEY, "x");
  secrets.parameters.set("/flow-witness/signing-secret", CANARIES.signing);
  secrets.parameters.set("/flow-witness/teams-password", teams.password);
  secrets.secrets.set("flow-witness", JSON.stringify({ "bot-token": CANARIES.token }));
});

afterAll(async () => {
  await Promise.all(running.map((each) => each.end()));
  for (const double of [switchboard, secrets, teams, doubles]) await double.close();
  rmSync(folder, { recursive: true });
});

/** What every function does when what it is for comes in. */
const CASES: Readonly<Record<string, () => Promise<void>>> = {
  slack: async () => {
    const { statuses, jobs } = await ask();

    expect(statuses).toEqual([200]);
    expect(jobs).toEqual([expect.stringMatching(/^fw-[0-9a-z]{13}$/)]);
    expect(countWritten(jobs)).toBe(1);
  },
  teams: async () => {
    const { asked, reply, jobs } = await askInTeams();
    const failures = await handOut(await start("answer"), jobs);

    expect(reply).toEqual({ statusCode: 200, headers: {}, body: "" });
    expect(jobs).toEqual([expect.stringMatching(/^fw-[0-9a-z]{13}$/)]);
    expect(countWritten(jobs)).toBe(1);
    expect(failures).toEqual([]);
    expect(repliesInTeams(asked)).toMatch(/Rejected · 10\.77\.1\.5 → 10\.77\.2\.9, port 443/);
  },
  answer: async () => {
    const { said, jobs } = await ask();
    const worker = await start("answer");
    const failures = await handOut(worker, jobs);
    const counts = countsIn(await worker.end());

    expect(failures).toEqual([]);
    expect(repliesTo(said)).toEqual([expect.stringMatching(/^✗ Rejected · 10\.77\.1\.5 → 10\.77\.2\.9, port 443/)]);
    expect(counts).toMatchObject({ Stage: "test", Questions: 1, Verdicts: 1, Verdict: "rejected", LatencyMs: 0 });
    expect(counts).toHaveProperty("BytesScanned", expect.any(Number));
    const done = doubles.athena.calls.map(({ operation }) => `athena:${operation}`);
    expect(done).toContain("athena:StartQueryExecution");
    expect(done.filter((action) => !actionsOf(template, "AnswerRole").includes(action))).toEqual([]);
  },
  janitor: async () => {
    const { said } = await ask();
    const janitor = await start("janitor", NOW + 601);
    await janitor.call({ source: "aws.scheduler", "detail-type": "Scheduled Event", resources: [], detail: {} });

    expect(repliesTo(said)).toEqual([expect.stringMatching(/fw-[0-9a-z]{13}/)]);
  },
  digest: async () => {
    const before = doubles.sqs.messages.length;
    const digest = await start("digest");
    await digest.call({ digest: "team-net-daily", scheduled: "2026-01-16T07:30:00Z", schedule: SCHEDULE });
    const jobs = doubles.sqs.messages.slice(before).map(({ body }) => body);

    expect(jobs).toEqual([expect.stringMatching(/^fw-[0-9a-z]{13}$/)]);
    expect(countWritten(jobs)).toBe(1);
  },
};

const SCHEDULE = "arn:aws:scheduler:eu-west-1:123456789012:schedule/flow-witness-test/team-net-daily";

test("every function has its case", () => {
  expect(functions.map(({ name }) => name).sort()).toEqual(Object.keys(CASES).sort());
});

test.each(Object.entries(CASES))("%s does its part", (_, run) => run());

test.each(Object.entries({ SlackRole: () => ask(), TeamsRole: () => askInTeams() }))(
  "the door with the role %s does with the table what that allows",
  async (role, comeIn) => {
    const before = doubles.dynamo.calls.length;
    await comeIn();
    const done = doubles.dynamo.calls.slice(before).map(({ operation }) => `dynamodb:${operation}`);

    expect(done).toContain("dynamodb:PutItem");
    expect(done.filter((action) => !actionsOf(template, role).includes(action))).toEqual([]);
  },
);

/** Asks in Slack, through the door; what Slack was told, and what was put on the queue. */
async function ask() {
  const before = doubles.sqs.messages.length;
  const door = meetingAt(await start("slack"), doubles.slack);
  const said = await colleague("U0BEA", door).mention(QUESTION);
  const jobs = doubles.sqs.messages.slice(before).map(({ body }) => body);
  return { said, jobs, statuses: door.heard.map(({ status }) => status) };
}

/** Asks in Teams, the same way. */
async function askInTeams() {
  const before = doubles.sqs.messages.length;
  const door = await start("teams");
  const asked = teams.say({ person: WHO["bea"] ?? "", room: TEAMS_ROOM }, QUESTION);
  const { headers, body } = await teams.deliver(asked);
  const event = { headers, body: Buffer.from(body).toString("base64"), isBase64Encoded: true };
  const reply = await door.call<GatewayReply>(event);
  return { asked: asked["id"], reply, jobs: doubles.sqs.messages.slice(before).map(({ body: job }) => job) };
}

const TEAMS_ROOM = "19:network@thread.tacv2";

/** Everything that the bot said in the thread of an activity. */
function repliesInTeams(thread: unknown): string {
  const said = teams
    .messages(TEAMS_ROOM)
    .filter((message) => message.thread === thread && message.from === teams.bot.id);
  return JSON.stringify(said);
}

function repliesTo({ channel, ts }: Message): readonly string[] {
  const said = doubles.slack.messages(channel).filter(({ threadTs, user }) => threadTs === ts && user === "U0BOT");
  return said.map(({ text }) => text);
}

/** What CloudWatch finds to count in what a function has written. */
function countsIn(written: string): Readonly<Record<string, unknown>> {
  const lines: Readonly<Record<string, unknown>>[] = written
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return Object.assign({}, ...lines.filter((line) => "_aws" in line));
}

/** How many of the jobs are written down. */
function countWritten(jobs: readonly string[]): number {
  const written = doubles.dynamo.calls.filter(({ operation }) => operation === "PutItem");
  return jobs.filter((job) => written.some(({ input }) => JSON.stringify(input).includes(job))).length;
}

/** Starts a function from its zip, with nothing around it but what the template and Lambda give. */
async function start(name: string, now = NOW): Promise<FunctionProcess> {
  const packed = functions.find((each) => each.name === name);
  if (packed === undefined) throw new Error(`there is no function ${name}`);
  const env = {
    ...variablesOf(packed),
    ...toldByLambda(doubles),
    ...pretendedPlaces(),
    AWS_ENDPOINT_URL: switchboard.endpoint,
  };
  const started = await startFunction({ bundle: unpacked(packed), env, now });
  running.push(started);
  return started;
}

/** Where Teams is pretended to be. */
function pretendedPlaces() {
  return {
    FLOW_WITNESS_TEAMS_KEYS: teams.metadataUrl,
    FLOW_WITNESS_TEAMS_LOGIN: teams.loginUrl,
    FLOW_WITNESS_TEAMS_HOSTS: teams.origin,
  };
}

/** The file behind `handlers/slack.handler`, where the zip is unpacked. */
function unpacked({ name, handler, zip }: PackagedFunction): string {
  for (const [path, { bytes }] of unzip(zip)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return join(folder, name, handler.replace(/\.handler$/, ".mjs"));
}

function variablesOf({ variables }: PackagedFunction): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, resolved(value)]));
}

/** What CloudFormation works out. */
interface CloudFunction {
  readonly Ref?: string;
  readonly "Fn::Join"?: readonly [string, readonly unknown[]];
  readonly "Fn::GetAtt"?: readonly string[];
}

/** What CloudFormation would put there; the resources themselves are doubles. */
function resolved(value: unknown): string {
  if (typeof value === "string") return value;
  const { Ref: name, "Fn::Join": join, "Fn::GetAtt": attribute } = value as CloudFunction;
  if (join !== undefined) return join[1].map(resolved).join(join[0]);
  if (attribute?.join(".") === "HttpApi.ApiEndpoint") return "https://abc123.execute-api.eu-west-1.amazonaws.com";
  switch (name !== undefined && template.Resources[name]?.Type) {
    case "AWS::DynamoDB::Table":
      return doubles.dynamo.settings.table;
    case "AWS::SQS::Queue":
      return doubles.sqs.settings.url;
    default:
      throw new Error(`nobody knows what CloudFormation makes of ${JSON.stringify(value)}`);
  }
}
