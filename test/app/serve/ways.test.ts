import { beforeAll, describe, expect, test } from "vitest";
import { liveIn, readable } from "../../../demo/slack/reading.ts";
import type { Message } from "../../../demo/slack/workspace.ts";
import { type Bot, openPlace } from "../../support/app/bot.ts";
import { blocksOf } from "../../support/app/colleague.ts";
import { json, signed } from "../../surfaces/slack/door/requests.ts";
import { mention } from "../../surfaces/slack/door/samples.ts";

const HOSTILE = "<!channel> <@U0AKI> <https://evil.example|AWS> `*x*` :fire:";

const place = openPlace();
let bot: Bot;
beforeAll(async () => {
  bot = await place.open({
    settings: {
      addressBook: [{ key: HOSTILE, names: ["evil twin"], addresses: ["10.20.10.14"] }],
    },
  });
});

/** As Bea in Berlin says it. */
const REJECTED = "Did 10.20.10.13 reach 10.20.10.14 on port 9200 between 14:20 and 14:30?";
const VERDICT = "✗ Rejected · 10.20.10.13 → ";

/** What the bot has said in a thread, to whomever. */
function repliesTo({ channel, ts }: Message): readonly Message[] {
  const { messages } = bot.slack.workspace;
  return messages.filter((each) => each.channel === channel && each.threadTs === ts && each.user === "U0BOT");
}

/** What the bot did in Slack from a moment on. */
function callsSince(count: number): readonly string[] {
  return bot.slack.calls.slice(count).map(({ method }) => method);
}

describe("somebody who asks", () => {
  test("by a mention is answered in the thread, in the place of what stood there meanwhile", async () => {
    const before = bot.slack.calls.length;
    const said = await bot.after(bot.by("U0BEA").mention(REJECTED));

    expect(repliesTo(said)).toMatchObject([{ text: expect.stringContaining(VERDICT), edits: 1 }]);
    expect(callsSince(before).filter((method) => method.startsWith("chat."))).toEqual([
      "chat.postMessage",
      "chat.update",
    ]);
  });

  test("by a command is told at once that it is looked for, and reads the answer alone", async () => {
    const heard = await bot.after(bot.by("U0BEA").command(REJECTED, "C0AWAY"));

    expect(heard).toMatchObject({ status: 200, body: expect.stringContaining("Searching the flow logs") });
    expect(bot.slack.ephemerals("C0AWAY")).toMatchObject([
      { to: "U0BEA", edits: 1, text: expect.stringContaining(VERDICT) },
    ]);
    expect(bot.slack.messages("C0AWAY")).toEqual([]);
  });

  test("directly and in Japanese is answered there in Japanese", async () => {
    const said = await bot.after(
      bot
        .by("U0AKI")
        .write("２２：２０～２２：３０に １０．２０．１０．１３ から 10.20.10.14 の ９２００ 番は通っていましたか？"),
    );

    expect(repliesTo(said)).toMatchObject([
      { text: expect.stringContaining("✗ 拒否されています · 10.20.10.13 → "), channel: "D0AKI" },
    ]);
  });

  test("with a shortcut on somebody else's message reads the answer alone", async () => {
    const words = "10.20.10.13 10.20.10.14 9200 14:20-14:30: connection timed out";
    const pasted = bot.slack.say({ channel: "C0NET", user: "U0AKI", text: words });
    await bot.after(bot.by("U0BEA").check(pasted));

    expect(bot.slack.ephemerals("C0NET", "U0BEA")).toMatchObject([{ text: expect.stringContaining(VERDICT) }]);
    expect(repliesTo(pasted)).toEqual([]);
  });

  test("four times by the same delivery is answered once", async () => {
    const said = await bot.after(bot.by("U0BEA").mention(REJECTED));
    const [sent] = bot.requests.slice(-1);
    for (const count of ["1", "2", "3"]) {
      const headers = { ...sent?.headers, "x-slack-retry-num": count, "x-slack-retry-reason": "http_timeout" };
      const heard = await bot.after(bot.send({ headers, body: sent?.body ?? Buffer.from("") }));
      expect(heard).toEqual({ status: 200, body: "" });
    }

    expect(repliesTo(said)).toHaveLength(1);
  });
});

