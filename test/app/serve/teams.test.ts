import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import { WHO } from "../../../demo/teams/world.ts";
import { type Bot, openPlace } from "../../support/app/bot.ts";
import { NOW } from "../../surfaces/slack/door/requests.ts";

const place = openPlace();
const QUESTION = "Why couldn't 10.20.40.4 ssh to the payroll db between 14:00 and 14:10?";
const SLACK = { signingSecret: "env:SLACK_SIGNING_SECRET", botToken: "env:SLACK_BOT_TOKEN" };
const BEA = { person: WHO["bea"] ?? "", room: "19:network@thread.tacv2" };
const AT_HOME = { person: WHO["bea"] ?? "", room: "a:bea" };

let teams: PretendedTeams;
let bot: Bot;
beforeAll(async () => {
  teams = await openTeams({ now: () => NOW });
  const { appId, tenant, password, origin, loginUrl, metadataUrl } = teams;
  bot = await place.open({
    settings: { surfaces: { slack: SLACK, teams: { appId, tenant, password: "env:TEAMS_PASSWORD" } } },
    env: {
      TEAMS_PASSWORD: password,
      FLOW_WITNESS_TEAMS_KEYS: metadataUrl,
      FLOW_WITNESS_TEAMS_LOGIN: loginUrl,
      FLOW_WITNESS_TEAMS_HOSTS: origin,
      FLOW_WITNESS_TEAMS_ENDPOINT: "https://bot.example:8443/witness/api/messages",
    },
  });
}, 30_000);
afterAll(() => teams.close());

/** Sends an activity, and waits until everything that comes of it is done. */
async function send(activity: Readonly<Record<string, unknown>>) {
  const { headers, body } = await teams.deliver(activity);
  const sent = fetch(`${bot.origin}/api/messages`, { method: "POST", headers, body: Buffer.from(body) });
  const response = await bot.after(sent);
  return { status: response.status, body: await response.text() };
}

/** What the bot has said in a room, as JSON. */
function saidIn(room: string): readonly string[] {
  return teams
    .messages(room)
    .filter(({ from }) => from === teams.bot.id)
    .map(({ activity }) => JSON.stringify(activity));
}

test("one process answers in Slack and in Teams", async () => {
  const posted = teams.say(BEA, QUESTION);
  expect(await send(posted)).toEqual({ status: 200, body: "" });
  await bot.after(bot.by("U0BEA").mention(QUESTION));

  expect(saidIn(BEA.room)).toEqual([expect.stringContaining("Rejected")]);
  expect(bot.slack.messages("C0NET").at(-1)?.text).toContain("Rejected");
});

test("a follow-up in the own chat goes on from the question before it", async () => {
  await send(teams.say(AT_HOME, QUESTION));
  await send(teams.say(AT_HOME, "and on port 443?"));

  expect(saidIn(AT_HOME.room)).toHaveLength(2);
  expect(saidIn(AT_HOME.room)[1]).toMatch(/payroll-db.*443/);
});

test("what is asked about a message between two people is answered in the own chat", async () => {
  const before = saidIn(AT_HOME.room).length;
  const messagePayload = {
    body: { content: `<p>${QUESTION}</p>` },
    createdDateTime: new Date(NOW * 1000).toISOString(),
  };
  const value = { commandId: "check_connection", messagePayload };
  const invoke = teams.does(AT_HOME, { type: "invoke", name: "composeExtension/fetchTask", id: "f:1", value });
  const conversation = { conversationType: "personal", id: "19:aki_bea@unq.gbl.spaces", tenantId: teams.tenant };
  const reply = await send({ ...invoke, conversation });

  expect(JSON.parse(reply.body)).toEqual({
    task: {
      type: "message",
      value: "Searching the flow logs. The answer will come to your own chat with this bot.",
    },
  });
  expect(saidIn(AT_HOME.room).slice(before)).toEqual([expect.stringContaining("Rejected")]);
});

test("a button of an answer does what it says", async () => {
  await send(teams.say(AT_HOME, `${QUESTION} Thanks.`));
  const answer = saidIn(AT_HOME.room).at(-1) ?? "";
  const value = /"fw":\{"action":"records","value":"(?<value>[^"]+)"/.exec(answer)?.groups?.["value"];
  const before = saidIn(AT_HOME.room).length;
  await send(teams.does(AT_HOME, { type: "message", value: { fw: { action: "records", value } } }));

  expect(saidIn(AT_HOME.room).slice(before)).toEqual([expect.stringContaining("10.20.40.4")]);
});

