import { describe, expect, test } from "vitest";
import type { Action, Card } from "../../../src/cards/card.ts";
import { renderText } from "../../../src/cards/plain-text.ts";
import { explain, type Judged } from "../../../src/explanation/explain.ts";
import { LANGUAGES } from "../../../src/languages/index.ts";
import type { Language } from "../../../src/languages/language.ts";
import { chatAnswer, type Extras } from "../../../templates/chat-answer.ts";
import { details } from "../../../templates/details.ts";
import { CASES } from "../../explanation/cases.ts";
import { NOW, named, question, side } from "../../explanation/judged.ts";
import { LIST } from "../../explanation/list-case.ts";
import { listOf } from "../../support/list.ts";
import { at } from "../../support/records.ts";
import { outline, tooMuch } from "./limits.ts";

const { en, ja } = LANGUAGES;
const ASKED = "Was anything blocked from 10.20.40.4 to payroll-db on port 22?";
const WIDE = { width: 1000, colour: "none" } as const;
const ASSUMED = question({
  assumed: [
    { field: "window", rule: "last-hour" },
    { field: "port", rule: "previous-question" },
    { field: "src", rule: "previous-question" },
  ],
  ambiguous: ["direction"],
});
const NEAR = { src: "10.20.40.4", dst: "10.23.0.60", accepted: 212, rejected: 0, first: at(0), last: at(600) } as const;

function answered(judged: Judged, { say, chat }: Language, change: Partial<Extras> = {}): Card {
  const voice = { say, clock: { zone: "Asia/Tokyo", now: NOW } };
  return chatAnswer(explain(judged), voice, { words: chat, asked: ASKED, hushed: false, ...change });
}

function lines(card: Card): readonly string[] {
  return renderText(card, WIDE).split("\n");
}

function actionsOf(card: Card): readonly Action[] {
  return card.elements.flatMap((element) => (element.kind === "actions" ? element.actions : []));
}

const REJECTED: Judged = {
  ...CASES["rejected request"],
  evidence: { ...CASES["rejected request"].evidence, nearMisses: [{ kind: "other-port", port: 443, ...NEAR }] },
};

test("says the whole answer in eight elements", () => {
  const card = answered({ ...REJECTED, question: ASSUMED }, en, { reference: "fw-3k9f" });

  expect(outline(card)).toEqual(["headline", "text", "facts", "strip", "table", "section", "actions", "note"]);
  expect(lines(card)).toEqual([
    "✗ Rejected · 10.20.40.4 → payroll-db (10.23.0.60), port 22 (ssh)",
    "The interface of payroll-db turned the connection away 14 times between 14:01 and 14:09 JST.",
    "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell which of the two.",
    "Next: ask #team-db to check the inbound rules for tcp/22 from 10.20.40.4.",
    "Source: 10.20.40.4",
    "Destination: payroll-db (10.23.0.60)",
    "Port: 22 (ssh)",
    "Time: 14:00–14:10 JST",
    "Found: 14 records",
    "Last seen: 14:09 JST",
    "Logs delivered up to: 14:11 JST",
    "",
    "14:00 JST ·········· 14:10 JST",
    "· watched, nothing",
    "",
    "Witnesses",
    "  Observer               Leg      Saw       Count  Time",
    "  eni-server payroll-db  request  rejected  14     14:01:00–14:09:00",
    "  eni-client 10.20.40.4           nothing",
    "",
    "Close to it, busiest first",
    "  The same source reached port 443 there (212 records).",
    "The direction can be read both ways; this answer is for 10.20.40.4 → payroll-db. No time was given, so it is the last hour: 14:00–14:10 JST. What was not said is taken from the question before. duckdb, 1.2 s, 300,000 rows, 21 MB · fw-3k9f",
  ]);
});

