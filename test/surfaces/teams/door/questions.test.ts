import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ELSEWHERE, WHO } from "../../../../demo/teams/world.ts";
import { readActivity } from "../../../../src/surfaces/teams/gate/activity.ts";
import { AKI, BEA, NIGHT, type OpenDoor, openDoor } from "./open-door.ts";

const QUESTION = "did 10.0.1.5 reach 10.0.2.9 on port 443?";

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterEach(() => {
  door.reception.becomes = { kind: "taken" };
  door.reception.arrivals.splice(0);
});
afterAll(() => door.close());

/** What was handed on since. */
function arrivals(): readonly unknown[] {
  return door.reception.arrivals;
}

/** What a reply needs, as it was handed on. */
function returned(): unknown {
  return JSON.parse(door.reception.arrivals[0]?.returns ?? "null");
}

test("a message to the bot is a question, and the conversation one thread", async () => {
  const { teams } = door;
  const sent = teams.say(AKI, QUESTION);

  expect(await door.send(sent)).toEqual({ status: 200 });
  expect(arrivals()).toEqual([
    {
      kind: "asked",
      surface: "teams",
      key: `message:${teams.tenant}:a:aki:${sent["id"]}`,
      echo: expect.stringMatching(/^[\w-]{43}$/),
      at: teams.now(),
      person: { tenant: teams.tenant, user: WHO["aki"] },
      room: { channel: "a:aki", kind: "direct", thread: "a:aki" },
      way: "direct",
      hushed: false,
      text: QUESTION,
      returns: expect.any(String),
    },
  ]);
  expect(returned()).toEqual({
    v: 1,
    serviceUrl: teams.serviceUrl,
    conversationId: "a:aki",
    botId: teams.bot.id,
    userId: "29:aki",
    aadObjectId: WHO["aki"],
    tenantId: teams.tenant,
    kind: "personal",
    locale: "ja-JP",
    zone: "Asia/Tokyo",
  });
});

test("a mention in a channel is a question in the thread of its post", async () => {
  const sent = door.teams.say(BEA, QUESTION);

  expect((await door.send(sent)).status).toBe(200);
  expect(arrivals()).toMatchObject([
    { way: "mention", hushed: false, text: QUESTION, room: { channel: BEA.room, kind: "channel", thread: sent["id"] } },
  ]);
  expect(returned()).toMatchObject({ conversationId: BEA.room, threadId: sent["id"], kind: "channel" });
});

test("a mention in a thread belongs to the thread", async () => {
  await door.send(door.teams.say({ ...BEA, thread: "1700000000000" }, "and port 22?"));

  expect(arrivals()).toMatchObject([{ text: "and port 22?", room: { channel: BEA.room, thread: "1700000000000" } }]);
});

test("a mention in a group chat is a question where others read along", async () => {
  await door.send(door.teams.say(NIGHT, QUESTION));

  expect(arrivals()).toMatchObject([
    { way: "mention", room: { channel: NIGHT.room, kind: "channel", thread: NIGHT.room } },
  ]);
  expect(returned()).toMatchObject({ kind: "groupChat", conversationId: NIGHT.room });
  expect(returned()).not.toHaveProperty("threadId");
});

test("the bot is named as often as somebody likes, and others too", async () => {
  const sent = door.teams.say(BEA, "x");
  const text =
    "<at>Flow Witness</at>&nbsp;<at>Flow Witness</at>\u00A0did <at>Aki</at> reach [db.example.com](http://db.example.com) &amp; co?";
  await door.send({ ...sent, text });

  expect(arrivals()).toMatchObject([{ text: "did   reach db.example.com & co?" }]);
});

test("a name that looks like an expression is a name, however often it stands there", async () => {
  const sent = door.teams.say(BEA, "x");
  const [entity] = sent["entities"] as readonly object[];
  const text = "$& (a+)+ 10.0.1.5 → 10.0.2.9 $& (a+)+";
  await door.send({ ...sent, text, entities: [{ ...entity, text: "$& (a+)+" }] });

  expect(arrivals()).toMatchObject([{ text: "10.0.1.5 → 10.0.2.9" }]);
});