test("records go into the person's OneDrive once they have said yes", async () => {
  await send(teams.say(AT_HOME, `${QUESTION} Thank you.`));
  const value = /"fw":\{"action":"csv","value":"(?<value>[^"]+)"/.exec(saidIn(AT_HOME.room).at(-1) ?? "")?.groups?.[
    "value"
  ];
  await send(teams.does(AT_HOME, { type: "message", value: { fw: { action: "csv", value } } }));
  const { attachments } = JSON.parse(saidIn(AT_HOME.room).at(-1) ?? "");
  const [{ name, content }] = attachments;
  const [before, upload] = [teams.world.files.size, teams.uploadInfo(name)];
  const consent = { type: "fileUpload", action: "accept", context: content.acceptContext, uploadInfo: upload };
  const reply = await send(
    teams.does(AT_HOME, { type: "invoke", name: "fileConsent/invoke", id: "f:3", value: consent }),
  );

  expect(reply).toEqual({ status: 200, body: "" });
  expect(teams.world.files.size).toBe(before + 1);
  expect(new TextDecoder().decode(teams.world.files.get(upload.uniqueId))).toContain("10.20.40.4");
  expect(saidIn(AT_HOME.room).at(-1)).toContain(upload.contentUrl);
});

describe("records that are wanted in a channel", () => {
  let link: string;
  let path: string;
  beforeAll(async () => {
    const place = { ...BEA, thread: "1700000000009" };
    await send(teams.say(place, `${QUESTION} For all of us.`));
    const value = /"fw":\{"action":"csv","value":"(?<value>[^"]+)"/.exec(saidIn(BEA.room).at(-1) ?? "")?.groups?.[
      "value"
    ];
    await send(teams.does(place, { type: "message", value: { fw: { action: "csv", value } } }));
    link = /"url":"(?<url>[^"]+)"/.exec(saidIn(BEA.room).at(-1) ?? "")?.groups?.["url"] ?? "";
    path = new URL(link).pathname.replace(/^\/witness/, "");
  });
  afterAll(() => void vi.setSystemTime(NOW * 1000));

  test("are fetched by a link, beside the door of the bot", async () => {
    expect(link).toMatch(/^https:\/\/bot\.example:8443\/witness\/files\/[\w-]{43}$/);
    expect(teams.messages(BEA.room).at(-1)?.thread).toBe("1700000000009");
    const response = await fetch(bot.origin + path);

    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "no-store",
      "content-disposition": expect.stringMatching(/^attachment; filename="fw-[0-9a-z]{13}\.csv"$/),
      "content-type": "text/csv",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    const lines = (await response.text()).split("\r\n");
    expect(lines).toHaveLength(1 + 28 + 1);
    expect(lines[0]).toMatch(/^start \(UTC\),end \(UTC\),/);
    expect(lines.filter((line) => line.includes("10.20.40.4") && line.includes("10.23.0.60"))).toHaveLength(28);
  });

  test("are at no other address, by no other method", async () => {
    const [at, before, past] = [bot.origin, path.slice(0, -1), `${path}A`];
    const gets = await Promise.all(
      [`${at}${before}`, `${at}${past}`, `${at}/files/`, `${at}/files/${"A".repeat(43)}`, `${at}${path}?a=1`].map(
        async (url) => await fetch(url),
      ),
    );
    const others = await Promise.all(["POST", "PUT", "DELETE"].map((method) => fetch(at + path, { method })));

    const said = await Promise.all(gets.map(async (response) => `${response.status} ${await response.text()}`));
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toMatch(/^404 There is no file behind this link.*\nファイルがないか、.*\n$/);
    expect(others.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test("are in no line of the journal, nor is the way to them", () => {
    expect(bot.journal.text).not.toContain(path.slice("/files/".length));
  });

  test("are not there any more after a quarter of an hour", async () => {
    vi.setSystemTime((NOW + 899) * 1000);
    expect((await fetch(bot.origin + path)).status).toBe(200);
    vi.setSystemTime((NOW + 900) * 1000);
    expect((await fetch(bot.origin + path)).status).toBe(404);
  });
});

test("whoever asks for help is told what can be asked", async () => {
  await send(teams.say(AT_HOME, "help"));

  expect(saidIn(AT_HOME.room).at(-1)).toContain("port");
});

test("the form asks the same as a message, and its answer is shared where it was opened", async () => {
  const data = {
    fw: { form: "question" },
    src: "10.20.40.4",
    dst: "payroll db",
    port: "22",
    window: "24h",
    language: "en",
  };
  const before = saidIn(AT_HOME.room).length;
  const thread = { ...BEA, thread: "1700000000000" };
  await send(teams.does(thread, { type: "invoke", name: "task/submit", id: "f:2", value: { data } }));
  expect(saidIn(AT_HOME.room).slice(before)).toEqual([expect.stringContaining("payroll-db")]);

  const answer = saidIn(AT_HOME.room).at(-1) ?? "";
  const value = /"fw":\{"action":"share","value":"(?<value>[^"]+)"/.exec(answer)?.groups?.["value"];
  await send(teams.does(AT_HOME, { type: "message", value: { fw: { action: "share", value } } }));

  const shared = teams.messages(BEA.room).at(-1);
  expect(shared?.thread).toBe("1700000000000");
  expect(JSON.stringify(shared?.activity)).toMatch(/payroll-db.*Shared by the person who asked/);
  expect(saidIn(AT_HOME.room).slice(before + 1)).toEqual([
    expect.stringContaining("The answer is now shown where you asked."),
  ]);
});
