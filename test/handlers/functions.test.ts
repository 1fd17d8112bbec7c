import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../demo/slack/workspace.ts";
import { type Cloud, openCloud } from "../support/app/cloud.ts";
import { type Colleague, colleague } from "../support/app/colleague.ts";
import { CANARIES } from "../support/app/doubles.ts";
import type { FunctionProcess } from "../support/app/function-process.ts";
import { QUESTION } from "../support/app/little-log.ts";
import { packedIn } from "../support/app/packed.ts";
import { type CloudDoor, handOut, meetingAt } from "../support/app/triggers.ts";
import { CREDENTIALS } from "../support/aws/loopback.ts";
import { NOW } from "../surfaces/slack/door/requests.ts";

let cloud: Cloud;
let worker: FunctionProcess;
let door: CloudDoor;
let bea: Colleague;
beforeAll(async () => {
  cloud = await openCloud();
  const [front, back] = await Promise.all([cloud.start("slack"), cloud.start("answer")]);
  worker = back;
  door = meetingAt(front, cloud.slack);
  bea = colleague("U0BEA", door);
}, 30_000);
afterAll(() => cloud.close());

/** What has been put on the queue since. */
function queuedSince(count: number): readonly string[] {
  return cloud.sqs.messages.slice(count).map(({ body }) => body);
}

/** What the bot has said in the thread of a message. */
function repliesTo({ channel, ts }: Message): readonly Message[] {
  return cloud.slack.messages(channel).filter(({ threadTs, user }) => threadTs === ts && user === "U0BOT");
}

/** Asks, and gives the message with the job that came of it. */
async function ask(text: string) {
  const before = cloud.sqs.messages.length;
  const said = await bea.mention(text);
  const [job = "", ...others] = queuedSince(before);
  expect(others).toEqual([]);
  return { said, job };
}

describe("a question in the cloud", () => {
  test("goes through the door and the queue, and is answered in its thread", async () => {
    const { said, job } = await ask(QUESTION);
    const between = repliesTo(said);
    const again = await handOut(worker, [job]);

    expect(job).toMatch(/^fw-[0-9a-z]{13}$/);
    expect(between).toEqual([]);
    expect(again).toEqual([]);
    expect(repliesTo(said)).toMatchObject([
      { text: expect.stringMatching(/^✗ Rejected · 10\.77\.1\.5 → 10\.77\.2\.9, port 443/), edits: 1 },
    ]);
    expect(cloud.athena.executions).toHaveLength(1);
  });

  test("by a command is answered to the one who asked, though the body came as base64", async () => {
    const before = cloud.sqs.messages.length;
    const heard = [await bea.command(QUESTION), await bea.command(`${QUESTION} — 日本語`)];
    await handOut(worker, queuedSince(before));

    expect(heard.map(({ status }) => status)).toEqual([200, 200]);
    expect(cloud.slack.ephemerals("C0NET", "U0BEA").map(({ text }) => text)).toEqual([
      expect.stringMatching(/^✗ Rejected/),
      expect.stringMatching(/^✗ 拒否/),
    ]);
  });

  test("that the queue hands out twice at once is answered once", async () => {
    const { said, job } = await ask(QUESTION);
    const before = cloud.athena.executions.length;
    const failures = await handOut(worker, [job, job]);
    const later = await handOut(worker, [job]);

    expect([failures, later]).toEqual([[], []]);
    expect(repliesTo(said)).toHaveLength(1);
    expect(cloud.athena.executions).toHaveLength(before + 1);
  });

  test("keeps the others of its batch from nothing where one message is poison", async () => {
    const asked = [];
    for (let count = 0; count < 9; count += 1) asked.push(await ask("hello"));
    const jobs = asked.map(({ job }) => job);
    const failures = await handOut(worker, [...jobs.slice(0, 4), '{"job": "fw-', ...jobs.slice(4)]);

    expect(failures).toEqual(["message-4"]);
    expect(asked.map(({ said }) => repliesTo(said).length)).toEqual(Array(9).fill(1));
  });
});

describe("a search that takes its time", () => {
  test("outlasts the function that began it: the next one takes it up, and it is paid for once", async () => {
    const { said, job } = await ask(QUESTION);
    const [before, sent] = [cloud.athena.executions.length, cloud.sqs.messages.length];
    const { letGo } = cloud.holdStatements();
    const failures = await handOut(worker, [job], NEARLY_OVER);
    const left = repliesTo(said).map(({ text }) => text);
    letGo();
    await handOut(worker, queuedSince(sent));

    expect(failures).toEqual([]);
    expect(left).toEqual([expect.stringMatching(/^Searching the flow logs/)]);
    expect(repliesTo(said)).toMatchObject([{ text: expect.stringMatching(/^✗ Rejected/), edits: 1 }]);
    expect(cloud.athena.executions).toHaveLength(before + 1);
  });

  test("outlives a function that is killed while it begins it, once its lease is over", async () => {
    const { said, job } = await ask(QUESTION);
    const before = cloud.athena.executions.length;
    const { begun, letGo } = cloud.holdStatements();
    const doomed = await cloud.start("answer");
    const killed = expect(handOut(doomed, [job])).rejects.toThrow("the function ended");
    await begun;
    await doomed.end();
    await killed;
    letGo();
    const early = await handOut(worker, [job]);
    const between = repliesTo(said).map(({ text }) => text);
    const later = await cloud.start("answer", { now: NOW + 61 });
    await handOut(later, [job]);

    expect([early, between]).toEqual([[], [expect.stringMatching(/^Searching the flow logs/)]]);
    expect(repliesTo(said)).toMatchObject([{ text: expect.stringMatching(/^✗ Rejected/), edits: 1 }]);
    expect(cloud.athena.executions).toHaveLength(before + 1);
  });

  /** Milliseconds: little more than what is kept for saying farewell. */
  const NEARLY_OVER = 15_300;
});

