import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { stretchesOf } from "../../src/cards/typed-words.ts";
import { CLAIM_CODES, type Claim } from "../../src/explanation/claims.ts";
import { RETRYABLE } from "../../src/explanation/failure.ts";
import { NEXT_CODES, type Step } from "../../src/explanation/next.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { claimSentence, type FirstConfigWords, stepSentence } from "../../src/languages/language.ts";
import type { TableNote } from "../../src/languages/table-words.ts";
import { readIp } from "../../src/net/ip.ts";
import { ANY_CAST } from "../../src/question/asking-back/cast.ts";
import { exampleFor } from "../../src/question/asking-back/choices.ts";
import type { Lack } from "../../src/question/asking-back/lack.ts";
import { MISTAKE_CODES } from "../../src/question/question.ts";
import { RULES } from "../../src/verdict/rules/index.ts";
import { DIAGNOSES } from "../languages/diagnoses.ts";
import { saidOf } from "../languages/digests.ts";
import { CLAIMS, FAILURES, STEPS } from "../languages/samples.ts";
import { readInTokyo } from "../questions/reading-cases.ts";
import { at } from "../support/records.ts";

const CLOCK = { zone: "Asia/Tokyo", now: at(1800) };
const SAMPLES: readonly Claim[] = Object.values(CLAIMS).flat();
const STEP_SAMPLES: readonly Step[] = Object.values(STEPS).flat();
const NOTHING: Lack = { missing: [], wanted: "all", unclear: [] };
const REMEMBERED = readIp("10.20.40.4");
const LACKS: readonly Lack[] = [
  ...([["src"], ["dst"], ["port"], ["src", "dst"], ["src", "dst", "port"]] as const).map((missing) => ({
    ...NOTHING,
    missing,
  })),
  { ...NOTHING, missing: ["src", "dst"], wanted: "one-end" },
  { ...NOTHING, missing: ["dst"], wanted: "subject" },
  { ...NOTHING, unclear: [{ slot: "dst", words: "10.0" }] },
  { ...NOTHING, missing: ["src"], own: "PC" },
  { ...NOTHING, missing: ["src"], own: "PC", ...(REMEMBERED && { remembered: REMEMBERED }) },
];
const WATCH = { intent: "watch", ports: [], missing: [], ambiguous: [], mistakes: [], said: [], assumed: [] } as const;

const TABLE: TableNote = {
  source: 1,
  where: "s3://flow-logs",
  columns: { by: "name" },
  flowLogs: ["fl-0a"],
  renamed: [{ field: "new-field", column: "column_5" }],
};
const TABLES: readonly TableNote[] = [
  TABLE,
  { ...TABLE, columns: { by: "configuration", fields: 14 }, flowLogs: [], renamed: [] },
  { ...TABLE, columns: { by: "flow-log", fields: 1, id: "fl-0a" }, flowLogs: ["fl-0a", "fl-0b"] },
  { ...TABLE, columns: { by: "object", fields: 14, path: "s3://flow-logs/AWSLogs/a.log.gz" } },
];

/** Everything that is said in and about a first configuration. */
function firstConfig({ source, undelivered, written, refused, next, ...comments }: FirstConfigWords): string[] {
  const where = "s3://flow-logs";
  const problems = [
    "not-permitted",
    "no-credentials",
    "no-such-bucket",
    "no-such-object",
    "throttled",
    "out-of-reach",
  ] as const;
  return [
    ...Object.values(comments),
    source({ where, flowLogs: 0 }),
    source({ where, flowLogs: 1, told: { by: "flow-log", id: "fl-0a" } }),
    source({ where, flowLogs: 2, told: { by: "object", path: "a.log.gz" } }),
    undelivered("fl-0a", "…"),
    written({ path: "a.yaml", sources: 1, networks: 2 }),
    ...problems.map((problem) => refused({ where, action: "s3:ListBucket", problem })),
    next("a.yaml"),
  ];
}

const COUNTS = [
  { "to-mend": 0, note: 0, fine: 0 },
  { "to-mend": 1, note: 1, fine: 1 },
  { "to-mend": 2, note: 3, fine: 4 },
];

/** Three English words in a row are a sentence of another language; names, flags and codes are not. */
const ENGLISH = /(?:\b(?!nc\b|vz\b|flow\b|why\b)[a-z]{2,}\b[ ,]+){2}[a-z]{2,}/;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

