import { describe, expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

const intentOf = (text: string) => readInTokyo(text).intent;
const both = "10.0.1.8 から 10.0.2.6";

describe("nearly the same words ask for something else", () => {
  test.each([
    { one: [`${both} に何か届いてませんか`, "seen"], other: [`${both} に届いてません`, "why"] },
    { one: [`${both} は遮断なんですが、通信はありましたか`, "blocked"], other: [`${both} は遮断？なんで？`, "why"] },
    { one: [`どうして ${both} に繋がらないの`, "why"], other: [`どうしても ${both} に繋がりません`, "why"] },
    { one: [`${both} を許可してください`, "none"], other: [`${both} は許可してますか`, "accepted"] },
    {
      one: [`${both} の 22 番を開けてください`, "none"],
      other: [`開けてもらったのに ${both} の 22 番に繋がりません`, "why"],
    },
    { one: [`${both} に繋がったら教えて`, "watch"], other: [`${both} に繋がってましたか、教えて`, "accepted"] },
    {
      one: ["リモートデスクトップが 10.0.2.6 で拒否されています", "blocked"],
      other: ["10.0.2.6 の拒否トップ5", "top_rejects"],
    },
    { one: ["10.0.2.6 に接続しているのは誰", "talkers"], other: ["10.0.1.8 が接続しているのは誰", "reached"] },
    { one: ["誰が踏み台に入っていますか", "talkers"], other: ["誰も踏み台に入れません", "why"] },
    { one: ["毎朝 10.0.2.6 の拒否を送って", "digest"], other: [`毎朝 ${both} に繋がりません。送れません`, "why"] },
    { one: [`${both} の記録を見せて`, "seen"], other: ["10.0.2.6 の設定を見せて", "none"] },
    { one: [`クレームが来ています。${both} に繋がりません`, "why"], other: [`${both} の通信は来ていますか`, "seen"] },
  ])("$one; $other", ({ one, other }) => {
    for (const [text = "", intent] of [one, other]) expect(intentOf(text)).toBe(intent);
  });
});

describe("what other departments talk about is no question", () => {
  test.each([
    "プリントサーバーの横のトナーが切れてます",
    "有給申請が拒否された理由は？",
    "今週の週報、火曜まで待ってください",
    "10.0.2.6 のディスクがいっぱいな原因は？",
    "10.0.2.6 は誰が管理していますか",
    "電話がつながりません",
    "Excelの使い方を教えて",
    "10.0.1.8 の件、ありがとうございました",
  ])("%s", (text) => {
    expect(intentOf(text)).toBe("none");
  });
});

test.each([
  "10.0.1.8発10.0.2.6行きは拒否？",
  "【送信元】10.0.1.8【宛先】10.0.2.6 拒否は？",
  "10.0.1.8のwebサーバーから10.0.2.6のDBサーバーへの拒否は？",
  "10.0.2.6は10.0.1.8から接続されていますか。拒否は？",
  "10.0.1.8って10.0.2.6に繋がる？拒否？",
])("tells who connects in: %s", (text) => {
  expect(questionJson(readInTokyo(text))).toMatchObject({ src: "10.0.1.8", dst: "10.0.2.6", ambiguous: [] });
});

test.each([
  "内線 4431 の田中です。10.0.1.8 から 10.0.2.6 の 443 は拒否？",
  "チケット番号: inc-4711 10.0.1.8 から 10.0.2.6 の 443 は拒否？",
  "アカウントid 4711、エラーコードは 22 です。10.0.1.8 から 10.0.2.6 の 443 は拒否？",
])("takes no number behind its label for a port: %s", (text) => {
  expect(questionJson(readInTokyo(text))).toMatchObject({ src: "10.0.1.8", dst: "10.0.2.6", port: 443 });
});
