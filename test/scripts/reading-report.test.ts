import { expect, test } from "vitest";
import { labelledIn } from "../../scripts/reading/labelled.ts";
import { accuracy, describeMiss } from "../../scripts/reading/report.ts";
import { score } from "../../scripts/reading/score.ts";
import { makeAddressBook } from "../../src/names/address-book.ts";

const BOOK = makeAddressBook([]);

function line(text: string, expected: Readonly<Record<string, unknown>>): string {
  const expect = {
    intent: "seen",
    src: "10.20.40.4",
    dst: "10.23.0.60",
    port: [80, 443],
    protocol: null,
    from: "2026-10-07T05:12:34Z",
    to: "2026-10-07T06:12:34Z",
    missing: [],
    ambiguous: [],
    errors: [],
    ...expected,
  };
  return JSON.stringify({ id: "X1", lang: "en", tz: "Asia/Tokyo", now: "2026-10-07T15:12:34+09:00", text, expect });
}

test("a miss shows what was expected and read, by which reader, from which characters", () => {
  const text = "10.20.40.4 -> 10.23.0.60 ports 80 and 443";
  const [miss] = labelledIn(line(text, { intent: "blocked", port: 80 }), "cases.jsonl").map((each) =>
    score(each, BOOK),
  );
  expect(miss && describeMiss(miss).split("\n")).toEqual([
    `X1 ${JSON.stringify(text)}`,
    '  intent: expected "blocked", read "seen"',
    "  port: expected 80, read [80,443]",
    '  0–10 "10.20.40.4" by address (src, by an arrow)',
    '  14–24 "10.23.0.60" by address (dst, by an arrow)',
    '  25–33 "ports 80" by port',
    '  38–41 "443" by port',
  ]);
});

test("accuracy is counted by field and by intent; the order inside lists is no miss", () => {
  const lines = [
    line("10.20.40.4 -> 10.23.0.60 ports 80 and 443", { port: [443, 80] }),
    line("was 10.20.40.4 -> 10.23.0.60 80 rejected", { intent: "blocked" }),
  ];
  const rows = accuracy(labelledIn(lines.join("\n"), "cases.jsonl").map((each) => score(each, BOOK)));
  expect(rows).toMatch(/^exact +1 of +2 {2}50\.0 %$/m);
  expect(rows).toMatch(/^port +1 of +2 {2}50\.0 %$/m);
  expect(rows).toMatch(/^src +2 of +2 {2}100\.0 %$/m);
  expect(rows).toMatch(/^blocked +0 of +1 {2}0\.0 %$/m);
});

test("a line that is no labelled message is named", () => {
  expect(() => labelledIn(`\n{"id":"X1"}`, "cases.jsonl")).toThrow(/cases\.jsonl:2/);
});
