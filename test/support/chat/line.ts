import { makeAnswering } from "../../../src/app/answering.ts";
import { joinWorkbench } from "../../../src/app/workbench.ts";
import type { Desk } from "../../../src/chat/desk.ts";
import { DEFAULT_CONFIG } from "../../../src/config.ts";
import type { Engine, Reading } from "../../../src/engines/engine.ts";
import { LANGUAGES } from "../../../src/languages/index.ts";
import { type Response, readBack } from "../../../src/respond.ts";
import { request } from "../records.ts";

/** Reads a gigabyte an hour, and finds nothing. */
export const READING: Reading = {
  layout: "text",
  objects: 1,
  places: ["./logs"],
  missing: [],
  closed: [],
  estimate: async () => ({ bytes: 40e9, usd: 0.2 }),
  run: async () => ({
    rows: [],
    unreadable: [],
    cost: { engine: "fake", statement: "SELECT 1", bytesScanned: 0, rowsScanned: 0, ms: 0, usd: 0 },
  }),
};
const ENGINE: Engine = { name: "fake", open: async () => READING, close: async () => undefined };
const NO_AWS = { ec2: () => Promise.reject(new Error("nobody should ask AWS")) };

/** Records that stand behind every answer. */
const RECORD_COUNT = 5312;

type Line = Pick<Desk, "read" | "answer" | "restate" | "abandon">;

/** The real line over an engine that finds nothing; `confirmBytes`: what is asked back before. */
export function makeLine(confirmBytes?: number): Line {
  return makeLineOver(ENGINE, confirmBytes);
}

/** The real line over some engine. */
export function makeLineOver(engine: Engine, confirmBytes?: number): Line {
  const bench = joinWorkbench(DEFAULT_CONFIG, engine, NO_AWS);
  const line = makeAnswering(confirmBytes === undefined ? bench : { ...bench, confirmBytes });
  return {
    read: (text, circumstances) => line.read(text, circumstances),
    answer: async (message, run) => withRecords(await line.answer(message, run), run.records),
    abandon: (errand) => line.abandon(errand),
    restate: (question, { say }, clock) => readBack(question, { say, clock }, (key) => key),
  };
}

function withRecords(response: Response, records: number): Response {
  if (response.kind !== "answered") return response;
  const { answer } = response;
  const explanation = { ...answer.explanation, recordCount: RECORD_COUNT };
  const shown = Array.from({ length: records }, (_, place) => request({ srcPort: 40_000 + place }));
  return { ...response, answer: { ...answer, explanation, records: shown } };
}

export const LANGUAGES_OF_CHAT: Desk["languages"] = LANGUAGES;
