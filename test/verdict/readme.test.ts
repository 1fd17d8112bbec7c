import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/verdict/rules/index.ts";

const README = readFileSync(join(import.meta.dirname, "../../src/verdict/README.md"), "utf8");
const TOLD = [...README.matchAll(/^\| `(?<name>[a-z-]+)` \|.*\| (?<numbers>[\d, ]+|–) \|$/gm)].map(
  ({ groups: { name = "", numbers = "" } = {} }) => ({ name, numbers: numbers.match(/\d+/g)?.map(Number) ?? [] }),
);
const EXPLAINED = [...README.matchAll(/^\| (?<number>\d+) \|/gm)].map(({ groups = {} }) => Number(groups["number"]));

describe("what is written about the rules", () => {
  test("names each in its order, with the inferences that it carries out", () => {
    expect(TOLD).toEqual(RULES.map(({ name, carriesOut }) => ({ name, numbers: carriesOut })));
  });

  test("explains every inference that a rule carries out, each once", () => {
    expect(EXPLAINED).toEqual([...new Set(EXPLAINED)].sort((a, b) => a - b));
    expect(RULES.flatMap(({ carriesOut }) => carriesOut).filter((number) => !EXPLAINED.includes(number))).toEqual([]);
  });
});
