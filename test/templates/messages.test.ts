import { expect, test } from "vitest";
import { renderText } from "../../src/cards/plain-text.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { ANY_CAST } from "../../src/question/asking-back/cast.ts";
import { askMissing } from "../../templates/ask-missing.ts";
import { aside, help } from "../../templates/help.ts";
import { mistakes } from "../../templates/mistakes.ts";
import { notYet } from "../../templates/not-yet.ts";
import { records, recordsPage } from "../../templates/records.ts";
import { sorry } from "../../templates/sorry.ts";
import { NOW } from "../explanation/judged.ts";
import { at, reply, request } from "../support/records.ts";

const { en, ja } = LANGUAGES;
const CLOCK = { zone: "Asia/Tokyo", now: NOW };
const LATER = {
  dst: ANY_CAST.server.end,
  ports: [{ from: 22, to: 22 }],
  missing: [],
  ambiguous: [],
  mistakes: [],
  said: [],
  assumed: [],
};
const WIDE = { width: 200, colour: "none" } as const;

test("shows a mistake with its place in the message and an example", () => {
  const text = "/flow 10.20.40.4 10.23.0.60 70000 last 1h";
  const found = [{ code: "invalid_port", text: "70000", start: 28, end: 33 }] as const;

  expect(renderText(mistakes(text, found, en.say), WIDE)).toBe(
    [
      "Port 70000 does not exist (ports are 1–65535). Which port do you mean? For example `10.20.40.4 → 10.23.0.60 443 last 1h`.",
      "",
      "….20.40.4 10.23.0.60 ›70000‹ last 1h",
    ].join("\n"),
  );
  expect(renderText(mistakes(text, found, ja.say), WIDE)).toContain(
    "70000番というポートはありません。ポート番号は 1〜65535 で指定してください。",
  );
});

test("shows every mistake, and none of a message that is too long", () => {
  const long = "a".repeat(9000);
  const card = mistakes(
    long,
    [
      { code: "too_long", text: "", start: 0, end: 0 },
      { code: "invalid_ip", text: "10.0.0.999", start: 0, end: 10 },
    ],
    en.say,
  );

  expect(card.elements.map(({ kind }) => kind)).toEqual(["text", "text", "code"]);
  expect(renderText(card, WIDE).length).toBeLessThan(400);
});

test("asks one question for everything that is missing", () => {
  const lack = { missing: ["src", "port"], wanted: "all", unclear: [] } as const;

  expect(renderText(askMissing(lack, [], en.say), WIDE)).toBe(
    "Where is it coming from and which port is it? For example `from 10.20.40.4 on port 443`.",
  );
  expect(renderText(askMissing(lack, [], ja.say), WIDE)).toBe(
    "どこからの何番ポートの通信ですか。例: `10.20.40.4 から 443番`",
  );
});

test("shows what can be chosen as buttons, and as text what a reply would be", () => {
  const lack = { missing: ["src"], wanted: "all", unclear: [] } as const;
  const { client, network } = ANY_CAST;
  const choices = [[{ slot: "src", offer: { ...client, name: "cron" } }], [{ slot: "src", offer: network }]] as const;
  const card = askMissing(lack, choices, en.say);

  expect(renderText(card, WIDE)).toBe("Where is it coming from?\nfrom 10.20.40.4 · from 10.20.40.0/24");
  expect(card.elements[1]).toEqual({
    kind: "actions",
    actions: [
      { id: "reply", label: "cron (10.20.40.4)", value: "from 10.20.40.4" },
      { id: "reply", label: "10.20.40.0/24", value: "from 10.20.40.0/24" },
    ],
  });
  expect(renderText(askMissing(lack, choices, ja.say), WIDE)).toBe(
    "どこからの通信ですか。\n10.20.40.4 から · 10.20.40.0/24 から",
  );
});

test("shows what was probably meant instead of an example", () => {
  const found = [{ code: "invalid_ip", text: "10.20.040.004", start: 0, end: 13 }] as const;

  expect(renderText(mistakes("10.20.040.004", found, en.say), WIDE)).toContain("Do you mean `10.20.40.4`?");
  expect(renderText(mistakes("10.20.040.004", found, ja.say), WIDE)).toContain("`10.20.40.4` のことでしょうか。");
});

test("says what can be asked, in examples", () => {
  const words = en.say.help(ANY_CAST);
  const text = renderText(help(words), WIDE);

  expect(text.startsWith("What can be asked\n")).toBe(true);
  for (const example of words.examples) expect(text).toContain(example);
});

