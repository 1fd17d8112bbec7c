import { writeFileSync } from "node:fs";
import { answerJson } from "../../src/app/command-line/answer-json.ts";
import { makeWorkbench } from "../../src/app/command-line/services.ts";
import { readMessage } from "../../src/app/reading.ts";
import { inLanguage, type Workbench } from "../../src/app/workbench.ts";
import type { Answer } from "../../src/ask.ts";
import type { Card, Element } from "../../src/cards/card.ts";
import { renderText } from "../../src/cards/plain-text.ts";
import { readConfig } from "../../src/config.ts";
import { CLAIM_CODES } from "../../src/explanation/claims.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { makeOwnerMemory } from "../../src/names/known-interfaces.ts";
import { respond } from "../../src/respond.ts";
import { fromIso } from "../../src/time/instant.ts";
import { FOR_ONE_THREAD } from "../support/one-thread.ts";
import { DAY, type Story, type Telling } from "./story.ts";

/** What came of a story in one language. */
export interface Told extends Omit<Telling, "question"> {
  readonly verdict: unknown;
  readonly claims: readonly string[];
}

/** A story whose log is there to be asked about. */
export interface Stage {
  readonly story: Story;
  /** As the command line has it; one for both tellings, because starting an engine takes as long as a question. */
  readonly workbench: Workbench;
}

/** Writes the log of a story and opens a workbench over it, which the caller closes. */
export function setStage(story: Story, path: string): Stage {
  writeFileSync(path, withInstants(story.log));
  const config = configOf(story);
  return { story, workbench: makeWorkbench({ config, paths: [path], language: "en", stopwatch: () => 0 }) };
}

/** Asks the story's question, as the command line would. */
export async function tell({ story, workbench: shared }: Stage, tag: "en" | "ja"): Promise<Told> {
  const language = LANGUAGES[tag];
  const { zone = "Asia/Tokyo", now: asked = `${DAY}T15:10:00+09:00` } = story;
  const now = known(fromIso(asked));
  // Whose an address is may not be known from the other telling.
  const workbench = { ...inLanguage(shared, tag), owners: makeOwnerMemory() };
  const { question: text } = story[tag];
  const question = readMessage(text, { now, zone, language, book: workbench.book });
  const message = { text, question, language, zone, reference: "" };
  const response = await respond(message, { ...workbench, now, records: 0 });
  if (response.kind !== "answered") throw new Error(renderText(response.card, WIDE));
  const voice = { say: language.say, clock: { zone, now } };
  const json = answerJson(response.answer, {}, { text: "", voice });
  return {
    verdict: Reflect.get(json, "verdict"),
    claims: claimsOf(response.answer),
    ...wordsOf(response.card, language),
  };
}

/** So wide that no line breaks. */
const WIDE = { width: 10_000, colour: "none" } as const;

/** Rows without their indentation, with times of day as epoch seconds. */
function withInstants(log: string): string {
  const lines = log.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => line.replaceAll(/(?<= )\d\d:\d\d:\d\d(?= )/g, (time) => `${known(fromIso(`${DAY}T${time}+09:00`))}`))
    .join("\n");
}

function configOf({ config = "" }: Story) {
  const reading = readConfig(config);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return { ...reading.config, engine: { ...reading.config.engine, memoryMiB: FOR_ONE_THREAD } };
}

function claimsOf({ explanation: { lead, details, leftOut } }: Answer): readonly string[] {
  const claims = [...lead, ...details, ...(leftOut === undefined ? [] : [leftOut])].filter(
    ({ code }) => code !== "assumed",
  );
  return claims.map(({ code }) => `${CLAIM_CODES[code]}: ${code}`);
}

function wordsOf({ elements }: Card, { say: { labels } }: Language): Omit<Telling, "question"> {
  const first = elements.findIndex(isEvidence);
  const beside = [labels.moreSteps, labels.evidence, labels.nearMisses];
  const isBeside = (element: Element) => element.kind === "section" && beside.includes(element.label);
  return {
    lines: renderText({ elements: elements.slice(0, first) }, WIDE).split("\n"),
    also: elements
      .filter(isBeside)
      .flatMap((element) => (element.kind === "section" ? element.lines : []))
      .map(({ text }) => text),
  };
}

/** What stands below the lines that everybody reads: a list's further rows have a label. */
function isEvidence(element: Element): boolean {
  const { kind } = element;
  return kind === "rows" ? element.label !== undefined : kind === "section" || kind === "table" || kind === "strip";
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("The story cannot be told.");
  return value;
}
