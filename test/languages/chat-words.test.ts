import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { stretchesOf } from "../../src/cards/typed-words.ts";
import { CHAT_WORDS } from "../../src/languages/chat.ts";
import { type ChatWords, LANGUAGE_NAMES, LANGUAGE_TAGS } from "../../src/languages/chat-words.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { makeAddressBook } from "../../src/names/address-book.ts";
import { ANY_CAST } from "../../src/question/asking-back/cast.ts";
import { read } from "../../src/question/read.ts";
import { readInTokyo } from "../questions/reading-cases.ts";
import { at } from "../support/records.ts";

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Three English words in a row are a sentence of another language. */
const ENGLISH = /(?:\b[a-z]{2,}\b[ ,]+){2}[a-z]{2,}/;

/** Everything that is said in a language but what asks for a language. */
function everything(words: ChatWords): readonly string[] {
  const { form, home, prompts, buttons } = words;
  const { intro, inRoom, title, offers } = prompts(ANY_CAST);
  return [
    words.working,
    ...Object.values(words.refused),
    words.unfinished("fw-1"),
    words.tooSlow(10, "fw-1"),
    words.tryAgain,
    words.tooOld,
    words.late("14:05"),
    ...Object.values(buttons).flatMap(({ label, spoken }) => [label, spoken]),
    ...Object.values(words.facts),
    form.title,
    form.submit,
    form.close,
    ...Object.values(form.fields).flatMap(({ label, hint = label, example = label }) => [label, hint, example]),
    ...Object.values(form.windows),
    ...Object.values(form.times),
    ...Object.values(form.missing),
    home.title,
    home.intro,
    home.recent,
    home.examples,
    home.language,
    home.profile,
    home.answersIn(),
    home.address("10.20.40.4"),
    ...[intro, inRoom, title],
    ...offers.flatMap(({ label, text }) => [label, text]),
    words.askAbout,
    words.shareNote(),
    words.shareNote("A. Suzuki"),
    words.shared,
    words.notShared,
    words.recordsFile(1, 1),
    words.recordsFile(1000, 5312),
    words.statement,
    words.languageSet(),
    words.forgotten,
    ...[0, 1, 2].map(words.erased),
  ];
}

test("every language has words for chat, under its own tag and name", () => {
  expect(Object.keys(CHAT_WORDS)).toEqual(Object.keys(LANGUAGES));
  expect(LANGUAGE_TAGS).toEqual(Object.keys(LANGUAGES));
  for (const [tag, { name, chat }] of Object.entries(LANGUAGES)) {
    expect(chat.tag).toBe(tag);
    expect(LANGUAGE_NAMES[chat.tag]).toBe(name);
    expect(Object.values(CHAT_WORDS)).toContain(chat);
  }
});

describe.each(Object.values(CHAT_WORDS))("in $tag", (words) => {
  test("leaves nothing unsaid", () => {
    for (const text of everything(words)) expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|^\s|\s$|^$/);
  });

  test("speaks its own language only", () => {
    for (const text of everything(words)) expect(text).not.toMatch(words.tag === "ja" ? ENGLISH : JAPANESE);
  });

  test("neither shouts nor apologises", () => {
    for (const text of everything(words)) expect(text).not.toMatch(/[!！]|sorry|apolog|申し訳|すみません/i);
  });

  test("has words short enough for where they stand", () => {
    const { buttons, facts, busy, prompts } = words;
    const { offers } = prompts(ANY_CAST);

    for (const { label, spoken } of Object.values(buttons)) {
      expect([...label].length).toBeLessThanOrEqual(20);
      expect([...spoken].length).toBeLessThanOrEqual(75);
      expect(spoken.startsWith(label)).toBe(true);
    }
    for (const label of Object.values(facts)) expect([...label].length).toBeLessThanOrEqual(24);
    for (const { label } of offers) expect([...label].length).toBeLessThanOrEqual(30);
    expect([...busy].length).toBeLessThanOrEqual(50);
  });

  test("offers at most four questions to begin with, each of which can be answered", () => {
    const { offers } = words.prompts(ANY_CAST);
    const languages = Object.values(LANGUAGES).map(({ reading }) => reading);
    const questions = offers.map(({ text }) =>
      read(text, { languages, now: at(1800), zone: "Asia/Tokyo", book: makeAddressBook([]), lang: words.tag }),
    );

    expect(questions.map(({ intent }) => intent)).toEqual(["accepted", "why", "talkers", "top_rejects"]);
    for (const { missing, mistakes, ambiguous } of questions) {
      expect([...missing, ...mistakes, ...ambiguous]).toEqual([]);
    }
  });

  test("greets with an example that can be answered", () => {
    const { intro, inRoom } = words.prompts(ANY_CAST);

    for (const sentence of [intro, inRoom]) {
      const [example = ""] = stretchesOf(sentence).flatMap(({ text, typed }) => (typed ? [text] : []));
      expect(readInTokyo(example)).toMatchObject({ intent: "seen", missing: [], ambiguous: [], mistakes: [] });
    }
  });

  test("names every language in its own words", () => {
    for (const tag of LANGUAGE_TAGS) {
      expect(words.languageSet(tag)).toContain(LANGUAGE_NAMES[tag]);
      expect(words.home.answersIn(tag)).toContain(LANGUAGE_NAMES[tag]);
    }
  });
});

test("says of a file how much of it is there", () => {
  const { en, ja } = CHAT_WORDS;

  expect([en.recordsFile(1, 1), en.recordsFile(12, 12), en.recordsFile(1000, 5312)]).toEqual([
    "1 record",
    "12 records",
    "1,000 of 5,312 records",
  ]);
  expect([ja.recordsFile(12, 12), ja.recordsFile(1000, 5312)]).toEqual([
    "12 件のレコード",
    "5,312 件中 1,000 件のレコード",
  ]);
});

test("are loaded without the rest of the languages, and without any library", async () => {
  const { metafile } = await build({
    entryPoints: ["src/languages/chat.ts"],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    logLevel: "silent",
  });

  expect(Object.keys(metafile.inputs).toSorted()).toEqual([
    "src/languages/chat-words.ts",
    "src/languages/chat.ts",
    ...["form", "home", "index", "prompts"].map((name) => `src/languages/en/chat/${name}.ts`),
    ...["form", "home", "index", "prompts"].map((name) => `src/languages/ja/chat/${name}.ts`),
    "src/languages/ja/say/ja.ts",
  ]);
});
