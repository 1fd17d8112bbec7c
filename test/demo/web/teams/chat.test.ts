import { describe, expect, test } from "vitest";
import type { Card, Message } from "../../../../demo/web/protocol.ts";
import { isWorking, openVisit } from "../visitor.ts";

const HELP = "On 10.20.10.12, between 22:20 and 22:30: connect ECONNREFUSED 10.20.10.20:8443";
const GONE = { problem: { en: "That is not there any more.", ja: "その項目はもうありません。" } };

/** Bea's chat with the bot, and the channel. */
const CHAT = "a:bea";
const CHANNEL = "19:network@thread.tacv2";
const GROUP = "19:night@thread.v2";

const visitor = openVisit(() => ({ helpWanted: HELP }));

/** Turned away at the database, 22:00 to 22:10 in Tokyo. */
const QUESTION = "Why couldn't 10.20.40.4 ssh to the payroll db between 22:00 and 22:10?";

/** The bot's last message in Teams of which something is true, as soon as there is one. */
async function said(isSo: (message: Message) => boolean): Promise<Message> {
  const fits = (message: Message) => message.isBot && message.isPlain === true && !isWorking(message) && isSo(message);
  const { messages } = await visitor.see((snapshot) => snapshot.messages.some(fits));
  const found = messages.findLast(fits);
  if (found === undefined) throw new Error("nothing was said");
  return found;
}

/** What a button of a card brings back, by what its action is called. */
function dataOf(action: string, { card }: Message): Card {
  const found = [...JSON.stringify(card).matchAll(/"data":(?<data>\{(?:[^{}]|\{[^{}]*\})*\})/g)]
    .map((match): Card => JSON.parse(match.groups?.["data"] ?? "{}"))
    .find(({ fw }) => Object(fw).action === action);
  if (found === undefined) throw new Error(`no button ${action}`);
  return found;
}

test("a question in the channel is answered with a card in its thread", async () => {
  const answer = await visitor.ask(`@flow-witness ${QUESTION}`, { room: CHANNEL });
  const { messages } = await visitor.see(() => true);

  expect(answer.text).toMatch(/^✗ Rejected/);
  expect(answer.card).toMatchObject({ type: "AdaptiveCard" });
  expect(answer.edited).toBe(true);
  expect(messages.find(({ ts }) => ts === answer.thread)).toMatchObject({
    ...{ room: CHANNEL, user: "U0BEA", name: "Bea", isBot: false, text: `@flow-witness ${QUESTION}` },
  });
});

test("what does not name the bot is not heard in the channel", async () => {
  await visitor.act({ kind: "send", room: CHANNEL, text: "does anybody know?" });
  await visitor.ask("help", { room: CHAT });
  const { messages } = await visitor.see(() => true);
  const own = messages.find(({ text }) => text === "does anybody know?");

  expect(messages.filter(({ thread }) => thread === own?.ts)).toEqual([]);
});

test("a group chat is greeted once, and answered in the chat itself where somebody names the bot", async () => {
  await visitor.act({ kind: "open", tab: "messages", room: GROUP });
  await visitor.act({ kind: "open", tab: "messages", room: GROUP });
  await visitor.act({ kind: "send", room: GROUP, text: "does anybody know?" });
  const answer = await visitor.ask(`@flow-witness ${QUESTION}`, { room: GROUP });
  const { messages } = await visitor.see(() => true);
  const here = messages.filter(({ room }) => room === GROUP);

  expect(answer.text).toMatch(/^✗ Rejected/);
  expect(answer.thread).toBeUndefined();
  expect(here.map(({ name, text }) => [name, text.split("\n")[0]?.slice(0, 30)])).toEqual([
    ["flow-witness", "To ask, mention this bot toget"],
    ["Bea", "does anybody know?"],
    ["Bea", "@flow-witness Why couldn't 10."],
    ["flow-witness", "✗ Rejected · 10.20.40.4 → payr"],
  ]);
});

test("what the manifest offers is offered in the language of whoever looks", async () => {
  const inTeams = async () => {
    const { shortcuts, commands, extensions } = await visitor.see(() => true);
    return [
      ...shortcuts.flatMap(({ surface, name }) => (surface === "teams" ? name : [])),
      ...commands.flatMap(({ surface, command }) => (surface === "teams" ? command : [])),
      ...extensions.map(({ name }) => name),
    ];
  };
  const english = await inTeams();
  await visitor.act({ kind: "profile", locale: "ja-JP" });
  const japanese = await inTeams();
  await visitor.act({ kind: "profile", locale: "en-US" });

  expect(english).toEqual(["Check this connection", "help", "form", "Ask about a connection"]);
  expect(japanese).toEqual(["この通信を調べる", "ヘルプ", "フォーム", "通信について質問する"]);
});

test("the first visit begins with offers, which stand for that chat", async () => {
  await visitor.act({ kind: "open", tab: "messages", room: CHAT });
  const { prompts } = await visitor.see((snapshot) => snapshot.prompts.some(({ room }) => room === CHAT));
  await visitor.act({ kind: "open", tab: "messages", room: CHAT });

  expect(prompts).toContainEqual({
    ...{ room: CHAT, title: "Who connects to a host?", message: "Who connected to web-proxy today?" },
  });
});

