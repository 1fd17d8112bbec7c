import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/languages/index.ts";
import { makeAddressBook } from "../../src/names/address-book.ts";
import { readEnd } from "../../src/question/end.ts";
import { questionJson } from "../../src/question/json.ts";
import type { Question } from "../../src/question/question.ts";
import { read } from "../../src/question/read.ts";
import type { Restatable } from "../../src/question/restatable.ts";
import { fromIso } from "../../src/time/instant.ts";
import type { Window } from "../../src/time/window.ts";
import { type Asking, askings } from "./any-questions.ts";

const BOOK = makeAddressBook([
  { key: "payroll-db", names: ["payroll db", "給与DB"] },
  { key: "hr-portal", names: ["hr portal", "人事ポータル"] },
  { key: "intranet-portal", names: ["intranet portal", "社内ポータル"] },
  { key: "erp", names: ["基幹システム"] },
]);
const READINGS = Object.values(LANGUAGES).map(({ reading }) => reading);
const NAMES: Readonly<Record<string, string>> = { "payroll-db": "給与DB" };

describe.each(Object.values(LANGUAGES))("$name", ({ tag, say }) => {
  const readBack = (text: string, { clock }: Asking) =>
    read(text, { languages: READINGS, ...clock, book: BOOK, lang: tag });

  test("says a question in words that are read as the same question", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(askings, (asking) => {
        const text = say.question(asking.question, asking.clock);

        expect({ text, ...meaning(readBack(text, asking)) }).toEqual({ text, ...meaning(asking.question) });
      }),
      { numRuns: 700 },
    );
  });

  test("says an entry by the name it is told", () => {
    fc.assert(
      fc.property(askings, (asking) => {
        const text = say.question(asking.question, asking.clock, (key) => NAMES[key] ?? key);

        expect(text).not.toContain("payroll-db");
        expect({ text, ...meaning(readBack(text, asking)) }).toEqual({ text, ...meaning(asking.question) });
      }),
      { numRuns: 150 },
    );
  });
});

/** What is asked; which words said it does not count. */
function meaning(question: Question): object {
  const { intent, src, dst, port, protocol, from, to, missing, ambiguous, errors } = questionJson(question);
  return { intent, src, dst, port, protocol, from, to, missing, ambiguous, errors };
}

const PAYROLL: Restatable = {
  intent: "blocked",
  src: readEnd("10.20.40.0/24"),
  dst: readEnd("payroll-db"),
  ports: [
    { from: 22, to: 22 },
    { from: 8000, to: 8100 },
  ],
  protocol: "tcp",
  window: between("2026-10-07T14:00:00+09:00", "2026-10-07T15:00:00+09:00"),
  missing: [],
  ambiguous: [],
  mistakes: [],
  said: [],
  assumed: [],
};
const NOW = fromIso("2026-11-22T15:00:00+09:00") ?? 0;

function between(from: string, to: string): Window {
  return { from: fromIso(from) ?? 0, to: fromIso(to) ?? 0 };
}

function said(change: Partial<Restatable>, zone = "Asia/Tokyo"): readonly string[] {
  const asked = { ...PAYROLL, ...change };
  return Object.values(LANGUAGES).map(({ say }) => say.question(asked, { zone, now: NOW }));
}

