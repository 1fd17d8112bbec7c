import type { Tag } from "./desk.ts";

/** What the demo itself says; answers are said by the languages of the bot. */
export interface Words {
  readonly making: string;
  made(records: number, seconds: number): string;
  /** `now`: the time in the sample world. */
  welcomeToSample(stories: number, now: string): readonly string[];
  welcomeToOwn(places: readonly string[]): readonly string[];
  /** Under every answer. */
  readonly more: string;
  /** Details, statement or records before anything was answered. */
  readonly nothingYet: string;
  noStory(count: number): string;
  readonly switched: string;
  /** `expected`: kind of the true verdict. */
  notAsPlanted(expected: string): string;
  /** `wrong`: the stories that were not answered as they happened. */
  toured(count: number, wrong: readonly string[]): string;
}

const TO_GO_ON_EN = [
  'Go on in your own words: "and port 443?", "and from 10.20.40.5?".',
  '"help" shows how to ask, "/ja" is for 日本語, "quit" leaves.',
];

const en: Words = {
  making: "Making the sample world, a small company's flow logs of one day …",
  made: (records, seconds) => `${records.toLocaleString("en-US")} records in ${seconds.toFixed(1)} s.`,
  welcomeToSample: (stories, now) => [
    "flow-witness tells from flow logs whether traffic from A to B passed, and why.",
    `It is ${now} at a made-up company whose logs arrive ten minutes late.`,
    `Type a number from 1 to ${stories} for a prepared question ("stories" lists them).`,
    ...TO_GO_ON_EN,
  ],
  welcomeToOwn: (places) => [
    "flow-witness tells from flow logs whether traffic from A to B passed, and why.",
    `It reads ${places.join(", ")}.`,
    "Ask, for example: 10.20.40.4 10.23.0.60 22 last 1h",
    ...TO_GO_ON_EN,
  ],
  more: "More: details (d), records 10, sql",
  nothingYet: "Nothing has been answered yet. Ask something first, or type a number.",
  noStory: (count) =>
    count === 0
      ? "Prepared questions belong to the sample world."
      : `Prepared questions have the numbers 1 to ${count}.`,
  switched: "Answers are in English now.",
  notAsPlanted: (expected) => `Not as it happened: the true verdict is "${expected}".`,
  toured: (count, wrong) =>
    wrong.length === 0
      ? `All ${count} stories were answered as they happened.`
      : `${wrong.length} of ${count} stories were not answered as they happened: ${wrong.join(", ")}.`,
};

const TO_GO_ON_JA = [
  "自由な文でも聞けます。「443番は？」「10.20.40.5 からは？」と続けられます。",
  "聞き方は help、英語（English）は /en、終わるには quit です。",
];

const ja: Words = {
  making: "見本のログを作っています（小さな会社の 1 日分）…",
  made: (records, seconds) => `${records.toLocaleString("ja-JP")} 件を ${seconds.toFixed(1)} 秒で作りました。`,
  welcomeToSample: (stories, now) => [
    "flow-witness は、通信が通ったか、その理由は何かをフローログから答えます。",
    `架空の会社のログです。現在は ${now}、ログは 10 分遅れで届きます。`,
    `1〜${stories} の番号で、用意された質問を聞けます（一覧は stories）。`,
    ...TO_GO_ON_JA,
  ],
  welcomeToOwn: (places) => [
    "flow-witness は、通信が通ったか、その理由は何かをフローログから答えます。",
    `${places.join("、")} を読みます。`,
    "例: 10.20.40.4 10.23.0.60 22 直近1時間",
    ...TO_GO_ON_JA,
  ],
  more: "続き: details（d）、records 10、sql",
  nothingYet: "まだ何もお答えしていません。先に質問するか、番号を入力してください。",
  noStory: (count) =>
    count === 0 ? "用意された質問は、見本のログにだけあります。" : `用意された質問の番号は 1〜${count} です。`,
  switched: "日本語でお答えします。",
  notAsPlanted: (expected) => `実際に起きたことと違います。正しい判定は ${expected} です。`,
  toured: (count, wrong) =>
    wrong.length === 0
      ? `${count} 件すべて、起きたとおりに答えました。`
      : `${count} 件のうち ${wrong.length} 件は、起きたとおりに答えられませんでした: ${wrong.join("、")}`,
};

/** In every language. */
export const WORDS: Readonly<Record<Tag, Words>> = { en, ja };