test("is honest about what it cannot do yet", () => {
  expect(renderText(notYet(en.say.notYet({ ...LATER, intent: "watch" }, CLOCK)), WIDE)).toBe(
    [
      "You want to hear as soon as traffic to 10.23.0.60 on port 22 gets through. Watching is not switched on here yet. Try the connection once more, wait a few minutes for the log, then ask:",
      "Did anything get through to 10.23.0.60 on port 22 in the last 30 minutes?",
    ].join("\n"),
  );
  expect(renderText(notYet(ja.say.notYet({ ...LATER, intent: "digest" }, CLOCK)), WIDE)).toBe(
    [
      "10.23.0.60 への 22番の通信の定期レポートのご依頼ですね。ここからはまだ設定できないため、頻度も時刻も設定されていません。チャンネルへの日次レポートは、このボットの管理者が設定できます。今は次のように聞",
      "けます。",
      "昨日、10.23.0.60 への 22番の通信のうち、最も多く拒否されたものはどれですか。",
    ].join("\n"),
  );
  expect(renderText(aside(en.say.none(ANY_CAST)), WIDE)).toBe(
    "This bot tells from flow logs whether network traffic passed, and why. Name both ends, by address or by a known name, for example `10.20.40.4 → 10.23.0.60 22 last 1h`.",
  );
});

test("says whose fault it is and what can be done", () => {
  expect(renderText(sorry({ code: "no-logs-found", paths: ["/logs"] }, en.say), WIDE)).toBe(
    "No flow logs were found at /logs. Name a file, or a folder with files as AWS delivers them (.log.gz, .log, .parquet).",
  );
  expect(renderText(sorry({ code: "engine-failed", reference: "q-1" }, en.say), WIDE)).toContain("the reference q-1");
  expect(renderText(sorry({ code: "fault", reference: "q-1" }, ja.say), WIDE)).toBe(
    "ご質問の内容ではなく、プログラム側の不具合により、回答できませんでした。参照番号: q-1",
  );
});

const ROWS = [
  request({ flags: 2 }),
  reply({ src: "2001:db8::7", action: "reject" }),
  { observer: { id: "eni-1", kind: "interface" }, status: "no-data", start: at(0), end: at(60), fields: {} } as const,
];

test("shows records in our own words and counts those left out", () => {
  expect(renderText(records(ROWS, 312, { say: en.say, clock: CLOCK }), WIDE).split("\n")).toEqual([
    "3 of 312 records",
    "  Start         Observer    From               To                Protocol  Action   Packets  Bytes  Flags",
    "  14:00:00 JST  eni-server  10.20.40.4:50000   10.23.0.60:443    tcp       accept   10       1,000  2",
    "  14:00:00 JST  eni-server  [2001:db8::7]:443  10.20.40.4:50000  tcp       reject   8        4,000",
    "  14:00:00 JST  eni-1                                                      no-data",
  ]);
  expect(renderText(records([], 0, { say: en.say, clock: CLOCK }), WIDE)).toBe("0 records");
  expect(renderText(records(ROWS, 3, { say: ja.say, clock: CLOCK }), WIDE)).toContain("3 件");
});

test.each([
  { tag: "en", label: "Records 41–43 of 312", next: "Records 44–63", csv: "Export CSV" },
  { tag: "ja", label: "312 件中 41〜43 件目", next: "44〜63 件目を表示", csv: "CSV に書き出す" },
] as const)("a page of records says in $tag which ones they are, and leads to those that follow", (said) => {
  const { say, chat } = LANGUAGES[said.tag];
  const actions = [
    { id: "records", label: said.next, value: "43" },
    { id: "csv", label: said.csv },
  ];

  expect(recordsPage({ shown: ROWS, after: 40, total: 312 }, { say, clock: CLOCK }, chat).elements).toMatchObject([
    { kind: "table", label: said.label },
    { kind: "actions", actions },
  ]);
});

test.each([
  [{ after: 0, total: 3 }, []],
  [{ after: 40, total: 43 }, []],
  [{ after: 40, total: 44 }, ["Record 44", "Export CSV"]],
  [{ after: 996, total: 5_312 }, ["Export CSV"]],
])("pages lead no further than there are records, and than a file holds: %j", (place, labels) => {
  const { elements } = recordsPage({ shown: ROWS, ...place }, { say: en.say, clock: CLOCK }, en.chat);

  expect(elements.flatMap((each) => (each.kind === "actions" ? each.actions.map(({ label }) => label) : []))).toEqual(
    labels,
  );
});
