import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ELSEWHERE, WHO } from "../../../../demo/teams/world.ts";
import { AKI, type OpenDoor, openDoor } from "./open-door.ts";

/** Stands in whatever is sent, and nowhere in what is written down or said. */
const CANARY = "tell-nobody";
const ASKING = `10.0.1.5 to 10.0.2.9 port 443? ${CANARY}`;

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterEach(() => {
  door.reception.arrivals.splice(0);
});
afterAll(() => door.close());

type Fields = Readonly<Record<string, unknown>>;

/** Sends any bytes with a token that Teams has signed. */
async function sendBytes(body: Uint8Array, headers: Readonly<Record<string, string>> = {}) {
  const genuine = await door.teams.deliver({});
  return await door.post({ headers: { ...genuine.headers, ...headers }, body });
}

const sendText = async (text: string) => await sendBytes(Buffer.from(text));
const question = (change: Fields = {}): Fields => ({ ...door.teams.say(AKI, ASKING), ...change });
/** Two objects in one, the fields of the first before those of the second. */
const joined = (...parts: readonly string[]) => `{${parts.map((part) => part.slice(1, -1)).join(",")}}`;

describe("a body with a good token", () => {
  test.each<[string, (text: string) => Uint8Array | string]>([
    ["that is packed", (text) => gzipSync(text)],
    ["in UTF-16", (text) => Buffer.from(text, "utf16le")],
    ["in base64", (text) => Buffer.from(text).toString("base64")],
    ["with a sign that is no UTF-8", (text) => Buffer.from(text.replace("port", "p\xffrt"), "latin1")],
    [
      "with half a pair of signs",
      (text) => Buffer.concat([Buffer.from(text).subarray(0, -2), Buffer.from("edbaad22")]),
    ],
    ["twice", (text) => text + text],
    ["in a list", (text) => `[${text}]`],
    ["in a text", (text) => JSON.stringify(text)],
    ["all of it in what it would inherit", (text) => `{"__proto__":${text}}`],
    ["all of it in what it would be made by", (text) => `{"constructor":{"prototype":${text}}}`],
    ["with 101 levels", (text) => joined(text, `{"value":${"[".repeat(100)}${"]".repeat(100)}}`)],
    ["with half a million levels", (text) => joined(text, `{"value":${'{"a":'.repeat(100_000)}`)],
    ["without an end", (text) => text.slice(0, -1)],
  ])("%s: 403 without a word, and no question", async (_, spoil) => {
    const spoilt = spoil(JSON.stringify(question()));

    expect(await sendBytes(Buffer.from(spoilt))).toEqual({ status: 403 });
    expect(door.entries.at(-1)).toMatchObject({ code: "malformed", detail: "malformed" });
    expect(door.reception.arrivals).toEqual([]);
  });

  test("packed, and said to be so: 403", async () => {
    const packed = gzipSync(JSON.stringify(question()));

    expect(await sendBytes(packed, { "content-encoding": "gzip" })).toEqual({ status: 403 });
  });

  test("over the limit, in pieces of unknown number: 413", async () => {
    const { headers } = await door.teams.deliver({});
    const pieces = new ReadableStream({
      start(stream) {
        for (let count = 0; count < 11; count += 1) stream.enqueue(new Uint8Array(100_000));
        stream.close();
      },
    });

    const reply = await fetch(door.url, { method: "POST", headers, body: pieces, duplex: "half" });
    expect([reply.status, await reply.text()]).toEqual([413, ""]);
  });

  test("that says a thing twice says what it says last, to everybody who reads it", async () => {
    const text = JSON.stringify(question());
    const foreign = JSON.stringify({ serviceUrl: `https://${CANARY}.example/`, channelData: { tenant: { id: "t" } } });

    expect(await sendText(joined(text, foreign))).toEqual({ status: 403 });
    expect(door.reception.arrivals).toEqual([]);
    expect(await sendText(joined(foreign, text))).toEqual({ status: 200 });
    expect(JSON.stringify(door.reception.arrivals)).not.toContain(".example");
    expect(door.reception.arrivals).toHaveLength(1);
  });

  test("leaves nothing in what everything inherits", async () => {
    const more = `{"__proto__":{"polluted":"${CANARY}","from":{"id":"28:x"}},"constructor":{"prototype":{"polluted":1}}}`;

    expect(await sendText(joined(JSON.stringify(question()), more))).toEqual({ status: 200 });
    expect(door.reception.arrivals).toMatchObject([{ kind: "asked", person: { user: AKI.person } }]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("an activity with a good token", () => {
  test.each([
    ...["trace", "event", "endOfConversation", "handoff", "typing", "suggestion", "command", "commandResult"],
    ...["messageDelete", "deleteUserData", "contactRelationUpdate", "Message", "invokeResponse", "hasOwnProperty"],
  ])("of the type %s is acknowledged, and nothing", async (type) => {
    expect(await door.send(question({ type, name: "task/fetch" }))).toEqual({ status: 200 });
    expect(door.entries.at(-1)).toMatchObject({ code: "unknown" });
    expect(door.reception.arrivals).toEqual([]);
  });

  test.each(["expectReplies", "ephemeral"])(
    "that wants its replies by another way, %s, is a question",
    async (deliveryMode) => {
      expect(await door.send(question({ deliveryMode }))).toEqual({ status: 200 });
      expect(door.reception.arrivals).toHaveLength(1);
    },
  );

  test.each([
    ["nobody's", { from: { id: "29:x", name: CANARY } }],
    ["a bot's", { from: { id: "29:x", aadObjectId: "x", role: "bot" } }],
    ["another bot's", { from: { id: "28:x", aadObjectId: "x" } }],
  ])("that is %s is nothing, whatever it is", async (_, change) => {
    const consent = { action: "accept", context: { fw: { action: "csv", value: "fw-1.3" } } };
    const value = { ...consent, data: { fw: { form: "question" } }, uploadInfo: door.teams.uploadInfo("a.csv") };
    const names = ["task/fetch", "task/submit", "composeExtension/fetchTask", "fileConsent/invoke"];
    const invokes = names.map((name) => ({ type: "invoke", name, value }));
    const added = { type: "conversationUpdate", membersAdded: [door.teams.bot] };
    for (const act of [...invokes, added, { type: "installationUpdate", action: "add" }, { value: consent.context }])
      expect(await door.send(question({ ...act, ...change }))).toEqual({ status: 200 });

    expect(door.reception.arrivals).toEqual([]);
  });

  test("that is the echo of what the bot says is nothing, though it is given a person's id", async () => {
    const from = { id: door.teams.bot.id.replace("28:", "29:"), aadObjectId: AKI.person };

    expect(await door.send(question({ from, recipient: { id: from.id } }))).toEqual({ status: 200 });
    expect(door.reception.arrivals).toEqual([]);
  });

  test("of 500 people who come is a visit where the bot is among them", async () => {
    const people = Array.from({ length: 499 }, (_, place) => ({ id: `29:${place}` }));
    const come = (membersAdded: readonly object[]) => question({ type: "conversationUpdate", membersAdded });

    expect(await door.send(come(people))).toEqual({ status: 200 });
    expect(door.reception.arrivals).toEqual([]);
    expect(await door.send(come([...people, door.teams.bot]))).toEqual({ status: 200 });
    expect(door.reception.arrivals).toMatchObject([{ kind: "visited" }]);
  });

  test("that says nothing of its channel is of the tenant of its conversation", async () => {
    expect(await door.send(question({ channelData: undefined }))).toEqual({ status: 200 });
    expect(door.reception.arrivals).toMatchObject([{ person: { tenant: door.teams.tenant } }]);
  });

  test.each([
    ["its channel", { channelData: { tenant: { id: ELSEWHERE } } }],
    ["its conversation", { conversation: { id: "a:aki", conversationType: "personal", tenantId: ELSEWHERE } }],
  ])("of which only %s is of another tenant: 403 (D10)", async (_, change) => {
    expect(await door.send(question(change))).toEqual({ status: 403 });
    expect(door.entries.at(-1)).toMatchObject({ code: "not-listed", tenant: ELSEWHERE });
    expect(door.reception.arrivals).toEqual([]);
  });

  test.each([
    ["", 403],
    ["https://evil.example/", 403],
    ["https://smba.trafficmanager.net/emea/", 403],
  ])("that is to be answered at %j: %i (D09)", async (serviceUrl, status) => {
    expect(await door.send(question({ serviceUrl }))).toEqual({ status });
    expect(await door.send(question({ serviceUrl }), { serviceurl: serviceUrl })).toEqual({ status });
    expect(door.reception.arrivals).toEqual([]);
  });

  test("of which there is nothing but null is a question all the same", async () => {
    const nothing = { value: null, replyToId: null, entities: null, membersAdded: null, attachments: null, name: null };

    expect(await door.send(question({ ...nothing, locale: null, localTimezone: null }))).toEqual({ status: 200 });
    expect(door.reception.arrivals).toMatchObject([{ kind: "asked", text: ASKING }]);
  });
});

test("nothing that was sent stands in what the door wrote down of all this", () => {
  const known = ["at", "surface", "code", "detail", "tenant"];
  const texts = [CANARY, "10.0.", "Bearer", "smba", "evil", "28:", "29:", WHO["aki"] ?? "", AKI.room];

  expect(door.entries.length).toBeGreaterThan(30);
  expect(door.entries.flatMap(Object.keys).filter((key) => !known.includes(key))).toEqual([]);
  expect(texts.filter((text) => JSON.stringify(door.entries).includes(text))).toEqual([]);
});
