import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTeamsDoor } from "../../../src/app/teams-door.ts";
import { type Bot, openPlace } from "../../support/app/bot.ts";

const place = openPlace();
const TENANT = "66666666-7777-8888-9999-000000000000";
const BOT = "11111111-2222-3333-4444-555555555555";
const TEAMS = { appId: BOT, tenant: TENANT, password: "env:NOBODY_HAS_ONE" };
const SLACK = { signingSecret: "env:SLACK_SIGNING_SECRET", botToken: "env:SLACK_BOT_TOKEN" };
const QUESTION = "Why couldn't 10.20.40.4 ssh to the payroll db between 14:00 and 14:10?";

/** A program of this machine that plays Teams and signs nothing. */
interface Player {
  readonly origin: string;
  readonly heard: { readonly authorization: string | undefined; readonly said: string }[];
  readonly server: Server;
}

let player: Player;
let bot: Bot;
beforeAll(async () => {
  player = await openPlayer();
  bot = await place.open({
    settings: { surfaces: { slack: SLACK, teams: TEAMS } },
    env: { FLOW_WITNESS_TEAMS_UNVERIFIED: "yes", FLOW_WITNESS_TEAMS_HOSTS: player.origin },
  });
}, 30_000);
afterAll(() => player.server.close());

async function openPlayer(): Promise<Player> {
  const heard: Player["heard"] = [];
  const server = createServer(async (request, response) => {
    const { authorization } = request.headers;
    if (request.method !== "GET") heard.push({ authorization, said: JSON.stringify(await json(request)) });
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ id: `${heard.length}`, tenantId: TENANT, userRole: "user" }));
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, heard, server };
}

/** Says something to the bot, and waits until everything that comes of it is done. */
async function say(change: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const activity = {
    type: "message",
    id: "1",
    channelId: "msteams",
    serviceUrl: `${player.origin}/_connector`,
    from: { id: "29:a", aadObjectId: "00000000-0000-4000-8000-00000000c001" },
    recipient: { id: `28:${BOT}` },
    conversation: { id: "a:1", conversationType: "personal", tenantId: TENANT },
    localTimezone: "Europe/Berlin",
    text: QUESTION,
    ...change,
  };
  const sent = fetch(`${bot.origin}/api/messages`, { method: "POST", headers, body: JSON.stringify(activity) });
  return (await bot.after(sent)).status;
}

test("whoever develops asks without a token, and is answered without one on the same machine", async () => {
  expect(await say()).toBe(200);

  expect(player.heard.at(-1)?.said).toContain("Rejected");
  expect(new Set(player.heard.map(({ authorization }) => authorization))).toEqual(new Set([undefined]));
});

test.each([
  { what: "for an answer elsewhere", change: { serviceUrl: "https://smba.trafficmanager.net/emea/" }, status: 403 },
  { what: "of another tenant", change: { channelData: { tenant: { id: BOT } } }, status: 403 },
  { what: "through a tunnel", headers: { "x-forwarded-for": "198.51.100.7" }, status: 401 },
])("nobody is believed $what", async ({ change, headers, status }) => {
  const before = player.heard.length;

  expect(await say(change, headers)).toBe(status);
  expect(player.heard).toHaveLength(before);
});

test("a function of Lambda does not start like this", () => {
  const path = join(place.folder, "packed.json");
  writeFileSync(path, JSON.stringify({ surfaces: { teams: TEAMS }, limits: {} }));
  const env = {
    AWS_LAMBDA_FUNCTION_NAME: "flow-witness-teams",
    AWS_REGION: "eu-west-1",
    FLOW_WITNESS_CONFIG: path,
    FLOW_WITNESS_TABLE: "t",
    FLOW_WITNESS_QUEUE: "https://sqs.eu-west-1.amazonaws.com/123456789012/q",
    FLOW_WITNESS_STAGE: "test",
  };

  expect(() => openTeamsDoor(env, () => undefined)).not.toThrow();
  expect(() => openTeamsDoor({ ...env, FLOW_WITNESS_TEAMS_UNVERIFIED: "yes" }, () => undefined)).toThrow(
    "for this machine only",
  );
});