test("says it in Japanese", () => {
  const card = answered(named({ ...REJECTED, question: ASSUMED }, "給与DB"), ja, { reference: "fw-3k9f" });

  expect(lines(card)).toEqual([
    "✗ 拒否されています · 10.20.40.4 → 給与DB（10.23.0.60）22番（ssh）",
    "14:01〜14:09 に 14 回、給与DB 側で拒否されました。",
    "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。",
    "次は: #team-db に「10.20.40.4 からの tcp/22 のインバウンドルール」の確認を依頼してください。",
    "送信元: 10.20.40.4",
    "宛先: 給与DB（10.23.0.60）",
    "ポート: 22番（ssh）",
    "時間: 14:00〜14:10",
    "該当: 14 件",
    "最後の記録: 14:09",
    "ログの最新時刻: 14:11",
    "",
    "14:00 ·········· 14:10",
    "· 監視中・記録なし",
    "",
    "観測点",
    "  観測点                 向き  結果      件数  時刻",
    "  eni-server 給与DB      要求  拒否      14    14:01:00〜14:09:00",
    "  eni-client 10.20.40.4        記録なし",
    "",
    "近い通信（多い順）",
    "  443番は 212 件許可されています。",
    "向きは逆にも読めます。ここでは 10.20.40.4 → 給与DB としました。時間の指定がないため、直近 1 時間（14:00〜14:10）としました。省略された部分は、前の質問から補いました。duckdb、1.2 秒、300,000 行、21 MB · fw-3k9f",
  ]);
});

test("tells times as moments too, for readers in other zones", () => {
  const facts = answered(REJECTED, en).elements.find((element) => element.kind === "facts")?.facts;

  expect(facts?.flatMap(({ label, moments }) => (moments === undefined ? [] : [[label, moments]]))).toEqual([
    ["Time", { from: at(0), to: at(600) }],
    ["Last seen", { from: at(540) }],
    ["Logs delivered up to", { from: at(700) }],
  ]);
});

describe("the buttons", () => {
  const widen = { label: "Widen to 13:50–14:20", text: "Was anything blocked between 13:50 and 14:20?" };

  test("show records, export, widen, ask again and show details", () => {
    expect(actionsOf(answered(REJECTED, en, { widen })).map(({ id, label, value }) => [id, label, value])).toEqual([
      ["records", "Show records", ""],
      ["csv", "Export CSV", ""],
      ["widen", "Widen to 13:50–14:20", "Was anything blocked between 13:50 and 14:20?"],
      ["again", "Ask again", ASKED],
      ["details", "Details", ""],
    ]);
  });

  test("share what only the asker sees", () => {
    expect(actionsOf(answered(REJECTED, ja, { hushed: true })).at(-1)).toEqual({
      id: "share",
      label: "共有",
      spoken: "共有: この回答をチャンネルの全員に表示",
      value: "",
    });
  });

  test("neither show nor export where there is no record", () => {
    const none = answered({ ...CASES["never seen"], recordCount: 0 }, en);

    expect(actionsOf(none).map(({ id }) => id)).toEqual(["again", "details"]);
  });
});

describe("a list", () => {
  test("is a table of its groups, each of which can be asked about", () => {
    const card = answered(LIST, en);

    expect(outline(card)).toEqual(["headline", "text", "table", "choose", "facts", "strip", "actions", "note"]);
    expect(card.elements.find(({ kind }) => kind === "table")).toEqual({
      kind: "table",
      label: "",
      columns: ["Traffic", "Result", "Time"],
      rows: [
        ["10.20.40.4 → port 22 (ssh)", "✗ 14 rejected", "14:00–14:08"],
        ["10.20.40.4 → port 443 (https)", "◐ 5 of 10 connections rejected · 4.2 KB", "changed 14:05"],
        ["10.20.40.9 → port 3389 (rdp)", "✗ 2 rejected", "14:00"],
        ["", "✓ 40 more pairs, all accepted (20 in the details)", ""],
      ],
    });
    expect(card.elements.find(({ kind }) => kind === "choose")).toMatchObject({
      label: "Ask about one of them",
      actions: [
        {
          id: "reply",
          label: "10.20.40.4 → port 22 (ssh) · 14 rejected · 14:00–14:08",
          value: "why 10.20.40.4 → 10.23.0.60 tcp/22 2026-11-21 00:00 - 2026-11-22 00:00",
        },
        { label: "10.20.40.4 → port 443 (https) · 5 of 10 connections rejected · 4.2 KB · ch…" },
        { label: "10.20.40.9 → port 3389 (rdp) · 2 rejected · 14:00" },
      ],
    });
  });

  test("has neither table nor choice where there is no group", () => {
    const nothing = { ...LIST, verdict: listOf([]) };

    expect(outline(answered(nothing, en))).not.toContain("choose");
    expect(outline(answered(nothing, en))).not.toContain("table");
  });
});