test("every folder is registered under its own tag, and nothing else is", () => {
  const folders = readdirSync("src/languages", { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(Object.keys(LANGUAGES).sort()).toEqual(folders.map(({ name }) => name).sort());
  for (const [tag, language] of Object.entries(LANGUAGES)) expect(language.tag).toBe(tag);
});

test("every language has the same files", () => {
  const files = (tag: string) => readdirSync(`src/languages/${tag}`).sort();

  for (const tag of Object.keys(LANGUAGES)) {
    expect(files(tag)).toEqual(expect.arrayContaining(["README.md", "chat", "index.ts", "reading.ts", "say"]));
  }
});

describe.each(Object.values(LANGUAGES))("$name", ({ tag, say }) => {
  const voice = { say, clock: CLOCK };
  const everything = [
    ...SAMPLES.map((claim) => claimSentence(claim, voice)),
    ...STEP_SAMPLES.map((step) => stepSentence(step, voice)),
    ...FAILURES.map((failure) => say.failure(failure)),
    ...MISTAKE_CODES.map((code) => say.mistake({ code, text: "70000", start: 0, end: 5 })),
    ...MISTAKE_CODES.map((code) => say.mistake({ code, text: "70000", start: 0, end: 5 }, "10.20.40.4")),
    ...LACKS.map((lack) => say.ask(lack)),
    ...(["watch", "digest"] as const).map((intent) => say.notYet({ ...WATCH, intent }, CLOCK).text),
    say.none(ANY_CAST),
    say.explain,
    say.help(ANY_CAST).intro,
    say.tables.howTo,
    ...TABLES.map(say.tables.about),
    ...firstConfig(say.firstConfig),
    ...DIAGNOSES.flatMap((diagnosis) => Object.values<string>({ ...say.doctor.text(diagnosis, CLOCK) })),
    ...COUNTS.map(say.doctor.summary),
    ...RULES.map(({ name }) => say.rule(name).slice(0, -name.length - 1)),
    say.doctor.fine,
    ...Object.values(say.doctor.fixes),
    ...saidOf(say.digest),
  ];

  test.each(Object.keys(CLAIM_CODES))("says %s", (code) => {
    const sentences = SAMPLES.filter((claim) => claim.code === code).map((claim) => claimSentence(claim, voice));

    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence).toMatch(/\S{2}.*[.。]$/u);
  });

  test.each(NEXT_CODES)("proposes %s", (code) => {
    const sentences = STEP_SAMPLES.filter((step) => step.code === code).map((step) => stepSentence(step, voice));

    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(say.nextLine(sentence).length).toBeGreaterThan(sentence.length);
  });

  test.each(RULES.map(({ name }) => name))("tells what the rule %s saw, and its name", (name) => {
    expect(say.rule(name)).toMatch(new RegExp(`[.。].?[(（]${name}[)）]$`));
  });

  test("leaves no value unsaid", () => {
    for (const sentence of everything) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\s{2}|^\s|\s$/);
  });

  test("gives examples that can be typed wherever somebody asks: by a command, in a chat, or in a shell", () => {
    const typed = [...everything, ...say.help(ANY_CAST).examples].flatMap((sentence) =>
      stretchesOf(sentence).flatMap((stretch) => (stretch.typed && stretch.text.includes("→") ? [stretch.text] : [])),
    );
    const [shortest = "", ...others] = say.help(ANY_CAST).examples;

    for (const sentence of [...everything, shortest, ...others]) expect(sentence).not.toMatch(/\/flow\b(?!-)/);
    expect(typed.length).toBeGreaterThan(3);
    for (const text of [...typed, shortest]) {
      expect({ text, ...readInTokyo(text) }).toMatchObject({ text, missing: [], ambiguous: [], mistakes: [] });
    }
  });

  test("speaks its own language only", () => {
    const foreign = tag === "ja" ? ENGLISH : JAPANESE;

    // A command is the same in every language.
    for (const sentence of everything) expect(sentence.replaceAll(/`[^`]*`/g, "")).not.toMatch(foreign);
  });

  test("neither shouts, apologises nor guesses aloud", () => {
    for (const sentence of everything) expect(sentence).not.toMatch(/[!！]|sorry|I think|申し訳|すみません/i);
  });

  test("shows what is wrong with an example of how it is right", () => {
    for (const code of MISTAKE_CODES.filter((one) => one !== "too_long")) {
      const sentence = say.mistake({ code, text: "70000", start: 0, end: 5 });

      expect(sentence).toContain("70000");
      expect(sentence).toMatch(/`[^`]+`/);
    }
  });

  test("asks for whatever is lacking, with an example where there is nothing to choose from", () => {
    for (const lack of LACKS) {
      const { text } = say.reply(exampleFor(lack));

      expect(say.ask(lack)).toMatch(/[?？。]/);
      expect(say.ask(lack, text)).toContain(`\`${text}\``);
    }
  });

  test("gives six examples of what can be asked", () => {
    expect(say.help(ANY_CAST).examples).toHaveLength(6);
  });

  test("labels every column of its tables", () => {
    const record = {
      observer: { id: "eni-1", kind: "interface" },
      status: "ok",
      start: at(0),
      end: at(60),
      fields: {},
    } as const;
    const witness = {
      observer: record.observer,
      source: "vpc",
      saw: "nothing",
      records: 0,
      packets: 0,
      bytes: 0,
    } as const;

    expect(say.record(record, CLOCK)).toHaveLength(say.labels.recordColumns.length);
    expect(say.witness(witness, CLOCK)).toHaveLength(say.labels.witnessColumns.length);
  });
});

test("every kind of failure says whether to try again", () => {
  expect(Object.keys(RETRYABLE).sort()).toEqual([...new Set(FAILURES.map(({ code }) => code))].sort());
});