describe("the form", () => {
  test("opens where nothing stands behind the command, shows a mistake at its field, and is answered", async () => {
    const bea = bot.by("U0BEA");
    await bea.command("");
    const [view] = [...bot.slack.workspace.views.values()].slice(-1);
    if (view === undefined) throw new Error("no form was opened");
    const filled = { src: "10.20.10.13", dst: "10.20.10.999", port: "9200", time: "14:20-14:30" };
    const mistaken = await bea.submit(view, filled);
    const sent = await bot.after(bea.submit(view, { ...filled, dst: "10.20.10.14" }));

    expect(JSON.parse(mistaken.body)).toMatchObject({
      response_action: "errors",
      errors: { "dst:1": expect.stringContaining("10.20.10.999") },
    });
    expect(sent).toEqual({ status: 200, body: "" });
    expect(bot.slack.ephemerals("C0NET", "U0BEA").at(-1)?.text).toContain(VERDICT);
  });
});

describe("who may not be answered", () => {
  test("a guest is told so alone, and nothing is looked for", async () => {
    const said = await bot.after(bot.by("U0GUEST").mention(REJECTED));

    expect(repliesTo(said)).toMatchObject([{ to: "U0GUEST", text: expect.stringMatching(/^Guests and members/) }]);
    expect(bot.journal.lines.filter(({ code }) => code === "outsider")).toHaveLength(1);
  });

  test("in a channel that others can read an employee is refused, and only the employee sees it", async () => {
    await bot.after(bot.by("U0AKI").mention(REJECTED, { channel: "C0SHARED" }));

    expect(bot.slack.messages("C0SHARED").filter(({ user }) => user === "U0BOT")).toEqual([]);
    expect(bot.slack.ephemerals("C0SHARED")).toMatchObject([{ to: "U0AKI", text: expect.stringContaining("社外") }]);
  });
});

describe("what somebody could mean ill", () => {
  test("is shown as it was written and calls nobody, wherever a name or a question can say it", async () => {
    const said = await bot.after(bot.by("U0BEA").mention(REJECTED.replace("10.20.10.14", "evil twin")));
    const [answer] = repliesTo(said);
    if (answer === undefined) throw new Error("nothing was said");
    await bot.after(bot.by("U0BEA").press("Details", answer));
    const [, details] = repliesTo(said);
    const sent = bot.slack.calls.filter(({ method }) => method.startsWith("chat.")).slice(-2);

    expect(readable(answer.blocks)).toContain(`✗ Rejected · 10.20.10.13 → ${HOSTILE} (10.20.10.14), port 9200`);
    expect([liveIn(answer), liveIn(details ?? answer)]).toEqual([[], []]);
    expect(sent.map(({ args }) => [args["parse"], args["link_names"]])).toEqual([
      ["none", "false"],
      ["none", "false"],
    ]);
  });

  test("gets no answer where Slack did not send it, and nothing is remembered of it", async () => {
    const before = bot.journal.lines.length;
    const { headers, body } = json(mention());
    const forged = { headers, body: Buffer.concat([body, Buffer.from(" ")]) };

    expect(await bot.send(forged)).toMatchObject({ status: 401 });
    expect(await bot.send(signed("{", { secret: "other" }))).toMatchObject({ status: 401 });
    expect(await bot.send(signed(Buffer.alloc(1_100_000, "x")))).toMatchObject({ status: 413 });
    expect(bot.journal.lines.slice(before).map(({ event }) => event)).toEqual([undefined, undefined, undefined]);
  });

  test("finds two places, and nothing behind the others", async () => {
    const asked = async (path: string, method = "GET") => (await fetch(`${bot.origin}${path}`, { method })).status;

    expect(await asked("/health")).toBe(200);
    expect(await asked("/slack/events")).toBe(404);
    expect(await asked("/", "POST")).toBe(404);
  });
});

describe("the page of the bot", () => {
  test("shows what somebody has asked, asks it again, and forgets it when told to", async () => {
    const bea = bot.by("U0BEA");
    await bot.after(bea.mention("Was 10.70.1.20 to 10.70.1.60 port 631 accepted between 14:00 and 14:20?"));
    await bot.after(bea.openHome());
    const label = "Was 10.70.1.20 to 10.70.1.60 port 631 accepted between 14:00 and 14:20?";
    const before = readable(blocksOf(bot.slack.home("U0BEA")));
    await bot.after(bea.pressAtHome(label));
    const [direct] = [...bot.slack.workspace.messages].slice(-1);
    await bot.after(bea.pressAtHome("Erase my questions"));

    expect(before).toContain(label);
    expect(direct?.text).toMatch(/^✓ Accepted/);
    expect(readable(blocksOf(bot.slack.home("U0BEA")))).not.toContain(label);
  });
});

test("writes no word of all that, no address and no secret into its journal", () => {
  const { text, lines } = bot.journal;

  expect(lines.length).toBeGreaterThan(30);
  expect(text).not.toMatch(/10\.\d+\.\d+\.\d+|xoxb-|8f742231|respond\/|evil twin|port 9200/);
});