test("counts the witnesses for whom there is no room", () => {
  const { say, chat } = en;
  const explanation = explain(REJECTED);
  const [witness] = explanation.witnesses;
  if (witness === undefined) throw new Error("somebody watched");
  const crowd = { ...explanation, witnesses: Array.from({ length: 40 }, () => witness) };
  const voice = { say, clock: { zone: "Asia/Tokyo", now: NOW } };

  const { elements } = chatAnswer(crowd, voice, { words: chat, hushed: false });
  const behind = details(crowd, voice, { words: chat }).elements;

  expect(elements.find(({ kind }) => kind === "table")).toMatchObject({ label: "Witnesses · 8 of 40 shown" });
  expect(elements.find((element) => element.kind === "table")?.rows).toHaveLength(8);
  expect(behind.find((element) => element.kind === "table")?.rows).toHaveLength(16);
  expect(behind).toContainEqual({ kind: "note", text: "16 of 40 shown" });
});

test("shows in the details how it is known, and what was run", () => {
  const { say, chat } = en;
  const voice = { say, clock: { zone: "Asia/Tokyo", now: NOW } };
  const explanation = explain({ ...REJECTED, question: ASSUMED });

  const card = details(explanation, voice, { words: chat, asked: ASKED, statement: "SELECT 1\nFROM logs" });

  expect(lines(card)).toEqual([
    "Observed",
    "  - The interface of payroll-db turned the connection away 14 times between 14:01 and 14:09 JST.",
    "  - The same source reached port 443 there (212 records).",
    "",
    "Inferred from that",
    "  So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4.",
    "",
    "Not known",
    "  The log cannot tell which of the two.",
    "",
    "The rule that decided",
    "  An observer rejected the request; its record does not show whether a security group or a network ACL did it. (request-rejected)",
    "",
    "Witnesses",
    "  Observer               Leg      Saw       Count  Time",
    "  eni-server payroll-db  request  rejected  14     14:01:00–14:09:00",
    "  eni-client 10.20.40.4           nothing",
    "",
    "Coverage",
    "  - 100 records read, delivered up to 14:11 JST.",
    "  - eni-client watched the whole time (owner from the direction of its records).",
    "  - eni-server watched the whole time (owner from the direction of its records).",
    "",
    "Understood as",
    "  - Was anything blocked from 10.20.40.4 to payroll-db on port 22?",
    "  ? The direction can be read both ways; this answer is for 10.20.40.4 → payroll-db.",
    "  ∴ No time was given, so it is the last hour: 14:00–14:10 JST.",
    "  ∴ What was not said is taken from the question before.",
    "",
    "Cost",
    "  duckdb, 1.2 s, 300,000 rows, 21 MB",
    "",
    "The statement that was run",
    "SELECT 1",
    "FROM logs",
  ]);
  expect(card.elements.at(-1)).toEqual({
    kind: "actions",
    actions: [{ id: "statement", ...chat.buttons.statement, value: "" }],
  });
});

/** Names as long as DNS allows. */
const LONG = `${"a".repeat(62)}.`.repeat(4).slice(0, 253);

describe.each(Object.values(LANGUAGES))("in $name", (language) => {
  test.each([...Object.entries(CASES), ["list", LIST] as const])("%s fits into what a surface takes", (_, judged) => {
    const long: Judged = {
      ...judged,
      question: ASSUMED,
      plan: { ...judged.plan, dst: side("10.23.0.60", { name: LONG, owner: `#${"o".repeat(79)}` }) },
      evidence: {
        ...judged.evidence,
        nearMisses: (["other-port", "other-source", "reverse"] as const).map((kind) => ({ kind, port: 443, ...NEAR })),
      },
    };
    const { say, chat } = language;
    const voice = { say, clock: { zone: "Asia/Tokyo", now: NOW } };
    const widen = { label: LONG, text: LONG };

    expect(tooMuch(answered(long, language, { hushed: true, widen, reference: "fw-3k9f" }), 8)).toEqual([]);
    expect(tooMuch(details(explain(long), voice, { words: chat, asked: LONG, statement: "SELECT 1" }), 10)).toEqual([]);
  });
});
