import { makeWorkbench } from "../src/app/command-line/services.ts";
import { languageOf, readMessage } from "../src/app/reading.ts";
import type { Workbench } from "../src/app/workbench.ts";
import { renderText } from "../src/cards/plain-text.ts";
import { DEFAULT_CONFIG } from "../src/config.ts";
import { makeOwnerMemory } from "../src/names/known-interfaces.ts";
import { respond } from "../src/respond.ts";
import { NAMES } from "./goals.ts";
import type { Contestant, Effort } from "./rounds.ts";
import type { Task } from "./task.ts";

/** Seconds after the window at which the question is asked: everything has been delivered. */
const LATER = 3600;

/** A workbench over the generated logs, described as their owner would describe them. */
export function openWorkbench({ folder }: Task): Workbench {
  const source = { kind: "vpc", format: "detect", trafficType: "all", aggregationSeconds: 60 } as const;
  return makeWorkbench({
    config: { ...DEFAULT_CONFIG, sources: [source] },
    paths: [folder],
    language: "en",
    stopwatch: () => performance.now(),
  });
}

/**
 * The whole way from the text of a question to the text of its answer. `known`: whose interface an address is stays
 * remembered from the first time; `learned`: every time anew.
 */
export function fullAnswer(task: Task, workbench: Workbench, owners: "known" | "learned"): Contestant {
  const remembered = makeOwnerMemory();
  return {
    name: NAMES[owners],
    run: () => answer(task, { ...workbench, owners: owners === "known" ? remembered : makeOwnerMemory() }),
  };
}

/** Answers once. Fails where there is no answer: then nothing was measured. */
export async function answer({ text, window }: Task, workbench: Workbench): Promise<Effort> {
  const begin = performance.now();
  const language = languageOf(text, "en");
  const now = window.to + LATER;
  const question = readMessage(text, { now, zone: "UTC", language, book: workbench.book });
  const message = { text, question, language, zone: "UTC", reference: "bench" };
  const response = await respond(message, { ...workbench, now, records: 0 });
  const shown = renderText(response.card, { width: 100, colour: "none" });
  if (response.kind !== "answered") throw new Error(shown);
  return { outside: performance.now() - begin - response.answer.cost.ms };
}
