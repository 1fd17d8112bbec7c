import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/verdict/rules/index.ts";
import { evidence } from "../support/evidence.ts";

const FOLDER = join(import.meta.dirname, "../../src/verdict/rules");
/** Inference rules that the logs read so far can show. */
const INFERENCES = [...Array.from({ length: 20 }, (_, index) => index + 1), 22, 23, 25, 26, 27, 29, 30, 31];
/** Inference rules that only add a claim to a verdict and decide none. */
const CLAIMS_ONLY = [14, 23, 25, 26];

describe("the rules", () => {
  test("are the files of their folder, each named like its file", () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ""));

    expect(RULES.map(({ name }) => name).toSorted()).toEqual(files.filter((file) => file !== "index").toSorted());
  });

  test("carry out every inference that is more than a claim, and no other", () => {
    const carriedOut = new Set(RULES.flatMap((rule) => rule.carriesOut));

    expect([...carriedOut].toSorted((a, b) => a - b)).toEqual(
      INFERENCES.filter((number) => !CLAIMS_ONLY.includes(number)),
    );
  });

  test("end with one that decides about anything", () => {
    expect(RULES.at(-1)?.decide(evidence())).toBeDefined();
  });
});

describe.each(RULES.slice(0, -1))("$name", (rule) => {
  test("passes on plain silence while both ends were watched", () => {
    expect(rule.decide(evidence())).toBeUndefined();
  });
});