test("a text of any length is handed on only as far as it takes to refuse it", async () => {
  await door.send(door.teams.say(AKI, "𠮷".repeat(20_000)));

  expect(door.reception.arrivals.map((arrival) => arrival.kind === "asked" && [...arrival.text].length)).toEqual([
    8_001,
  ]);
});

test.each([
  ["what is not said to the bot in a channel", (sent: object) => ({ ...sent, entities: [] })],
  [
    "what is said to somebody else in a channel",
    (sent: object) => ({
      ...sent,
      entities: [{ type: "mention", mentioned: { id: "29:aki" }, text: "<at>Aki</at>" }],
    }),
  ],
  ["what another bot says", (sent: object) => ({ ...sent, from: { id: "28:other", name: "Other" } })],
  ["what the bot says itself", (sent: object) => ({ ...sent, from: door.teams.bot })],
  ["what is said by nobody in the directory", (sent: object) => ({ ...sent, from: { id: "29:anonymous" } })],
  ["a message that was changed", (sent: object) => ({ ...sent, type: "messageUpdate" })],
  ["a reaction", (sent: object) => ({ ...sent, type: "messageReaction", reactionsAdded: [{ type: "like" }] })],
  ["somebody who types", (sent: object) => ({ ...sent, type: "typing" })],
  ["a type that is named like what every object has", (sent: object) => ({ ...sent, type: "constructor" })],
])("%s is acknowledged, and no question", async (_, change) => {
  expect(await door.send(change(door.teams.say(BEA, QUESTION)) as Record<string, unknown>)).toEqual({ status: 200 });
  expect(arrivals()).toEqual([]);
});

test("what comes from a shared channel, or of people of another tenant, is marked", async () => {
  const sent = door.teams.say(BEA, QUESTION);
  const { channelData, from } = sent as { channelData: object; from: object };
  const channel = { id: BEA.room, type: "shared" };
  await door.send({ ...sent, channelData: { ...channelData, channel } });
  await door.send({ ...sent, id: "2", from: { ...from, tenantId: "99999999-8888-4777-8666-555555555555" } });
  await door.send({ ...sent, id: "3", from: { ...from, tenantId: door.teams.tenant } });

  expect(door.reception.arrivals.map(({ outside }) => outside)).toEqual([true, true, undefined]);
});

test("what is said in the conversation of another tenant is marked, though that is on the list too", async () => {
  const conversation = { id: "a:zoe", conversationType: "personal", tenantId: ELSEWHERE };
  const activity = readActivity({ ...door.teams.say(AKI, QUESTION), conversation });
  if (activity === undefined) throw new Error("no activity");
  const both = await openDoor({ gate: { admit: async () => ({ ok: true, activity, claims: {} }) } });
  await both.send({});

  expect(both.reception.arrivals).toMatchObject([{ outside: true, person: { tenant: door.teams.tenant } }]);
  await both.close();
});

test.each(["form", "Form", "フォーム"])("whoever writes %s wants the form, and asks nothing", async (text) => {
  const before = door.teams.messages(BEA.room).length;
  expect(await door.send(door.teams.say(BEA, text))).toEqual({ status: 200 });
  await door.send(door.teams.say(AKI, text));

  expect(arrivals()).toMatchObject([
    { kind: "pressed", way: "mention", action: "form", value: "", hushed: false, room: { channel: BEA.room } },
    { kind: "pressed", way: "direct", action: "form", value: "", hushed: false, room: { channel: AKI.room } },
  ]);
  expect(door.teams.messages(BEA.room)).toHaveLength(before + 1);
});

test("what is not taken in is to be sent again", async () => {
  door.reception.becomes = { kind: "ill" };

  expect(await door.send(door.teams.say(AKI, QUESTION))).toEqual({ status: 503 });
  expect(door.entries.at(-1)).toEqual({
    ...{ at: door.teams.now(), surface: "teams", code: "not-taken", tenant: door.teams.tenant },
  });
});

test("whoever is refused is told by whoever answers", async () => {
  door.reception.becomes = { kind: "refused", card: { elements: [] } };
  const before = door.teams.messages("a:aki").length;

  expect(await door.send(door.teams.say(AKI, QUESTION))).toEqual({ status: 200 });
  expect(door.teams.messages("a:aki")).toHaveLength(before + 1);
});
