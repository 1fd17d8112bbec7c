import { beforeAll, describe, expect, test } from "vitest";
import { liveIn, pressableIn, readable } from "../../../demo/slack/reading.ts";
import type { Message, Snapshot, Values } from "../../../demo/web/protocol.ts";
import { CHANNEL, DIRECT, isWorking, openVisit } from "./visitor.ts";

const HELP = "On 10.20.10.12, between 22:20 and 22:30: connect ECONNREFUSED 10.20.10.20:8443";

const visitor = openVisit(() => ({ helpWanted: HELP }));

/** Turned away at the database, 22:00 to 22:10 in Tokyo. */
const QUESTION = "Why couldn't 10.20.40.4 ssh to the payroll db between 22:00 and 22:10?";

/** A press as the page sends it, by what is written on the button or the option. */
function pressOf(label: string, { room, ts, blocks }: Pick<Message, "room" | "blocks"> & { readonly ts?: string }) {
  for (const block of blocks) {
    const found = pressableIn([block]).find((each) => each.label === label);
    if (found === undefined) continue;
    const { actionId: action, value } = found;
    const place = { room, block: block.block_id, ...(ts !== undefined && { ts }) };
    return { kind: "press", ...place, action, value: value === "undefined" ? "" : value } as const;
  }
  throw new Error(`nobody can press "${label}"`);
}

/** The bot's last message of which something is true, as soon as there is one. */
async function said(isSo: (message: Message) => boolean): Promise<Message> {
  const fits = (message: Message) => message.isBot && !isWorking(message) && isSo(message);
  const { messages } = await visitor.see((snapshot) => snapshot.messages.some(fits));
  const found = messages.findLast(fits);
  if (found === undefined) throw new Error("nothing was said");
  return found;
}

