import { describe, expect, test } from "vitest";
import { makeWorkbench } from "../src/app/command-line/services.ts";
import { renderText } from "../src/cards/plain-text.ts";
import { DEFAULT_CONFIG } from "../src/config.ts";
import { type Engine, EngineFailure, type Reading } from "../src/engines/engine.ts";
import { LANGUAGES } from "../src/languages/index.ts";
import { makeAddressBook } from "../src/names/address-book.ts";
import { read } from "../src/question/read.ts";
import { type Response, respond } from "../src/respond.ts";
import { anErrand } from "./support/errand.ts";

const NOW = 1_795_327_200;
const ZONE = "Asia/Tokyo";

/** An engine whose places are as told and whose every statement gives no row, or fails. */
function engine(change: Partial<Reading> = {}): Engine {
  const cost = { engine: "fake", statement: "SELECT 1", bytesScanned: 0, rowsScanned: 0, ms: 0, usd: 0 };
  const reading: Reading = {
    layout: "text",
    objects: 1,
    places: ["./logs"],
    missing: [],
    closed: [],
    run: async () => ({ rows: [], unreadable: [], cost }),
    ...change,
  };
  return { name: "fake", open: async () => reading, close: async () => undefined };
}

function failing(error: unknown): Engine {
  return engine({ run: () => Promise.reject(error) });
}

/** What is answered to a message in English. */
async function answer(text: string, reached: Engine = engine()): Promise<Response> {
  const language = LANGUAGES.en;
  const question = read(text, {
    languages: Object.values(LANGUAGES).map(({ reading }) => reading),
    now: NOW,
    zone: ZONE,
    book: makeAddressBook([]),
  });
  const workbench = makeWorkbench({ config: DEFAULT_CONFIG, paths: [], language: "en", stopwatch: () => 0 });
  const services = { ...workbench, engine: reached, now: NOW, records: 0 };
  return await respond({ text, question, language, zone: ZONE, reference: "fw-1" }, services);
}

function words({ card }: Response): string {
  return renderText(card, { width: 200, colour: "none" });
}

const QUESTION = "10.0.1.5 10.0.2.9 443 14:00-14:10";

