/** Prints how the code stands against its budgets; exits 1 where a hard stop is passed. */
import { join } from "node:path";
import { findStops, measure } from "./house/budgets.ts";
import { readFiles } from "./house/files.ts";
import { findMachinePaths } from "./house/machine.ts";
import { figuresOf } from "./house/targets.ts";

const ROOT = join(import.meta.dirname, "..");
const PRODUCT = ["src", "templates", "handlers"];

const product = readFiles(ROOT, PRODUCT, ".ts").map(measure);
const tests = readFiles(ROOT, ["test"], ".ts").map(measure);
const tools = readFiles(ROOT, ["demo", "bench", "scripts"], ".ts").map(measure);

for (const { name, measured, target } of figuresOf(product, tests)) {
  console.log(`${name.padEnd(42)} ${measured.padEnd(16)} target ${target}`);
}

const stops = [
  ...[...product, ...tests, ...tools].flatMap(findStops),
  ...findMachinePaths(readFiles(ROOT, ["."], ""), ROOT),
];
for (const stop of stops) console.error(stop);
process.exitCode = stops.length === 0 ? 0 : 1;
