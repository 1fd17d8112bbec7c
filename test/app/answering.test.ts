import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { makeAnswering } from "../../src/app/answering.ts";
import { joinWorkbench } from "../../src/app/workbench.ts";
import { makeClients } from "../../src/aws/clients.ts";
import { renderText } from "../../src/cards/plain-text.ts";
import type { Engine } from "../../src/engines/engine.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { COMPANY } from "../support/company.ts";
import { anErrand } from "../support/errand.ts";
import { pricedEngine } from "../support/priced-engine.ts";

/** 2026-11-22T15:00:00+09:00 */
const NOW = 1_795_327_200;
const ZONE = "Asia/Tokyo";

function chatOver(engine: Engine) {
  return makeAnswering(joinWorkbench(COMPANY, engine, makeClients()));
}

describe("a chat", () => {
  const chat = chatOver(pricedEngine(1, { errands: [], runs: 0 }));

  test("reads names of the address book in every language, and the thread", () => {
    const english = chat.read("10.20.40.4 給与DB 22 last 1h", { now: NOW, zone: ZONE, language: LANGUAGES.en });
    const follow = chat.read("その前の1時間は？", { now: NOW, zone: ZONE, language: LANGUAGES.ja, context: english });

    expect(english).toMatchObject({ dst: { kind: "entry", key: "payroll-db" }, window: { from: NOW - 3600, to: NOW } });
    expect(follow).toMatchObject({
      dst: { kind: "entry", key: "payroll-db" },
      window: { from: NOW - 7200, to: NOW - 3600 },
    });
  });

  test.each([
    { tag: "en", says: "payroll-db (10.23.0.60)" },
    { tag: "ja", says: "給与DB（10.23.0.60）" },
  ] as const)("answers in $tag with the names that its speakers know", async ({ tag, says }) => {
    const language = LANGUAGES[tag];
    const text = "10.20.40.4 payroll-db 22 last 1h";
    const question = chat.read(text, { now: NOW, zone: ZONE, language });
    const message = { text, question, language, zone: ZONE, reference: "fw-1" };
    const { kind, card } = await chat.answer(message, { now: NOW, errand: anErrand(), records: 0 });

    expect(kind).toBe("answered");
    expect(renderText(card, { width: 400, colour: "none" }).split("\n")[0]).toContain(says);
  });

  test.each([
    {
      tag: "en",
      says: "Did anything get through from 10.20.40.4 to payroll-db on port 22 between 14:00 and 15:00 on 22 Nov 2026?",
    },
    { tag: "ja", says: "2026年11月22日 14:00〜15:00 に、10.20.40.4 から給与DB への 22番の通信は許可されましたか。" },
  ] as const)("says a question again in $tag", ({ tag, says }) => {
    const language = LANGUAGES[tag];
    const question = chat.read("did 10.20.40.4 get through to payroll-db on port 22 14:00-15:00", {
      now: NOW,
      zone: ZONE,
      language,
    });

    expect(chat.restate(question, language, { now: NOW, zone: ZONE })).toBe(says);
    expect(
      chat.restate(chat.read("hello", { now: NOW, zone: ZONE, language }), language, { now: NOW, zone: ZONE }),
    ).toBeUndefined();
  });

  test("has examples with the organisation's own names", () => {
    expect(chat.cast.server).toMatchObject({ end: { kind: "entry", key: "payroll-db" }, words: "payroll-db" });
  });

  test("asks one engine on behalf of the question that was told, whatever the language", async () => {
    const visits = { errands: [], runs: 0 };
    const one = chatOver(pricedEngine(1, visits));
    const errand = anErrand("job 7");
    for (const language of Object.values(LANGUAGES)) {
      const text = "10.20.40.4 10.23.0.60 22 last 1h";
      const question = one.read(text, { now: NOW, zone: ZONE, language });
      await one.answer({ text, question, language, zone: ZONE, reference: "" }, { now: NOW, errand, records: 0 });
    }

    expect(visits.runs).toBe(2);
    expect(visits.errands).toEqual([
      { ...errand, now: NOW },
      { ...errand, now: NOW },
    ]);
  });
});

test("a worker with Athena bundles nothing of the embedded engine", async () => {
  const folder = join(import.meta.dirname, "../../src/app");
  const { metafile } = await build({
    stdin: {
      contents: `export * from "./answering.ts"; export * from "./workbench.ts"; export * from "./athena.ts"; export * from "./config-file.ts";`,
      resolveDir: folder,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const files = Object.keys(metafile.inputs);
  const packages = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));

  expect(files.some((path) => path.endsWith("src/engines/athena/index.ts"))).toBe(true);
  expect(packages).toContain("yaml");
  expect([...files, ...packages].filter((path) => path.includes("duckdb"))).toEqual([]);
});
