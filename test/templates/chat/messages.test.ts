import { expect, test } from "vitest";
import { ACTION_IDS } from "../../../src/cards/action-ids.ts";
import type { Action, Card } from "../../../src/cards/card.ts";
import { renderText } from "../../../src/cards/plain-text.ts";
import { LANGUAGES } from "../../../src/languages/index.ts";
import { addressForgotten, questionsErased } from "../../../templates/forgotten.ts";
import { type HomeContent, home } from "../../../templates/home.ts";
import { refused } from "../../../templates/refused.ts";
import { tooSlow, unfinished } from "../../../templates/unfinished.ts";
import { working, workingElsewhere } from "../../../templates/working.ts";
import { tooMuch } from "./limits.ts";

const { en, ja } = LANGUAGES;
const REASONS = ["tenant", "room", "person", "shared", "outsider"] as const;

function text(card: Card): string {
  return renderText(card, { width: 1000, colour: "none" });
}

test("stands in the place of the answer until it is there", () => {
  expect(text(working(en.chat))).toBe("Searching the flow logs. The answer will appear here.");
  expect(text(working(ja.chat))).toBe("フローログを調べています。結果はここに表示します。");
  expect(text(workingElsewhere(en.chat))).toMatch(/will come to your own chat/);
  expect(text(workingElsewhere(ja.chat))).toMatch(/個人チャット/);
});

test("refuses politely, says where to ask instead and nothing about what there is", () => {
  expect(REASONS.map((reason) => text(refused(reason, en.chat)))).toEqual([
    "Questions from this organisation are not answered. Please ask whoever runs this bot in your company.",
    "Questions are not answered here. Please use a channel that is meant for them; whoever runs this bot knows which, and can add this one.",
    "This bot answers only people who are registered for it. To use it, ask whoever runs it to add you.",
    "Other organisations can read this channel, so nothing about the network is said here. Please ask in your own chat with this bot or in an internal channel.",
    "Guests and members of other organisations are not answered. Please ask your contact in this organisation.",
  ]);
  expect(REASONS.map((reason) => text(refused(reason, ja.chat)))).toEqual([
    "この組織からの質問にはお答えしていません。社内のボット担当者にお問い合わせください。",
    "ここでは質問にお答えしていません。質問用のチャンネルでお聞きください。場所や追加については、ボットの担当者にお問い合わせください。",
    "このボットは、登録された方だけが使えます。使うには、ボットの担当者に登録を依頼してください。",
    "社外の方も読めるチャンネルのため、ここではネットワークについてお答えしません。このボットとの個人チャットか社内のチャンネルで質問してください。",
    "ゲストや社外の方からの質問にはお答えしていません。窓口の担当者にお問い合わせください。",
  ]);
});

test("ends a question that nobody could finish with its reference", () => {
  expect(text(unfinished("fw-3k9f", en.chat))).toBe(
    "This question could not be finished. Please ask it once more; if that fails too, whoever runs this bot can look it up by the reference fw-3k9f.",
  );
  expect(text(unfinished("fw-3k9f", ja.chat))).toBe(
    "この質問への回答を完了できませんでした。もう一度質問してください。繰り返す場合は、ボットの担当者に参照番号 fw-3k9f をお伝えください。",
  );
});

test("ends a question whose search took too long with what would take less", () => {
  expect(text(tooSlow(10, "fw-3k9f", en.chat))).toBe(
    "No answer was found within 10 minutes, so the search was stopped and nothing can be said about the traffic. Ask about a shorter time or a single pair of addresses; if that takes as long, whoever runs this bot can look it up by the reference fw-3k9f.",
  );
  expect(text(tooSlow(1, "fw-3k9f", en.chat))).toContain("within a minute, so");
  expect(text(tooSlow(10, "fw-3k9f", ja.chat))).toBe(
    "10 分以内に結果が出なかったため検索を中止しました。通信については判断できません。時間を短くするか、送信元と宛先を 1 組に絞って質問してください。繰り返す場合は、ボットの担当者に参照番号 fw-3k9f をお伝えください。",
  );
});

