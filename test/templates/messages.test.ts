import { expect, test } from "vitest";
import { renderText } from "../../src/cards/plain-text.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { askMissing } from "../../templates/ask-missing.ts";
import { aside, help } from "../../templates/help.ts";
import { mistakes } from "../../templates/mistakes.ts";
import { records } from "../../templates/records.ts";
import { sorry } from "../../templates/sorry.ts";
import { NOW } from "../explanation/judged.ts";
import { at, reply, request } from "../support/records.ts";

const { en, ja } = LANGUAGES;
const CLOCK = { zone: "Asia/Tokyo", now: NOW };
const WIDE = { width: 200, colour: "none" } as const;

test("shows a mistake with its place in the message and an example", () => {
  const text = "/flow 10.20.40.4 10.23.0.60 70000 last 1h";
  const found = [{ code: "invalid_port", text: "70000", start: 28, end: 33 }] as const;

  expect(renderText(mistakes(text, found, en.say), WIDE)).toBe(
    [
      "Port 70000 does not exist (ports are 1–65535). Which port do you mean? For example `/flow 10.20.40.4 10.23.0.60 443 last 1h`.",
      "",
      "….20.40.4 10.23.0.60 ›70000‹ last 1h",
    ].join("\n"),
  );
  expect(renderText(mistakes(text, found, ja.say), WIDE)).toContain(
    "70000番のポートはありません（ポートは 1〜65535 です）。",
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
  expect(renderText(askMissing(["src", "port"], en.say), WIDE)).toBe(
    "Where is it coming from and which port is it? For example `/flow 10.20.40.4 payroll-db 22 last 1h`.",
  );
  expect(renderText(askMissing(["src"], ja.say), WIDE)).toBe(
    "送信元が分かりません。教えてください。例: `/flow 10.20.40.4 10.23.0.60 22 直近1時間`",
  );
});

test("says what can be asked, in examples", () => {
  const text = renderText(help(en.say), WIDE);

  expect(text.startsWith("What can be asked\n")).toBe(true);
  for (const example of en.say.help.examples) expect(text).toContain(example);
});

test("is honest about what it cannot do yet", () => {
  expect(renderText(aside("watch", en.say), WIDE)).toContain("is not available here yet");
  expect(renderText(aside("digest", ja.say), WIDE)).toContain("まだここでは使えません");
});

test("says whose fault it is and what can be done", () => {
  expect(renderText(sorry({ code: "no-logs-found", paths: ["/logs"] }, en.say), WIDE)).toBe(
    "No flow logs were found at /logs. Name a file, or a folder with files as AWS delivers them (.log.gz, .log, .parquet).",
  );
  expect(renderText(sorry({ code: "engine-failed", reference: "q-1" }, en.say), WIDE)).toContain("the reference q-1");
  expect(renderText(sorry({ code: "fault", reference: "q-1" }, ja.say), WIDE)).toBe(
    "質問ではなく、このプログラム側の不具合のため、回答できませんでした。参照番号: q-1",
  );
});

test("shows records in our own words and counts those left out", () => {
  const rows = [
    request({ flags: 2 }),
    reply({ src: "2001:db8::7", action: "reject" }),
    { observer: { id: "eni-1", kind: "interface" }, status: "no-data", start: at(0), end: at(60), fields: {} } as const,
  ];

  expect(renderText(records(rows, 312, { say: en.say, clock: CLOCK }), WIDE).split("\n")).toEqual([
    "3 of 312 records",
    "  Start         Observer    From               To                Protocol  Action   Packets  Bytes  Flags",
    "  14:00:00 JST  eni-server  10.20.40.4:50000   10.23.0.60:443    tcp       accept   10       1,000  2",
    "  14:00:00 JST  eni-server  [2001:db8::7]:443  10.20.40.4:50000  tcp       reject   8        4,000",
    "  14:00:00 JST  eni-1                                                      no-data",
  ]);
  expect(renderText(records([], 0, { say: en.say, clock: CLOCK }), WIDE)).toBe("0 records");
  expect(renderText(records(rows, 3, { say: ja.say, clock: CLOCK }), WIDE)).toContain("3 件");
});
