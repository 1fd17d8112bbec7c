import { languageOf, readMessage } from "../src/app/reading.ts";
import { makePlan } from "../src/plan/make-plan.ts";
import type { Plan } from "../src/plan/plan.ts";
import type { Window } from "../src/time/window.ts";
import { openWorkbench } from "./answer.ts";
import type { Sample } from "./sample.ts";
import { makeTask } from "./task.ts";

/** What the question about the busy pair looks for, where nobody knows yet whose interfaces the addresses are. */
export function planOf(sample: Sample, window: Window): Plan {
  const task = makeTask(sample, "text-hourly", { folder: sample.folders["text-hourly"], window });
  const { surroundings, book } = openWorkbench(task);
  const language = languageOf(task.text, "en");
  const question = readMessage(task.text, { now: window.to, zone: "UTC", language, book });
  const planning = makePlan({ ...question, window }, surroundings);
  if (!planning.ok) throw new Error(`no plan for ${task.text}`);
  return planning.plan;
}