describe("every kind of question has its sentence:", () => {
  const { src: _, ...toPayroll } = PAYROLL;
  const { window: __, ...timeless } = PAYROLL;
  const limit = between("2026-11-22T15:00:00+09:00", "2026-11-22T18:00:00+09:00");

  test.each<[Restatable, string, string]>([
    [
      PAYROLL,
      "Was anything blocked from 10.20.40.0/24 to payroll-db on ports 22 and 8000–8100 (tcp) between 14:00 and 15:00 on 7 Oct 2026?",
      "2026年10月7日 14:00〜15:00 に、10.20.40.0/24 から payroll-db への 22、8000〜8100番（TCP）の通信は拒否されましたか。",
    ],
    [
      {
        ...toPayroll,
        intent: "accepted",
        ports: [{ from: 22, to: 22 }],
        window: between("2026-10-07T00:00:00+09:00", "2026-10-08T00:00:00+09:00"),
      },
      "Did anything get through to payroll-db on port 22 (tcp) on 7 Oct 2026?",
      "2026年10月7日に、payroll-db への 22番（TCP）の通信は許可されましたか。",
    ],
    [
      {
        ...PAYROLL,
        intent: "seen",
        ports: [],
        window: between("2026-10-06T23:00:05+09:00", "2026-10-07T01:00:00+09:00"),
      },
      "Was there any traffic from 10.20.40.0/24 to payroll-db over tcp between 23:00:05 on 6 Oct 2026 and 01:00 on 7 Oct 2026?",
      "2026年10月6日 23:00:05〜2026年10月7日 01:00 に、10.20.40.0/24 から payroll-db への TCP の通信はありましたか。",
    ],
    [
      { ...PAYROLL, intent: "why", ports: [], protocol: "icmp" },
      "What happened to traffic from 10.20.40.0/24 to payroll-db over icmp between 14:00 and 15:00 on 7 Oct 2026, and why?",
      "2026年10月7日 14:00〜15:00 に、10.20.40.0/24 から payroll-db への ICMP の通信の結果と、その理由を教えてください。",
    ],
    [
      { ...toPayroll, intent: "talkers" },
      "Who connected to payroll-db on ports 22 and 8000–8100 (tcp) between 14:00 and 15:00 on 7 Oct 2026?",
      "2026年10月7日 14:00〜15:00 に、payroll-db へ 22、8000〜8100番（TCP）で接続したのはどのホストですか。",
    ],
    [
      { ...PAYROLL, intent: "reached", ports: [] },
      "What did 10.20.40.0/24 connect to in payroll-db over tcp between 14:00 and 15:00 on 7 Oct 2026?",
      "2026年10月7日 14:00〜15:00 に、10.20.40.0/24 から payroll-db へ TCP で接続した先はどこですか。",
    ],
    [
      { ...toPayroll, intent: "top_rejects", ports: [] },
      "Which traffic to payroll-db over tcp was rejected most between 14:00 and 15:00 on 7 Oct 2026?",
      "2026年10月7日 14:00〜15:00 に、payroll-db への TCP の通信のうち、最も多く拒否されたものはどれですか。",
    ],
    [
      { ...PAYROLL, intent: "watch", ports: [], window: limit },
      "Until 18:00 on 22 Nov 2026, let me know when traffic from 10.20.40.0/24 to payroll-db over tcp gets through.",
      "2026年11月22日 18:00 まで、10.20.40.0/24 から payroll-db への TCP の通信が通ったら教えてください。",
    ],
    [
      { ...timeless, intent: "digest", ports: [{ from: 22, to: 22 }] },
      "Send me a regular digest of traffic from 10.20.40.0/24 to payroll-db on port 22 (tcp), please.",
      "10.20.40.0/24 から payroll-db への 22番（TCP）の通信の定期レポートを送ってください。",
    ],
  ])("%o", (asked, english, japanese) => {
    expect(Object.values(LANGUAGES).map(({ say }) => say.question(asked, { zone: "Asia/Tokyo", now: NOW }))).toEqual([
      english,
      japanese,
    ]);
  });
});

// The clock of New York showed 01:00 to 02:00 twice on 1 November 2026, that of Lord Howe 01:30 to 02:00 on 5 April.
test.each([
  [
    "America/New_York",
    "2026-11-01T05:30:00Z",
    "2026-11-01T06:30:00Z",
    "between 05:30 and 06:30 UTC on 1 Nov 2026",
    "2026年11月1日 05:30〜06:30（UTC）",
  ],
  ["America/New_York", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z", "on 1 Nov 2026?", "2026年11月1日に"],
  [
    "Australia/Lord_Howe",
    "2026-04-04T14:45:00Z",
    "2026-04-05T01:00:00Z",
    "between 14:45 UTC on 4 Apr 2026 and 01:00 UTC on 5 Apr 2026",
    "2026年4月4日 14:45〜2026年4月5日 01:00（UTC）",
  ],
])("writes UTC where the clock of %s shows a time twice: %s", (zone, ...[from, to, english, japanese]) => {
  const window = between(from, to);
  const sentences = said({ window }, zone);

  expect(sentences[0]).toContain(english);
  expect(sentences[1]).toContain(japanese);
  for (const text of sentences) {
    expect(read(text, { languages: READINGS, now: NOW, zone, book: BOOK })).toMatchObject({
      window,
      ambiguous: [],
      mistakes: [],
    });
  }
});
