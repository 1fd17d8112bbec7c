import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Filled } from "../../../src/cards/form.ts";
import { LANGUAGES } from "../../../src/languages/index.ts";
import type { Language } from "../../../src/languages/language.ts";
import { makeAddressBook } from "../../../src/names/address-book.ts";
import { questionJson } from "../../../src/question/json.ts";
import type { Question } from "../../../src/question/question.ts";
import { read } from "../../../src/question/read.ts";
import { fromIso } from "../../../src/time/instant.ts";
import { fieldAt, formErrors } from "../../../templates/form-fields.ts";
import { formMessage } from "../../../templates/form-message.ts";
import { formText, questionForm } from "../../../templates/question-form.ts";

/** Sunday 22 November 2026, 15:12:34 in Tokyo. */
const NOW = fromIso("2026-11-22T15:12:34+09:00") ?? 0;
const BOOK = makeAddressBook([
  { key: "payroll-db", names: ["payroll db", "給与DB"] },
  { key: "portal", names: ["portal"] },
  { key: "old-portal", names: ["portal"] },
]);
const READINGS = Object.values(LANGUAGES).map(({ reading }) => reading);

function readForm(filled: Filled, { tag, chat }: Language): Question {
  return read(formText(filled, chat), { languages: READINGS, now: NOW, zone: "Asia/Tokyo", book: BOOK, lang: tag });
}

function errorsOf(filled: Filled, language: Language) {
  return formErrors(filled, readForm(filled, language), language);
}

/** What a person writes into a field, and what it means. */
type Written = readonly [text: string, meaning: unknown];

const address = fc.ipV4().map((ip): Written => [ip, ip]);
const network = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 16, max: 24 }))
  .map(([part, length]): Written => [`10.${part}.0.0/${length}`, `10.${part}.0.0/${length}`]);
const name = fc.constantFrom<Written>(
  ["2001:db8::7", "2001:db8::7"],
  ["ip-10-0-2-6.ec2.internal", "ip-10-0-2-6.ec2.internal"],
  ["payroll db", "payroll-db"],
  ["給与DB", "payroll-db"],
  ["i-0a1b2c3d4e5f60718", "i-0a1b2c3d4e5f60718"],
);
const end = fc.oneof(address, network, name);
const port = fc.oneof(
  fc.integer({ min: 1, max: 65_535 }).map((number): Written => [`${number}`, number]),
  fc.constantFrom<Written>(["8000-8100", "8000-8100"], ["22, 443", [22, 443]], ["ssh", 22], ["udp/53", 53]),
);
const time = fc.constantFrom<readonly [filled: Filled, from: string, to: string]>(
  [{ window: "15m" }, "2026-11-22T05:57:34Z", "2026-11-22T06:12:34Z"],
  [{ window: "1h" }, "2026-11-22T05:12:34Z", "2026-11-22T06:12:34Z"],
  [{ window: "24h" }, "2026-11-21T06:12:34Z", "2026-11-22T06:12:34Z"],
  [{ window: "today" }, "2026-11-21T15:00:00Z", "2026-11-22T06:12:34Z"],
  [{ window: "yesterday" }, "2026-11-20T15:00:00Z", "2026-11-21T15:00:00Z"],
  [{ window: "other", time: "yesterday 14:00-15:00" }, "2026-11-21T05:00:00Z", "2026-11-21T06:00:00Z"],
  [{ window: "1h", time: "昨日 14:00〜15:00" }, "2026-11-21T05:00:00Z", "2026-11-21T06:00:00Z"],
);
/** As people paste: with blanks and line breaks around. */
const blanks = fc.constantFrom("", " ", "\n", "\t", "　");

const forms = fc.record({
  // Traffic of an end to itself is no question.
  ends: fc.uniqueArray(end, { minLength: 2, maxLength: 2, selector: ([, meaning]) => meaning }),
  port: fc.option(port, { nil: undefined }),
  time,
  blanks,
});

