/**
 * Reads inputs that nobody would type, then puts as many texts that nobody would call anything into statements, and
 * prints what went wrong and what it took: `npm run fuzz -- [--inputs N] [--seed N] [--minutes N]`, minutes for each of
 * the two. The same seed gives the same inputs. Then it sends forged tokens to the gate of Teams, 100,000 at the most, and
 * lets two years of days go by in every zone. Exits 1 where reading threw or gave an ill-formed question, where a text was
 * more to a statement than a text, where a forgery was let in, or where a day has not exactly one digest. The times are
 * judged by the bench.
 */
import { parseArgs } from "node:util";
import { daysOf } from "./fuzz/days.ts";
import { fuzz } from "./fuzz/fuzz.ts";
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

const read = fuzz({ ...ownMaterial(), ...plan, isOver: timer() });
console.log(`reading, seed ${values.seed}\n${reportOf(read)}`);
const written = fuzzStatements({ ...plan, isOver: timer() });
console.log(`\nstatements, seed ${values.seed}\n${reportOf(written)}`);
const forged = await fuzzTokens({ ...plan, inputs: Math.min(plan.inputs, TOKENS), isOver: timer() });
console.log(`\ntokens, seed ${values.seed}\n${reportOf(forged)}`);
const lived = daysOf(Intl.supportedValuesOf("timeZone"));
console.log(
  `\ndigests\n${[...lived.faults, `${lived.faults.length} faults in ${lived.days.toLocaleString("en")} days`].join("\n")}`,
);
process.exitCode = [read, written, forged, lived].every(({ faults }) => faults.length === 0) ? 0 : 1;

/** Tells whether the minutes are over that begin now. */
function timer(): () => boolean {
  const end = stopwatch() + Number(values.minutes) * 60_000;
  return () => stopwatch() > end;
}
