/**
 * Judges every regular expression of the product with recheck: `npm run regexes`. Prints those that are not safe with
 * place and attack, and exits 1 where there is one. What was judged before is kept in `.cache`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { collectPatterns } from "./regexes/collect.ts";

const OWN = join(import.meta.dirname, "..");

const { values } = parseArgs({ options: { root: { type: "string", default: OWN } } });
const cache = join(values.root, ".cache", "regexes.json");

const { patterns, unbuilt } = await collectPatterns(values.root, async () => {
  if (values.root !== OWN) return;
  const { readOwnMessages } = await import("./regexes/exercise.ts");
  readOwnMessages();
});
const { judgePatterns } = await import("./regexes/judge.ts");
const memory = new Map(kept());
mkdirSync(join(values.root, ".cache"), { recursive: true });
const judgements = await judgePatterns(patterns, memory, keep);

const unsafe = judgements.filter(({ isSafe }) => !isSafe);
for (const { pattern, reason } of unsafe)
  console.log(`${pattern.place} /${pattern.source}/${pattern.flags}\n  ${reason}`);
for (const place of unbuilt) console.log(`${place} may build a pattern that was never built here, so it is not judged`);
console.log(`${patterns.length} patterns, ${unsafe.length} not safe, ${unbuilt.length} not seen`);
process.exit(unsafe.length + unbuilt.length === 0 ? 0 : 1);

/** Our own note of an earlier run; none where it cannot be read. */
function kept(): [string, { isSafe: boolean; reason: string }][] {
  try {
    // Written below.
    return JSON.parse(readFileSync(cache, "utf8")) as [string, { isSafe: boolean; reason: string }][];
  } catch {
    return [];
  }
}

/** After each judgement, for the next run if this one is ended; what was not judged is tried again. */
function keep(): void {
  writeFileSync(cache, JSON.stringify([...memory].filter(([, { reason }]) => !reason.startsWith("not judged"))));
}