describe("a form in the cloud", () => {
  test("is opened by the door, and its mistakes are shown at their fields", async () => {
    await bea.command("");
    const [view] = [...cloud.slack.workspace.views.values()].slice(-1);
    if (view === undefined) throw new Error("no form was opened");
    const { body } = await bea.submit(view, { src: "10.77.1.5", dst: "10.77.2.999" });

    expect(JSON.parse(body)).toMatchObject({ response_action: "errors", errors: { "dst:1": expect.any(String) } });
  });
});

describe("when something is out of order", () => {
  test("a question that nobody has answered in time is ended by the janitor", async () => {
    const { said } = await ask(QUESTION);
    const janitor = await cloud.start("janitor", { now: NOW + 601 });
    await janitor.call({});
    const ended = repliesTo(said);
    await janitor.call({});

    expect(ended).toMatchObject([{ text: expect.stringMatching(/fw-[0-9a-z]{13}/) }]);
    expect(repliesTo(said)).toEqual(ended);
  });

  test("Slack is asked to send it again while nothing can be remembered, and nothing is begun", async () => {
    const lost = await cloud.start("slack", { env: { AWS_ENDPOINT_URL: "http://127.0.0.1:1" } });
    const before = [cloud.sqs.messages.length, cloud.slack.calls.length];
    const meeting = meetingAt(lost, cloud.slack);
    await colleague("U0BEA", meeting).mention(QUESTION);
    const command = await colleague("U0BEA", meeting).command(QUESTION);

    expect(meeting.heard[0]).toEqual({ status: 503, body: "" });
    // Nobody sends a command again, so the person is asked to.
    expect(command).toMatchObject({ status: 200, body: expect.stringContaining("again") });
    expect([cloud.sqs.messages.length, cloud.slack.calls.length]).toEqual(before);
  });

  test("what could not be put on the queue is taken in when Slack sends it again", async () => {
    cloud.sqs.fail({ status: 500, body: {} });
    const before = cloud.sqs.messages.length;
    await bea.mention(QUESTION);
    const [first] = door.requests.slice(-1);
    if (first === undefined) throw new Error("nothing was sent");
    const resent = await door.send({ ...first, headers: { ...first.headers, "x-slack-retry-num": "1" } });

    expect(door.heard.slice(-2).map(({ status }) => status)).toEqual([503, 200]);
    expect(resent.body).toBe("");
    expect(queuedSince(before)).toHaveLength(1);
  });
});

describe("what is packed", () => {
  test("the door loads nothing that knows flow logs, and brings no client of AWS", () => {
    const { atStart, whole } = packedIn(cloud.bundles.slack);
    const loaded = [...atStart];

    expect(loaded).toContain("@slack/bolt");
    expect(loaded.filter((name) => HEAVY.test(name))).toEqual([]);
    expect(loaded.filter((name) => /^src\/(?:engines|query|verdict|sources|config)/.test(name))).toEqual([]);
    expect([...whole].filter((name) => FOREIGN_TO_DOOR.test(name))).toEqual([]);
  });

  test.each(["answer", "janitor"] as const)("%s brings no embedded engine and no door", (handler) => {
    const { atStart, whole } = packedIn(cloud.bundles[handler]);

    expect([...whole].filter((name) => /^@duckdb\/|^@slack\/bolt$/.test(name))).toEqual([]);
    expect([...whole]).toContain("@aws-sdk/client-athena");
    // Where nobody uses Teams its SDK is never loaded.
    expect([...atStart].filter((name) => /^@aws-sdk\/|^botbuilder/.test(name))).toEqual([]);
  });

  const HEAVY = /^(?:zod|yaml|luxon|hyparquet|@aws-sdk\/.*|@duckdb\/.*|botbuilder)$/;
  const FOREIGN_TO_DOOR =
    /^(?:@aws-sdk\/.*|@duckdb\/.*|bot(?:builder|framework).*|jose|src\/surfaces\/teams\/.*|express|@slack\/(?:socket-mode|oauth)|raw-body|undici)$/;
});

test("nothing that any of them wrote holds a secret, an address or a word of a question", async () => {
  const written = await cloud.end();
  const secrets = [CANARIES.signing, CANARIES.token, CREDENTIALS.accessKeyId, CREDENTIALS.secretAccessKey];

  expect(written.split("\n").length).toBeGreaterThan(20);
  for (const canary of [...secrets, "10.77.", "port 443", "respond/", "Rejected", "日本語"])
    expect(written).not.toContain(canary);
});
