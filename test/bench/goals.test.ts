import { expect, test } from "vitest";
import { doorGoals, goalsOf, isReached, type Measured, NAMES, readingGoals } from "../../bench/goals.ts";
import { verdictOn } from "../../bench/print.ts";

function measured(layout: Measured["layout"], times: Readonly<Record<string, number>>): Measured {
  const results = Object.entries(times).map(([name, ms]) => ({ name, ms }));
  const [first, ...others] = results;
  if (first === undefined) throw new Error("somebody has to take part");
  return { question: "hour", layout, peak: 200, results: [{ ...first, outside: 12 }, ...others] };
}

const TEXT = measured("text", { [NAMES.known]: 120, [NAMES.learned]: 150, [NAMES.bare]: 100, [NAMES.zgrep]: 240 });
const PARQUET = measured("parquet", { [NAMES.known]: 24, [NAMES.learned]: 40, [NAMES.bare]: 10 });

test("compares a full answer with the bare query of its layout and with the search over the text", () => {
  const [known, , learned] = goalsOf([TEXT, PARQUET]).filter(({ text }) => text.startsWith("parquet"));
  const search = goalsOf([TEXT, PARQUET]).find(
    ({ text }) => text === "parquet, hour, known: zgrep | awk : full answer",
  );

  expect(known).toMatchObject({ measured: 2.4, good: "at most", limit: 2.6 });
  expect(learned).toMatchObject({ measured: 4, good: "at most", limit: 4.6 });
  expect(search).toMatchObject({ measured: 10, good: "at least", limit: 12 });
});

test("a goal is missed on its wrong side only", () => {
  const reached = goalsOf([TEXT, PARQUET]).filter(isReached);
  const missed = goalsOf([TEXT, PARQUET]).filter((goal) => !isReached(goal));

  expect(missed.map(({ text }) => text)).toEqual([
    "text, hour, learned: full answer : bare query",
    "parquet, hour, known: zgrep | awk : full answer",
    "parquet, hour, learned: zgrep | awk : full answer",
  ]);
  expect(reached).toHaveLength(9);
});

test("says of a missed goal by how much", () => {
  const [line] = verdictOn(goalsOf([TEXT, PARQUET]))
    .split("\n")
    .filter((each) => each.includes("text, hour, learned"));

  expect(line).toContain("MISSED");
  expect(line).toContain("(at most 1.3, off by 15 %)");
});

test("reading is judged by language, and apart from it by the longest messages", () => {
  const goals = readingGoals({ typical: { en: 0.4, ja: 1.2 }, longest: { count: 100, p999: 9, most: 60 } });

  expect(goals.map((goal) => [goal.measured, isReached(goal)])).toEqual([
    [0.4, true],
    [1.2, false],
    [9, true],
    [60, false],
  ]);
});

test("the door may take eight times as long to load as nothing", () => {
  expect(doorGoals({ door: 40, empty: 5 }).map(isReached)).toEqual([true]);
  expect(doorGoals({ door: 41, empty: 5 }).map(isReached)).toEqual([false]);
});
