/**
 * Judges every regular expression of the product with recheck: `npm run regexes`. Prints those that are not safe with
 * place and attack, and exits 1 where there is one. What was found safe before stands in `scripts/regexes/judged.json`,
 * which is written anew here and committed; `-- --anew` judges that again too.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { collectPatterns } from "./regexes/collect.ts";

const OWN = join(import.meta.dirname, "..");

const { values } = parseArgs({
  options: { root: { type: "string", default: OWN }, anew: { type: "boolean", default: false } },
});

const { patterns, unbuilt } = await collectPatterns(values.root, async () => {
  if (values.root !== OWN) return;
  const { readOwnMessages } = await import("./regexes/exercise.ts");
  readOwnMessages();
});
// Only now: they load modules of the product, which are to be loaded while notes are taken.
const { judgePatterns } = await import("./regexes/judge.ts");
const { openJudged } = await import("./regexes/judged.ts");

const judged = openJudged(values.root, patterns);
const open = patterns.filter((pattern) => values.anew || !judged.isSafe(pattern));
const judgements = await judgePatterns(open, (judgement) => {
  judged.note(judgement);
  // Each time, for the next run if this one is ended.
  judged.keep();
});
judged.keep();

const unsafe = judgements.filter(({ isSafe }) => !isSafe);
for (const { pattern, reason } of unsafe)
  console.log(`${pattern.place} /${pattern.source}/${pattern.flags}\n  ${reason}`);
for (const place of unbuilt) console.log(`${place} may build a pattern that was never built here, so it is not judged`);
const counts = [`${patterns.length} patterns`, `${unsafe.length} not safe`, `${unbuilt.length} not seen`];
console.log(`${counts.join(", ")}; ${open.length} judged in this run`);
process.exit(unsafe.length + unbuilt.length === 0 ? 0 : 1);
