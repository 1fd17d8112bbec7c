import { expect, test } from "vitest";
import { reading as english } from "../../src/languages/en/reading.ts";
import { reading as japanese } from "../../src/languages/ja/reading.ts";
import { makeAddressBook } from "../../src/names/address-book.ts";
import { understand } from "../../src/question/read.ts";
import { fromIso } from "../../src/time/instant.ts";

const BOOK = makeAddressBook([{ key: "payroll-db", names: ["payroll db"], addresses: [] }]);

function cluesIn(text: string): string[] {
  const now = fromIso("2026-10-07T15:12:34+09:00") ?? 0;
  const { clues } = understand(text, { languages: [english, japanese], now, zone: "Asia/Tokyo", book: BOOK });
  return clues.map(({ reader, meaning, start, end }) =>
    [reader, ...(meaning === undefined ? [] : [meaning]), text.slice(start, end)].join(" | "),
  );
}

test("a sentence tells which reader took which characters, and what gave the ends their roles", () => {
  expect(cluesIn("was 10.20.40.4 blocked to the Payroll DB on ssh at 14:05?")).toEqual([
    "address | src, by the other end | 10.20.40.4",
    "address-book | dst, by a role word | Payroll DB",
    "time | point | 14:05",
    "port | ssh | ssh",
    "cue | blocked | blocked",
  ]);
});

test("a command, a form, an error and a record name their own reader", () => {
  expect(cluesIn("/flow why 10.20.40.4 10.23.0.60")[0]).toBe("command | why | /flow why");
  expect(cluesIn("Source: 10.20.40.4\nTarget: 10.23.0.60\nTicket: 4711")).toContain("form | Source: ");
  expect(cluesIn("curl: (7) Failed to connect to 10.23.0.60 port 443: Connection refused")[0]).toMatch(
    /^pasted-error \|/,
  );
  const record =
    "2 123456789012 eni-0a1b2c3d4e5f60718 10.20.40.4 10.23.0.60 49152 22 6 1 60 1790000000 1790000060 REJECT OK";
  expect(cluesIn(record)).toEqual([`flow-record | ${record}`]);
});

test("places are those of the text as it was sent, not of the normalised one", () => {
  expect(cluesIn("１０．２０．４０．４ → <http://intra.corp.example|intra>")).toEqual([
    "address | src, by an arrow | １０．２０．４０．４",
    "link | dst, by an arrow | <http://intra.corp.example|intra>",
  ]);
});
