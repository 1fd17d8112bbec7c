/**
 * Reads inputs that nobody would type, puts as many texts that nobody would call anything into statements, sends forged
 * tokens to the gate of Teams, 100,000 at the most, and lets two years of days go by in every zone; all at the same time, on
 * a thread each. Prints what went wrong and what it took: `npm run fuzz -- [--inputs N] [--seed N] [--minutes N]`, minutes
 * for each of the first three. The same seed gives the same inputs. Exits 1 where reading threw or gave an ill-formed
 * question, where a text was more to a statement than a text, where a forgery was let in, or where a day has not exactly
 * one digest. The times are judged by the bench.
 */
import { parseArgs } from "node:util";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { daysOf } from "./fuzz/days.ts";
import { type Fuzzed, fuzz } from "./fuzz/fuzz.ts";
import { reportOf } from "./fuzz/report.ts";
import { fuzzStatements } from "./fuzz/statements.ts";
import { fuzzTokens } from "./fuzz/tokens.ts";
import { ownMaterial } from "./reading/own.ts";

/** More than that tell no more, and signatures take their time. */
const TOKENS = 100_000;

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "Infinity" },
  },
});
const stopwatch = () => performance.now();
const plan = { inputs: Number(values.inputs), seed: Number(values.seed), stopwatch };

/** Each gives its report, and how many faults stand in it. */
const PARTS = {
  reading: () => told(fuzz({ ...ownMaterial(), ...plan, isOver: timer() })),
  statements: () => told(fuzzStatements({ ...plan, isOver: timer() })),
  tokens: async () => told(await fuzzTokens({ ...plan, inputs: Math.min(plan.inputs, TOKENS), isOver: timer() })),
  digests: () => {
    const { faults, days } = daysOf(Intl.supportedValuesOf("timeZone"));
    return { report: [...faults, `${faults.length} faults in ${days.toLocaleString("en")} days`].join("\n"), faults };
  },
} as const;

if (isMainThread) {
  for (const part of Object.keys(PARTS)) {
    const worker = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2), workerData: part });
    worker.once("exit", (code) => {
      process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
    });
  }
} else {
  const part = Object.entries(PARTS).find(([name]) => name === workerData);
  if (part === undefined) throw new Error(`nothing is called ${workerData}`);
  const [name, run] = part;
  const { report, faults } = await run();
  console.log(`${name}, seed ${values.seed}\n${report}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function told(found: Fuzzed) {
  return { report: reportOf(found), faults: found.faults };
}

/** Tells whether the minutes are over that begin now. */
function timer(): () => boolean {
  const end = stopwatch() + Number(values.minutes) * 60_000;
  return () => stopwatch() > end;
}
