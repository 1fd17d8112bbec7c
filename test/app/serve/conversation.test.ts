import { beforeAll, describe, expect, test } from "vitest";
import { pressableIn, readable } from "../../../demo/slack/reading.ts";
import type { Block, Message } from "../../../demo/slack/workspace.ts";
import { type Bot, openPlace } from "../../support/app/bot.ts";
import type { Colleague } from "../../support/app/colleague.ts";

const place = openPlace();
let bot: Bot;
let bea: Colleague;
let aki: Colleague;
beforeAll(async () => {
  bot = await place.open();
  bea = bot.by("U0BEA");
  aki = bot.by("U0AKI");
});

/** As Bea in Berlin says it. */
const QUESTION = "Why couldn't 10.20.40.4 ssh to the payroll db between 14:00 and 14:10?";

/** The last message that the bot has written in a channel, to whomever. */
function lastIn(channel: string): Message {
  const said = bot.slack.workspace.messages.findLast((each) => each.channel === channel && each.user === "U0BOT");
  if (said === undefined) throw new Error(`nothing was said in ${channel}`);
  return said;
}

/** Does something and gives what the bot says last because of it. */
async function saidAfter(deed: Promise<unknown>, channel = "C0NET"): Promise<Message> {
  const before = bot.slack.workspace.messages.length;
  await bot.after(deed);
  expect(bot.slack.workspace.messages.length).toBeGreaterThan(before);
  return lastIn(channel);
}

describe("the buttons of an answer in a thread", () => {
  let question: Message;
  let answer: Message;
  beforeAll(async () => {
    question = await bot.after(bea.mention(QUESTION));
    answer = lastIn("C0NET");
  });

  test("show how it is known, by standing, with the statement", async () => {
    const details = await saidAfter(aki.press("Details", answer));

    expect(details.threadTs).toBe(question.ts);
    expect(readable(details.blocks)).toMatch(/Observed\n.*turned the connection away 14 times/);
    expect(readable(details.blocks)).toMatch(/Inferred from that\n.*security group or its subnet's network ACL/);
    expect(readable(details.blocks)).toContain("WITH scan AS (");
  });

  test("show records, and say how many there are", async () => {
    const records = await saidAfter(bea.press("Show records", answer));

    expect(records.threadTs).toBe(question.ts);
    expect(records.text).toContain("20 of 28 records");
    expect(readable(records.blocks).match(/10\.20\.40\.4:500\d\d/g)).toHaveLength(20);
  });

  test("bring all of them as a file into the thread", async () => {
    const { files = [], threadTs } = await saidAfter(bea.press("Export CSV", answer));
    const file = bot.slack.workspace.files.get(files[0] ?? "");
    const lines = new TextDecoder().decode(file?.bytes).split("\r\n");

    expect(threadTs).toBe(question.ts);
    expect(file?.name).toMatch(/^fw-\w{13}\.csv$/);
    expect(lines).toHaveLength(1 + 28 + 1);
    expect(lines.filter((line) => line.includes("10.20.40.4") && line.includes("10.23.0.60"))).toHaveLength(28);
  });

  test("ask about a longer time, and once more", async () => {
    const widened = await saidAfter(bea.press("Widen", answer));
    const again = await saidAfter(bea.press("Ask again", answer));

    expect(readable(widened.blocks)).toContain("Time: 2026-01-16 12:50 UTC – 2026-01-16 13:20 UTC");
    expect(readable(again.blocks)).toContain("Time: 2026-01-16 13:00 UTC – 2026-01-16 13:10 UTC");
    expect([widened.threadTs, again.threadTs]).toEqual([question.ts, question.ts]);
  });

  test("do nothing for a guest", async () => {
    const said = await saidAfter(bot.by("U0GUEST").press("Show records", answer));

    expect(said).toMatchObject({ to: "U0GUEST", text: expect.stringMatching(/^Guests and members/) });
  });
});

test("what only the asker has seen is shared with the channel by a button", async () => {
  await bot.after(bea.command(QUESTION, "C0AWAY"));
  await bot.after(bea.press("Share", lastIn("C0AWAY")));
  const shared = bot.slack.messages("C0AWAY");

  expect(shared).toMatchObject([{ text: expect.stringMatching(/^✗ Rejected · 10\.20\.40\.4/) }]);
  expect(labelsIn(shared[0]?.blocks ?? [])).not.toContain("Share");
});

describe("the next message of a thread", () => {
  test("says only what changes", async () => {
    const first = await bot.after(bea.mention(QUESTION));
    const otherPort = await saidAfter(bea.mention("port 443?", { thread: first.ts }));
    const otherDay = await saidAfter(bea.mention("and yesterday?", { thread: first.ts }));

    expect(otherPort.text).toMatch(/^○ Never seen · 10\.20\.40\.4 → payroll-db \(10\.23\.0\.60\), port 443/);
    expect(otherDay.text).toMatch(/^\? Cannot say · 10\.20\.40\.4 → payroll-db .*port 443 .*15 Jan/);
  });

  test("tells the address of the own machine, which is offered from then on until it is forgotten", async () => {
    const question = "自分のPCから給与DBの22番は22:00〜22:10に通っていましたか？";
    const asked = await saidAfter(aki.write(question), "D0AKI");
    const told = await saidAfter(aki.write("10.20.40.4", asked.threadTs), "D0AKI");
    const offered = await saidAfter(aki.write(question), "D0AKI");
    const chosen = await saidAfter(aki.press("10.20.40.4", offered), "D0AKI");
    await bot.after(aki.openHome());
    await bot.after(aki.pressAtHome("アドレスを忘れる"));
    const unknown = await saidAfter(aki.write(question), "D0AKI");

    expect([asked, unknown].map(({ blocks }) => labelsIn(blocks).includes("10.20.40.4"))).toEqual([false, false]);
    expect([told.text, chosen.text]).toEqual([
      expect.stringMatching(/^✗ 拒否されています · 10\.20\.40\.4 → 給与DB/),
      expect.stringMatching(/^✗ 拒否されています · 10\.20\.40\.4 → 給与DB/),
    ]);
  });

  test("is what somebody chooses who was asked back", async () => {
    const asked = await saidAfter(
      bea.mention("was my pc to the payroll db blocked on port 22 between 14:00 and 14:10?"),
    );
    const answer = await saidAfter(bea.press("10.20.0.0/16", asked));

    expect(asked.text).toMatch(/^What is the address of your pc\?/);
    expect(answer.text).toMatch(/^≡ 1 pair, rejected · 10\.20\.0\.0\/16 → payroll-db \(10\.23\.0\.60\), port 22/);
  });

  test("is what somebody chooses from a list", async () => {
    const list = await saidAfter(bea.mention("was 10.20.40.4 to the payroll db blocked between 14:30 and 14:44?"));
    const one = await saidAfter(bea.press("→ port 22 (ssh) · 14 rejected · 14:32–14:40", list));

    expect(list.text).toMatch(/^≡ 2 pairs, 1 rejected/);
    expect(one.text).toMatch(/^✗ Rejected · 10\.20\.40\.4 → payroll-db \(10\.23\.0\.60\), port 22/);
    expect(readable(one.blocks)).toContain("Time: 2026-01-16 13:30 UTC – 2026-01-16 13:44 UTC");
  });
});

function labelsIn(blocks: readonly Block[]): readonly string[] {
  return pressableIn(blocks).map(({ label }) => label);
}