describe("every message gets exactly one reply:", () => {
  test("an answer, also where nothing was found", async () => {
    expect(await answer(QUESTION)).toMatchObject({
      kind: "answered",
      answer: { verdict: { kind: "cannot-say" }, records: [], cost: { engine: "fake" } },
    });
  });

  test.each([
    { text: "10.0.1.300 10.0.2.9", says: "10.0.1.300 is not an IP address" },
    { text: "why can't my laptop reach 10.0.2.9", says: "What is the address of your laptop?" },
    { text: "was anything blocked", says: "Where is it coming from, or where is it going to?" },
  ])("what is to be mended: $text", async ({ text, says }) => {
    const response = await answer(text);

    expect(response.kind).toBe("to-mend");
    expect(words(response)).toContain(says);
  });

  test("a question back also says what was asked besides, and how to ask it where that is clear", async () => {
    const [lacking, clear] = await Promise.all([
      answer("why can't my laptop reach 10.0.2.9 or 10.0.2.10"),
      answer("why can't my laptop reach 10.0.2.9, and 10.0.1.6 reach 10.0.2.10 on 22?"),
    ]);

    expect(words(lacking)).toContain("“10.0.2.10” has not been looked at yet. Ask in a message of its own.");
    expect(words(clear)).toContain("`What happened to traffic from 10.0.1.6 to 10.0.2.10 on port 22, and why?` next.");
  });

  test.each([
    { text: "what can you do", says: "What can be asked" },
    { text: "good morning", says: "tells from flow logs whether network traffic passed, and why" },
    { text: "tell me as soon as 10.0.1.5 gets through to 10.0.2.9:443", says: "Watching is not switched on here yet" },
    { text: "send me a daily digest of rejects to 10.0.2.9", says: "It cannot be set up from here yet" },
  ])("a word where no scan can answer: $says", async ({ text, says }) => {
    const response = await answer(text, failing(new Error("nobody should ask")));

    expect(response.kind).toBe("aside");
    expect(words(response)).toContain(says);
  });

  test.each([
    { what: "places that do not exist", change: { missing: ["./typo"] }, code: "no-logs-found", says: "./typo" },
    { what: "places without a log", change: { objects: 0 }, code: "no-logs-found", says: "./logs" },
    {
      what: "places that are closed",
      change: { objects: 0, closed: ["./x"] },
      code: "not-readable",
      says: "./x cannot",
    },
  ])("where to look instead of $what", async ({ change, code, says }) => {
    const response = await answer(QUESTION, engine(change));

    expect(response).toMatchObject({ kind: "to-mend", failure: { code } });
    expect(words(response)).toContain(says);
  });

  test("that nothing was sent, where the name itself was not found", async () => {
    const reply = await answer("curl: (6) Could not resolve host: ledger.example.com");

    expect(reply).toMatchObject({ kind: "to-mend", failure: { code: "name-not-found", name: "ledger.example.com" } });
    expect(words(reply)).toContain("no packet was ever sent");
    expect(words(reply)).toContain("`nslookup");
  });

  test.each([
    { where: "before", within: { from: NOW, to: NOW + 86_400 }, says: "begin on 2026-11-22" },
    { where: "after", within: { from: 0, to: NOW - 86_400 }, says: "end on 2026-11-21" },
  ])("what the tables of an engine cover: the question is $where", async ({ where, within, says }) => {
    const response = await answer(
      QUESTION,
      engine({ within, run: () => Promise.reject(new Error("nobody should ask")) }),
    );

    expect(response).toMatchObject({ kind: "to-mend", failure: { code: "outside-tables", side: where } });
    expect(words(response)).toContain(says);
  });

  test("an answer, where only the minutes around the question lie outside of the tables", async () => {
    const within = { from: NOW - 3600, to: NOW + 86_400 };

    expect((await answer("10.0.1.5 10.0.2.9 443 14:00-14:10", engine({ within }))).kind).toBe("answered");
  });

  test("an answer, where nobody may list what there is", async () => {
    const { objects: _, ...reading } = await engine().open({ from: 0, to: 0 }, anErrand());
    const blind: Engine = { ...engine(), open: async () => reading };

    expect((await answer(QUESTION, blind)).kind).toBe("answered");
  });

  test("an answer, where objects were delivered but none for the window", async () => {
    const delivered = engine({ objects: 0, oldestObject: NOW - 7200, newestObject: NOW - 600 });

    expect((await answer(QUESTION, delivered)).kind).toBe("answered");
  });

  test.each([
    { error: new EngineFailure("narrow-the-question", undefined), code: "too-much", says: "Ask about a shorter time" },
    { error: new EngineFailure("try-again", undefined), code: "engine-busy", says: "Ask again in a minute" },
    { error: new EngineFailure("mend-the-set-up", undefined), code: "engine-failed", says: "reference fw-1" },
    { error: new Error("secret detail"), code: "fault", says: "Reference fw-1" },
    { error: "not even an error", code: "fault", says: "Reference fw-1" },
  ])("why it could not be finished: $code", async ({ error, code, says }) => {
    const response = await answer(QUESTION, failing(error));

    expect(response).toMatchObject({ kind: "failed", failure: { code }, cause: error });
    expect(words(response)).toContain(says);
    expect(words(response)).not.toContain("secret detail");
  });

  test.each([
    { trouble: { kind: "scan-limit", bytes: 5_000_000_000 }, code: "scan-limit", says: "more than the 5.0 GB" },
    { trouble: { kind: "scan-limit" }, code: "scan-limit", says: "more than its workgroup allows" },
    { trouble: { kind: "not-permitted", action: "s3:GetObject" }, code: "not-permitted", says: "lacks s3:GetObject." },
    { trouble: { kind: "not-permitted" }, code: "not-permitted", says: "lacks a permission." },
    { trouble: { kind: "no-credentials" }, code: "no-credentials", says: "`aws sso login`" },
    { trouble: { kind: "no-workgroup" }, code: "no-workgroup", says: "`engine.workgroup`" },
    { trouble: { kind: "no-output" }, code: "no-output", says: "`engine.output`" },
    { trouble: { kind: "no-table", table: "db.logs" }, code: "no-table", says: "no table db.logs. Run" },
    { trouble: { kind: "no-table" }, code: "no-table", says: "no table for these flow logs" },
    { trouble: { kind: "table-differs" }, code: "table-differs", says: "`flow-witness table`" },
    { trouble: { kind: "bad-object", path: "s3://b/x.log.gz" }, code: "bad-object", says: "s3://b/x.log.gz cannot be" },
    { trouble: { kind: "throttled" }, code: "engine-busy", says: "no room at the moment" },
    { trouble: { kind: "unreachable" }, code: "engine-unreachable", says: "cannot be reached" },
    { trouble: { kind: "cancelled" }, code: "search-stopped", says: "was stopped" },
  ] as const)("what exactly the engine lacks: $trouble", async ({ trouble, code, says }) => {
    const response = await answer(QUESTION, failing(new EngineFailure("mend-the-set-up", undefined, trouble)));

    expect(response).toMatchObject({ kind: "failed", failure: { code } });
    expect(words(response)).toContain(says);
  });

  test("to ask anew, where the search is not known any more", async () => {
    const response = await answer(QUESTION, failing(new EngineFailure("ask-anew", undefined)));

    expect(response).toMatchObject({ kind: "failed", failure: { code: "search-lost" } });
    expect(words(response)).toContain("Ask again");
  });

  test("why an engine that cannot even look is no answer", async () => {
    const broken: Engine = { ...engine(), open: () => Promise.reject(new EngineFailure("try-again", undefined)) };

    expect(await answer(QUESTION, broken)).toMatchObject({ kind: "failed", failure: { code: "engine-busy" } });
  });
});

test("a worker that has to leave says nothing: whoever takes up the question does", async () => {
  const leaving = new EngineFailure("take-up-later", undefined);

  await expect(answer(QUESTION, failing(leaving))).rejects.toBe(leaving);
});
