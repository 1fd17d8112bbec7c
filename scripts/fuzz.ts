/**
 * Reads inputs that nobody would type and prints what went wrong and what it took:
 * `npm run fuzz -- [--inputs N] [--seed N] [--minutes N]`. The same seed gives the same inputs. Exits 1 where reading
 * threw or gave an ill-formed question. The times are judged by the bench.
 */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz/fuzz.ts";
import { reportOf } from "./fuzz/report.ts";
import { ownMaterial } from "./reading/own.ts";

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "Infinity" },
  },
});
const end = performance.now() + Number(values.minutes) * 60_000;

const fuzzed = fuzz({
  ...ownMaterial(),
  inputs: Number(values.inputs),
  seed: Number(values.seed),
  stopwatch: () => performance.now(),
  isOver: () => performance.now() > end,
});
console.log(`seed ${values.seed}\n${reportOf(fuzzed)}`);
process.exitCode = fuzzed.faults.length === 0 ? 0 : 1;
