import type { DayLayout } from "../demo/world/write-day.ts";
import type { Window } from "../src/time/window.ts";
import { fullAnswer, openWorkbench } from "./answer.ts";
import { bareQuery } from "./bare.ts";
import { costTable, measureRecords } from "./cost.ts";
import { askingTable } from "./cost-asking.ts";
import { idleTable } from "./cost-idle.ts";
import { bothDoors, stacks } from "./cost-stacks.ts";
import { timeDoor } from "./door.ts";
import { doorGoals, goalsOf, type Measured, readingGoals } from "./goals.ts";
import { peakMemory } from "./memory.ts";
import { DAY, readOptions } from "./options.ts";
import { tableOf, verdictOn } from "./print.ts";
import { timeReading } from "./reading.ts";
import { compete } from "./rounds.ts";
import { makeSample, type Sample } from "./sample.ts";
import { ugrep, zgrepAwk } from "./shell.ts";
import { makeTask, type Task } from "./task.ts";
import { showTrino } from "./trino.ts";

const options = readOptions(process.argv.slice(2));
switch (options.part) {
  case "cost":
    tell(costTable(await measureRecords(await makeSample(options, tell))));
    tell(`\n${askingTable(await bothDoors())}`);
    tell(`\n${idleTable(await stacks())}`);
    break;
  case "trino":
    await showTrino(options, tell);
    break;
  case "door":
    await showDoor(3 * options.rounds);
    break;
  case "reading":
  case "all":
    await showGoals();
}

async function showGoals(): Promise<void> {
  const reading = readingGoals(timeReading(options.rounds, stopwatch));
  const answering = options.part === "reading" ? [] : goalsOf(await measureAnswers());
  tell(`\n${verdictOn([...reading, ...answering])}`);
  if (answering.length > 0 && options.records < DAY)
    tell(`\nA quick look: the goals are meant for ${DAY.toLocaleString("en")} records (--day).`);
}

async function showDoor(rounds: number): Promise<void> {
  const times = await timeDoor(rounds);
  tell(`the packed door: ${times.door.toFixed(1)} ms, an empty handler: ${times.empty.toFixed(1)} ms`);
  tell(verdictOn(doorGoals(times)));
}

/** All questions over all layouts, each told as soon as it is measured. */
async function measureAnswers(): Promise<Measured[]> {
  const sample = await makeSample(options, tell);
  const measured: Measured[] = [];
  for (const [question, window] of questionsOf(sample)) {
    for (const layout of ["text", "parquet"] as const) {
      const day: DayLayout = layout === "text" ? "text-hourly" : "parquet-hive-hourly";
      const task = makeTask(sample, day, { folder: sample.folders[day], window });
      const rounds = question === "hour" ? options.rounds : Math.ceil(options.rounds / 3);
      const one = { question, layout, results: await measure(task, rounds), peak: await peakMemory(task) };
      measured.push(one);
      tell(`\n${tableOf(one, recordsIn(window, sample))}`);
    }
  }
  return measured;
}

/** The last full hour, and all that was generated. */
function questionsOf({ busy, delivered }: Sample): readonly (readonly [Measured["question"], Window])[] {
  return [
    ["hour", busy.window],
    ["whole", delivered],
  ];
}

async function measure(task: Task, rounds: number): Promise<Measured["results"]> {
  const workbench = openWorkbench(task);
  const bare = await bareQuery(task);
  const searches = task.layout === "text-hourly" ? [await zgrepAwk(task), await ugrep(task)] : [];
  const contestants = [
    fullAnswer(task, workbench, "known"),
    fullAnswer(task, workbench, "learned"),
    bare,
    ...searches.filter((search) => search !== undefined),
  ];
  try {
    return await compete(contestants, { rounds, stopwatch });
  } finally {
    await Promise.all([workbench.engine.close(), bare.close()]);
  }
}

function recordsIn({ from, to }: Window, { records, delivered }: Sample): number {
  return Math.round((records * (to - from)) / (delivered.to - delivered.from));
}

function stopwatch(): number {
  return performance.now();
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