describe("a question in the channel", () => {
  let answer: Message;
  beforeAll(async () => {
    answer = await visitor.ask(`@flow-witness ${QUESTION}`, { room: CHANNEL });
  });

  test("is answered in a thread that hangs on it", async () => {
    const { messages } = await visitor.see(() => true);

    expect(answer.text).toMatch(/^✗ Rejected · 10\.20\.40\.4 → payroll-db \(10\.23\.0\.60\), port 22 \(ssh\)/);
    expect(messages.find(({ ts }) => ts === answer.thread)).toMatchObject({
      room: CHANNEL,
      name: "Bea",
      isBot: false,
      text: `<@U0BOT> ${QUESTION}`,
      blocks: [],
    });
  });

  test("is gone on with by what is not said again", async () => {
    const { text, thread } = await visitor.ask("@flow-witness and port 443?", {
      room: CHANNEL,
      thread: `${answer.thread}`,
    });

    expect(text).toMatch(/^○ Never seen · 10\.20\.40\.4 → payroll-db \(10\.23\.0\.60\), port 443 \(https\)/);
    expect(thread).toBe(answer.thread);
  });

  test("can be turned over: how it is known, and the statement", async () => {
    await visitor.act(pressOf("Details", answer));
    const { blocks, thread } = await said((message) => message.text.startsWith("Observed"));

    expect(thread).toBe(answer.thread);
    expect(readable(blocks)).toMatch(/Inferred from that\n.*security group or its subnet's network ACL/);
    expect(readable(blocks)).toContain("WITH scan AS (");
  });

  test("has its records, and all of them as a file", async () => {
    await visitor.act(pressOf("Show records", answer));
    await visitor.act(pressOf("Export CSV", answer));

    expect((await said(({ text }) => text.includes("of 28 records"))).thread).toBe(answer.thread);
    const [file] = (await said(({ files }) => files.length > 0)).files;
    const response = await fetch(`${visitor.origin}/files/${file?.id}`);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${file?.name}`);
    const lines = (await response.text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(29);
    expect(lines[0]).toContain("action");
  });
});

test("is not heard by the bot where it is not mentioned", async () => {
  await visitor.act({ kind: "send", room: CHANNEL, text: "does anybody know?" });
  const { messages } = await visitor.see(() => true);
  const { ts } = messages.findLast(({ isBot }) => !isBot) ?? {};
  await visitor.ask("@flow-witness help", { room: CHANNEL });

  const after = await visitor.see(() => true);
  expect(after.messages.filter(({ thread }) => thread === ts)).toEqual([]);
});

test("a Japanese question to the bot alone is answered in Japanese", async () => {
  const text = "22:00〜22:10に 10.20.40.4 から給与DBへの ssh がつながらなかったのはなぜですか？";

  expect((await visitor.ask(text, { room: DIRECT })).text).toMatch(/^✗ 拒否.*給与DB（10\.23\.0\.60）/);
});

test("what would call, link or mark stays text", async () => {
  const hostile = "<!channel> <https://a.example|b> & *x* <@U0BEA>";
  const reply = await visitor.ask(`10.20.40.4 to ${hostile}`, { room: DIRECT });
  const { messages } = await visitor.see(() => true);

  expect(messages.find(({ ts }) => ts === reply.thread)?.text).toBe(
    "10.20.40.4 to &lt;!channel&gt; &lt;https://a.example|b&gt; &amp; *x* &lt;@U0BEA&gt;",
  );
  expect(liveIn(reply)).toEqual([]);
});

describe("the form", () => {
  async function open(): Promise<NonNullable<Snapshot["view"]>> {
    expect(await visitor.act({ kind: "command", room: CHANNEL, text: "" })).toEqual({});
    const { view } = await visitor.see((snapshot) => snapshot.view !== undefined);
    if (view === undefined) throw new Error("no form is open");
    return view;
  }

  const filled: Values = {
    ...{ "src:1": "10.20.40.4", "dst:1": "payroll db", "port:1": "22" },
    ...{ "window:1": "other", "time:1": "22:00-22:10", "language:1": "en" },
  };

  test("shows what is wrong at its field, and answers when it is right", async () => {
    const { id } = await open();
    const wrong = await visitor.act({ kind: "submit", view: id, values: { ...filled, "port:1": "99999" } });
    const { view } = await visitor.see(() => true);

    expect(Object.keys(wrong.errors ?? {})).toEqual(["port:1"]);
    expect(view?.errors).toEqual(wrong.errors);
    expect(await visitor.act({ kind: "submit", view: id, values: filled })).toEqual({});
    const answer = await said((message) => message.ephemeral && message.text.startsWith("✗ Rejected"));
    expect(answer.room).toBe(CHANNEL);
    expect((await visitor.see(() => true)).view).toBeUndefined();
  });

  test("is not sent before everything is filled in that has to be", async () => {
    const { id } = await open();
    const { "dst:1": _, ...rest } = filled;

    const { errors } = await visitor.act({ kind: "submit", view: id, values: rest });
    expect(errors).toEqual({ "dst:1": "Please complete this required field." });
    await visitor.act({ kind: "close-view" });
  });

  test("is drawn anew in another language, with what is filled in", async () => {
    const { id, hash } = await open();
    const choice = { block: "language:1", action: "language", value: "ja" };
    const values = { ...filled, "language:1": "ja" };
    await visitor.act({ kind: "view-choice", view: id, ...choice, values });
    const { view } = await visitor.see((snapshot) => snapshot.view?.hash !== hash);

    expect(view).toMatchObject({ id, callback: "question" });
    expect(JSON.stringify(view?.blocks)).toMatch(/"送信元".*"initial_value":"10\.20\.40\.4"/);
    await visitor.act({ kind: "close-view" });
    expect((await visitor.see(() => true)).view).toBeUndefined();
  });
});

test("a command is answered before the visitor's eyes only", async () => {
  await visitor.act({
    kind: "command",
    room: CHANNEL,
    text: "10.20.40.4 to payroll db port 9200 between 22:00 and 22:10",
  });
  const answer = await said(({ text }) => text.includes("port 9200"));

  expect(answer).toMatchObject({ room: CHANNEL, ephemeral: true, edited: true });
});

test("a colleague's trouble is looked up from the message", async () => {
  const { messages } = await visitor.see(() => true);
  const help = messages.find(({ text }) => text === HELP);
  await visitor.act({ kind: "shortcut", callback: "check_connection", room: CHANNEL, ts: `${help?.ts}` });
  const answer = await said(({ text }) => text.includes("port 8443"));

  expect(help?.name).toBe("Chris");
  expect(answer.ephemeral).toBe(true);
});

test("the page of the bot offers questions, in the language of whoever looks", async () => {
  await visitor.act({ kind: "profile", locale: "ja-JP" });
  await visitor.act({ kind: "open", tab: "home" });
  const { me, home, rooms } = await visitor.see((snapshot) => snapshot.home !== undefined);
  await visitor.act({ kind: "profile", locale: "en-US" });

  expect(me).toMatchObject({ name: "Aki", locale: "ja-JP", zone: "Asia/Tokyo" });
  expect(rooms.map(({ id, kind, surface }) => [id, kind, surface])).toEqual([
    ["C0HELP", "channel", "slack"],
    ["D0AKI", "direct", "slack"],
    ["home", "app", "slack"],
    ["a:aki", "direct", "teams"],
    ["19:network@thread.tacv2", "channel", "teams"],
    ["19:night@thread.v2", "group", "teams"],
  ]);
  expect(readable(home?.blocks ?? [])).toContain("フォームで質問");
});

test("an example on it is answered directly", async () => {
  await visitor.act({ kind: "open", tab: "home" });
  const { home } = await visitor.see((snapshot) => snapshot.home !== undefined);
  await visitor.act(pressOf("Who connected to web-proxy today?", { room: "home", blocks: home?.blocks ?? [] }));

  expect((await said(({ text }) => text.includes("web-proxy"))).room).toBe(DIRECT);
});

test("the form opens from there, whose button has no value", async () => {
  const { home } = await visitor.see((snapshot) => snapshot.home !== undefined);

  expect(await visitor.act(pressOf("Ask with a form", { room: "home", blocks: home?.blocks ?? [] }))).toEqual({});
  await visitor.see(({ view }) => view?.callback === "question");
  await visitor.act({ kind: "close-view" });
});

test("a conversation begins with offers", async () => {
  await visitor.act({ kind: "open", tab: "messages" });
  const { prompts } = await visitor.see((snapshot) => snapshot.prompts.length > 0);

  expect(prompts).toContainEqual({
    room: DIRECT,
    title: "Who connects to a host?",
    message: "Who connected to web-proxy today?",
  });
});

test("what is not there cannot be pressed", async () => {
  const nothing = { problem: { en: "That is not there any more.", ja: "その項目はもうありません。" } };
  const { messages } = await visitor.see(() => true);
  const answer = messages.find(({ isBot, blocks }) => isBot && blocks.length > 1);
  const press = { kind: "press", room: CHANNEL, block: "b0", action: "details:0", value: "x" } as const;

  expect(await visitor.act({ ...press, ts: "1.1" })).toEqual(nothing);
  expect(await visitor.act({ ...press, ts: `${answer?.ts}` })).toEqual(nothing);
  expect(await visitor.act({ kind: "submit", view: "V0", values: {} })).toEqual(nothing);
  expect(await visitor.act({ kind: "shortcut", callback: "check_connection", room: CHANNEL, ts: "1.1" })).toEqual(
    nothing,
  );
});

test("the tour asks what can be asked", async () => {
  const { tour } = await visitor.see(() => true);

  expect(tour[0]).toEqual({
    id: "refused-at-destination",
    title: { en: "Turned away at the destination", ja: "宛先で拒否された" },
    question: { en: QUESTION, ja: "22:00〜22:10に 10.20.40.4 から給与DBへの ssh がつながらなかったのはなぜですか？" },
  });
  expect(tour.map(({ id }) => id).sort()).toEqual(visitor.world.stories.map(({ id }) => id).sort());
});