describe("the records of an answer", () => {
  test("are handed out once the visitor allows it", async () => {
    const answer = await visitor.ask(QUESTION, { room: CHAT });
    await visitor.act({ kind: "card", room: CHAT, ts: answer.ts, data: dataOf("csv", answer) });
    const { ts, consent } = await said((message) => message.consent !== undefined);
    await visitor.act({ kind: "consent", room: CHAT, ts, says: "accept" });
    const [file] = (await said(({ files }) => files.length > 0)).files;
    const response = await fetch(`${visitor.origin}/files/${file?.id}`);

    expect(consent?.name).toBe(file?.name);
    expect(consent?.size).toBe(file?.size);
    expect((await response.text()).trimEnd().split("\r\n")).toHaveLength(29);
  });

  test("are not, where the visitor declines", async () => {
    const answer = await visitor.ask(`${QUESTION} Thanks.`, { room: CHAT });
    await visitor.act({ kind: "card", room: CHAT, ts: answer.ts, data: dataOf("csv", answer) });
    const { ts } = await said((message) => message.consent !== undefined);
    await visitor.act({ kind: "consent", room: CHAT, ts, says: "decline" });
    const { messages } = await visitor.see(() => true);

    expect(messages.filter((message) => message.ts === ts)).toEqual([]);
  });
});

describe("the form", () => {
  test("shows what is wrong, says where the answer comes, and goes", async () => {
    const offer = await visitor.ask("form", { room: CHAT });
    await visitor.act({ kind: "card", room: CHAT, ts: offer.ts, data: dataOf("form", offer) });
    const { dialog } = await visitor.see((snapshot) => snapshot.dialog?.card !== undefined);
    const filled = { fw: { form: "question" }, src: "10.20.40.4", dst: "payroll db", window: "24h", language: "en" };
    await visitor.act({ kind: "submit-dialog", data: { ...filled, port: "99999" } });
    const wrong = (await visitor.see(() => true)).dialog;
    await visitor.act({ kind: "submit-dialog", data: { ...filled, port: "22" } });
    const done = (await visitor.see(() => true)).dialog;
    await visitor.act({ kind: "close-dialog" });

    expect(dialog?.title).toBe("Ask about a connection");
    expect(wrong?.id).toBe(dialog?.id);
    expect(JSON.stringify(wrong?.card)).toContain("⚠");
    expect(done).toMatchObject({ id: dialog?.id, text: expect.stringContaining("own chat") });
    expect((await visitor.see(() => true)).dialog).toBeUndefined();
    expect(await visitor.act({ kind: "submit-dialog", data: filled })).toEqual(GONE);
  });
});

test("a form that was opened where messages are written is answered in the own chat", async () => {
  await visitor.act({ kind: "extension", callback: "ask", room: CHANNEL });
  const { dialog } = await visitor.see((snapshot) => snapshot.dialog?.card !== undefined);
  const data = { fw: { form: "question" }, src: "10.20.41.7", dst: "payroll db", port: "9200", window: "24h" };
  await visitor.act({ kind: "submit-dialog", data });
  const done = (await visitor.see(() => true)).dialog;
  const answer = await said(({ text }) => text.includes("9200"));
  await visitor.act({ kind: "close-dialog" });

  expect(dialog?.title).toBe("Ask about a connection");
  expect(done?.text).toContain("own chat");
  expect(answer.room).toBe(CHAT);
});

test("a colleague's trouble is looked up from the message, and answered in the own chat", async () => {
  const { messages } = await visitor.see(() => true);
  const trouble = messages.find(({ text, room }) => text === HELP && room === CHANNEL);
  await visitor.act({ kind: "shortcut", callback: "check_connection", room: CHANNEL, ts: `${trouble?.ts}` });
  const { dialog } = await visitor.see((snapshot) => snapshot.dialog !== undefined);
  const answer = await said(({ text }) => text.includes("8443"));
  await visitor.act({ kind: "profile", locale: "ja-JP" });
  const other = await visitor.see(({ me }) => me.locale === "ja-JP");
  await visitor.act({ kind: "profile", locale: "en-US" });

  expect(trouble?.name).toBe("Chris");
  expect(dialog?.text).toContain("own chat");
  expect(answer.room).toBe(CHAT);
  // It is somebody else's.
  expect(other.dialog).toBeUndefined();
});

test("what is not there cannot be pressed", async () => {
  const nowhere = { room: CHAT, ts: "1" };

  expect(await visitor.act({ kind: "card", ...nowhere, data: {} })).toEqual(GONE);
  expect(await visitor.act({ kind: "consent", ...nowhere, says: "accept" })).toEqual(GONE);
  expect(await visitor.act({ kind: "shortcut", ...nowhere, callback: "check_connection" })).toEqual(GONE);
  expect((await fetch(`${visitor.origin}/files/17`)).status).toBe(404);
});