test("says what is forgotten and erased", () => {
  expect(text(addressForgotten(en.chat))).toBe("Your address is forgotten.");
  expect(text(addressForgotten(ja.chat))).toBe("記憶していたアドレスを消しました。");
  expect([0, 1, 1200].map((count) => text(questionsErased(count, en.chat)))).toEqual([
    "There was nothing of yours to erase.",
    "Your question is erased, with everything that was kept of it. Messages in the chat stay until you delete them there.",
    "Your 1,200 questions are erased, with everything that was kept of them. Messages in the chat stay until you delete them there.",
  ]);
  expect([0, 1200].map((count) => text(questionsErased(count, ja.chat)))).toEqual([
    "消去する質問はありませんでした。",
    "質問 1,200 件と、保存していた内容をすべて消去しました。チャット上のメッセージは残りますので、必要に応じて削除してください。",
  ]);
});

const CONTENT: HomeContent = {
  recent: [{ label: "Was anything blocked from 10.20.40.4 to 10.23.0.60?", value: "q1" }],
  examples: ["Who connected to 10.23.0.60 today?"],
  address: "10.20.40.4",
  language: "ja",
};

/** The page as somebody sees it, its buttons in brackets. */
function page({ elements }: Card): readonly string[] {
  const button = ({ label }: Action) => `[${label}]`;
  return elements.flatMap((element) => {
    if (element.kind === "actions") return [element.actions.map(button).join(" ")];
    if (element.kind === "choose") return [`${element.label}: ${element.actions.map(button).join(" ")}`];
    return text({ elements: [element] }).split("\n");
  });
}

test("is at home with the form, questions to ask again, examples, and what is remembered", () => {
  expect(page(home(CONTENT, en.chat))).toEqual([
    "Did it get through?",
    "  Ask whether network traffic from A to B passed, was rejected or was never seen, and why. The answer comes from flow logs, with its evidence.",
    "[Ask with a form]",
    "Ask again: my last questions: [Was anything blocked from 10.20.40.4 to 10.23.0.60?]",
    "Ask an example: [Who connected to 10.23.0.60 today?]",
    "Your answers are in 日本語.",
    "Language of my answers: [English] [日本語] [As in my profile]",
    "Your computer is remembered as 10.20.40.4.",
    "[Forget my address] [Erase my questions]",
  ]);
  expect(page(home({ ...CONTENT, language: "profile" }, ja.chat))).toEqual([
    "その通信は通りましたか",
    "  A から B への通信が許可されたか、拒否されたか、記録がないかを、理由とあわせてお答えします。答えはフローログから、根拠とともにお出しします。",
    "[フォームで質問]",
    "最近の質問をもう一度: [Was anything blocked from 10.20.40.4 to 10.23.0.60?]",
    "質問の例を試す: [Who connected to 10.23.0.60 today?]",
    "回答はプロフィールの言語です。",
    "回答の言語: [English] [日本語] [プロフィールと同じ]",
    "お使いの端末のアドレスとして 10.20.40.4 を記憶しています。",
    "[アドレスを忘れる] [質問履歴を消去]",
  ]);
});

test("leaves out at home what there is nothing of", () => {
  const nothing: HomeContent = { recent: [], examples: [], language: "profile" };

  expect(page(home(nothing, en.chat)).slice(2)).toEqual([
    "[Ask with a form]",
    "Your answers are in the language of your profile.",
    "Language of my answers: [English] [日本語] [As in my profile]",
    "[Erase my questions]",
  ]);
});

test("hands back at home what was chosen, whole, under ids that are known", () => {
  const long = "x".repeat(200);
  const card = home({ ...CONTENT, recent: [{ label: long, value: "q1" }], examples: [long] }, en.chat);
  const actions = card.elements.flatMap((element) =>
    element.kind === "actions" || element.kind === "choose" ? element.actions : [],
  );

  expect(tooMuch(card, 20)).toEqual([]);
  expect(actions.map(({ id, value }) => [id, value])).toEqual([
    ["form", ""],
    ["recent", "q1"],
    ["example", long],
    ["language", "en"],
    ["language", "ja"],
    ["language", "profile"],
    ["forget-address", ""],
    ["erase", ""],
  ]);
  for (const { id } of actions) expect(ACTION_IDS).toContain(id);
});
