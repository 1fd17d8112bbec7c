import { describe, expect, test } from "vitest";
import { DEFAULT_CONFIG } from "../src/config.ts";
import { readIp } from "../src/net/ip.ts";
import { questionJson } from "../src/question/json.ts";
import { actionsOf, companyOf, type Tag, words } from "./support/company.ts";

const ASKED_BACK: [Tag, string, ...string[]][] = [
  [
    "en",
    "why is the connection to payroll-db failing",
    "Where is it coming from?",
    "from office · from 10.0.0.0/16 · from hr-portal · from intranet-portal",
  ],
  [
    "ja",
    "給与DBにつながらない",
    "どこからの通信ですか。",
    "オフィスから · 10.0.0.0/16 から · 人事ポータルから · 社内ポータルから",
  ],
  [
    "en",
    "why can't my laptop reach payroll-db on 22",
    "What is the address of your laptop? `ipconfig` (Windows) or `ifconfig` (macOS, Linux) shows it.",
    "from office · from 10.0.0.0/16",
  ],
  [
    "ja",
    "自分のPCから給与DBの22番につながらないのはなぜ",
    "お使いの PC の IP アドレスを教えてください（Windows は `ipconfig`、macOS と Linux は `ifconfig` で分かります）。",
    "オフィスから · 10.0.0.0/16 から",
  ],
  [
    "en",
    "was anything blocked",
    "Where is it coming from, or where is it going to? One of the two is enough.",
    "to payroll-db · to hr-portal · from office · from 10.0.0.0/16",
  ],
  [
    "ja",
    "何か通信が拒否されましたか",
    "どこからの、またはどこへの通信ですか。片方だけでもかまいません。",
    "給与DB へ · 人事ポータルへ · オフィスから · 10.0.0.0/16 から",
  ],
  [
    "en",
    "why do connections fail",
    "Where is it coming from and where is it going to?",
    "from office to payroll-db · from office to hr-portal · from 10.0.0.0/16 to payroll-db · from office to intranet-portal",
  ],
  [
    "ja",
    "通信がつながらないのはなぜですか",
    "どこからどこへの通信ですか。",
    "オフィスから給与DB へ · オフィスから人事ポータルへ · 10.0.0.0/16 から給与DB へ · オフィスから社内ポータルへ",
  ],
  [
    "en",
    "who connected today",
    "Which machine or network is it about?",
    "to payroll-db · to hr-portal · to intranet-portal · to 10.0.7.7",
  ],
  [
    "ja",
    "今日接続したのは誰ですか",
    "どのマシン、またはどのネットワークについてですか。",
    "給与DB へ · 人事ポータルへ · 社内ポータルへ · 10.0.7.7 へ",
  ],
  ["en", "can the portal reach 10.20.40.4", "Which “portal” do you mean?", "from hr-portal · from intranet-portal"],
  ["ja", "ポータルにつながりますか", "「ポータル」はどれのことですか。", "人事ポータルへ · 社内ポータルへ"],
  [
    "en",
    "source: 10.20.40.4\ndestination: payroll-db\nport: unknown\nsymptom: does not work",
    "Which port is it?",
    "on port 443 · on port 22 · on port 3389 · on port 80",
  ],
  [
    "ja",
    "送信元: 10.20.40.4\n宛先: 給与DB\nポート: 不明\n事象: つながらない",
    "何番ポートの通信ですか。",
    "443番 · 22番 · 3389番 · 80番",
  ],
  [
    "en",
    "source: unknown\ndestination: payroll-db\nport: -\nsymptom: timeout",
    "Where is it coming from and which port is it?",
    "from office on port 443 · from office on port 22 · from 10.0.0.0/16 on port 443 · from office on port 3389",
  ],
  [
    "ja",
    "送信元: 不明\n宛先: 給与DB\nポート: 不明\n事象: つながらない",
    "どこからの何番ポートの通信ですか。",
    "オフィスから 443番 · オフィスから 22番 · 10.0.0.0/16 から 443番 · オフィスから 3389番",
  ],
];

describe("what is lacking is asked for in one question with what can be chosen", () => {
  test.each<[Tag, string, ...string[]]>(ASKED_BACK)("%s: %s", async (tag, text, ...expected) => {
    const response = await companyOf(tag).reply(text);

    expect(response.kind).toBe("to-mend");
    expect(words(response)).toEqual(expected);
  });

  test.each<[Tag, string, ...string[]]>(ASKED_BACK)("each choice completes the question, %s: %s", async (tag, text) => {
    const { readIn, reply } = companyOf(tag);
    const asked = readIn(text);
    const choices = actionsOf(await reply(text));
    const completed = choices.map(({ value }) => questionJson(readIn(value, asked)));
    const before = questionJson(asked);

    expect(choices.length).toBeGreaterThan(1);
    expect(new Set(completed.map(({ src, dst, port }) => JSON.stringify([src, dst, port]))).size).toBe(choices.length);
    for (const question of completed) {
      expect(question).toMatchObject({ missing: [], ambiguous: [], errors: [] });
      expect(question).toMatchObject({
        intent: before.intent,
        protocol: before.protocol,
        from: before.from,
        to: before.to,
      });
      for (const slot of ["src", "dst", "port"] as const) {
        if (before[slot] !== null) expect(question[slot]).toEqual(before[slot]);
        else if (before.missing.includes(slot) && before.intent === "why") expect(question[slot]).not.toBeNull();
      }
    }
  });
});

test.each([
  ["en", "from 10.20.40.4 to 10.23.0.60 on port 443"],
  ["ja", "10.20.40.4 から 10.23.0.60 へ 443番"],
] as const)(
  "where nothing is known there is an example, which completes the question too: %s",
  async (tag, example) => {
    const { readIn, reply } = companyOf(tag, DEFAULT_CONFIG);
    const text = "source: unknown\ndestination: unknown\nport: unknown\nsymptom: timeout";
    const response = await reply(text);

    expect(words(response).join("")).toContain(`\`${example}\``);
    expect(actionsOf(response)).toEqual([]);
    expect(readIn(example, readIn(text))).toMatchObject({ missing: [], ambiguous: [], mistakes: [] });
  },
);

test.each([
  ["en", "why can't I reach payroll-db?", "What is the address of your machine? Last time it was 10.20.40.4."],
  [
    "ja",
    "自分のPCから給与DBにつながらないのはなぜ",
    "お使いの PC の IP アドレスを教えてください。前回と同じ 10.20.40.4 でよければ、そのまま選んでください。",
  ],
] as const)("an address that was given another time comes first: %s", async (tag, text, asked) => {
  const remembered = readIp("10.20.40.4");
  const response = await companyOf(tag).reply(text, remembered && { remembered });

  expect(words(response)[0]).toBe(asked);
  expect(actionsOf(response)[0]?.label).toBe("10.20.40.4");
});

test("what was asked about before in the thread comes first", async () => {
  const { readIn, reply } = companyOf("en");
  const context = readIn("why can't 10.20.40.9 reach payroll-db on 22?");
  const response = await reply("and why can't my laptop?", { context });

  expect(actionsOf(response).map(({ label }) => label)).toContain("10.20.40.9");
});