describe.each(Object.values(LANGUAGES))("the form in $name", (language) => {
  test("is read as what was filled in", () => {
    fc.assert(
      fc.property(forms, ({ ends: [src, dst], port: service, time: [window, from, to], blanks: around }) => {
        const filled: Filled = {
          src: `${around}${src?.[0]}${around}`,
          dst: `${dst?.[0]}${around}`,
          ...(service !== undefined && { port: around + service[0] }),
          ...window,
        };

        const json = questionJson(readForm(filled, language));

        expect(json).toMatchObject({ intent: "seen", src: src?.[1], dst: dst?.[1], from, to, missing: [], errors: [] });
        expect(json.port).toEqual(service === undefined ? null : service[1]);
        expect(errorsOf(filled, language)).toEqual({});
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["src", "10.20.40.999"],
    ["src", "10.20.40.0/33"],
    ["dst", "10.20.40.999"],
    ["port", "70000"],
    ["port", "0"],
    ["time", "15:00-14:00"],
    ["time", "tomorrow"],
  ])("shows a mistake at its field: %s %s", (field, value) => {
    const filled = {
      src: "10.20.40.4",
      dst: "10.23.0.60",
      port: "443",
      window: "other",
      time: "today",
      [field]: value,
    };
    const { mistakes } = readForm(filled, language);

    expect(mistakes).toHaveLength(1);
    expect(mistakes.map((mistake) => fieldAt(formMessage(filled, language.chat.form), mistake))).toEqual([field]);
    expect(Object.keys(errorsOf(filled, language))).toEqual([field]);
  });

  test.each([
    ["src", {}],
    ["src", { src: " \n" }],
    ["src", { src: "web-1" }],
    ["dst", { dst: "" }],
    ["dst", { dst: "db01.corp.example" }],
    ["dst", { dst: "<!channel>" }],
    ["dst", { dst: "10.20.40.4" }],
    ["port", { port: "?" }],
    ["port", { port: "the usual one" }],
    ["time", { window: "other" }],
    ["time", { window: "other", time: " " }],
    ["time", { time: "soonish" }],
  ])("asks for what is missing or not understood at its field: %s %j", (field, change) => {
    const filled: Filled = {
      dst: "10.23.0.60",
      ...(field !== "src" && { src: "10.20.40.4" }),
      window: "1h",
      ...change,
    };

    expect(Object.keys(errorsOf(filled, language))).toEqual([field]);
  });

  test("leaves to be asked about what can be chosen from then: a shared name, the asker's own machine", () => {
    const shared = { src: "10.20.40.4", dst: "portal", window: "1h" };
    const own = { src: "my laptop", dst: "10.23.0.60", window: "1h" };

    expect(readForm(shared, language).ambiguous).toEqual(["dst"]);
    expect(errorsOf(shared, language)).toEqual({});
    expect(readForm(own, language).missing).toEqual(["src"]);
    expect(errorsOf(own, language)).toEqual({});
  });

  test("keeps within what surfaces take", () => {
    const { title, submit, close, fields } = questionForm(language.chat, {});

    for (const text of [title, submit, close]) expect([...text].length).toBeLessThanOrEqual(24);
    for (const field of fields) {
      const options = field.kind === "choice" ? field.options.map(({ label }) => label) : [];
      for (const text of options) expect([...text].length).toBeLessThanOrEqual(75);
      for (const text of [field.label, field.hint ?? ""]) expect([...text].length).toBeLessThanOrEqual(150);
    }
  });
});

test("says in the form's language what is wrong", () => {
  const filled = { src: "web-1", dst: " ", port: "70000", window: "other", time: "soonish" };

  expect(errorsOf(filled, LANGUAGES.en)).toEqual({
    src: "No address is known for web-1. Write the address instead, for example 10.20.40.4, or add the name to the address book.",
    dst: "Where is it going to? For example 10.23.0.60.",
    port: "Port 70000 does not exist (ports are 1–65535). Which port do you mean? For example 10.20.40.4 → 10.23.0.60 443 last 1h.",
    time: "“soonish” is not a time. Which time do you mean? For example 14:00-14:30 or last 1h.",
  });
  expect(errorsOf(filled, LANGUAGES.ja)).toEqual({
    src: "web-1 のアドレスが分かりません。アドレス（例: 10.20.40.4）で聞くか、アドレス帳に登録してください。",
    dst: "どこへの通信ですか。例: 10.23.0.60",
    port: "70000番というポートはありません。ポート番号は 1〜65535 で指定してください。例: 10.20.40.4 → 10.23.0.60 443 直近1時間",
    time: "「soonish」は日時として読み取れません。いつの通信でしょうか。例: 14:00〜14:30、直近1時間",
  });
});

test("begins with the last hour and the form's language, or with what is filled in already", () => {
  const values = (start: Filled) =>
    Object.fromEntries(questionForm(LANGUAGES.ja.chat, start).fields.map(({ id, value }) => [id, value]));

  expect(values({})).toEqual({ window: "1h", language: "ja" });
  expect(values({ src: "10.20.40.4", window: "today", time: "14:00" })).toEqual({
    src: "10.20.40.4",
    window: "today",
    time: "14:00",
    language: "ja",
  });
});

test("is one line for each field, in its language", () => {
  const filled = { src: "10.20.40.4", dst: "10.23.0.60", port: "443", window: "15m" };

  expect(formText(filled, LANGUAGES.en.chat)).toBe(
    "Source: 10.20.40.4\nDestination: 10.23.0.60\nPort: 443\nTime: last 15 minutes",
  );
  expect(formText(filled, LANGUAGES.ja.chat)).toBe("送信元: 10.20.40.4\n宛先: 10.23.0.60\nポート: 443\n日時: 直近15分");
});
