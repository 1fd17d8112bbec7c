import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RULES } from "../../src/verdict/rules/index.ts";
import { STORIES } from "./index.ts";
import { type Stage, setStage, tell } from "./tell.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-stories-"));
const HELPERS = ["index.ts", "story.ts", "tell.ts", "stories.test.ts"];

afterAll(() => rmSync(folder, { recursive: true }));

describe("the stories", () => {
  test("are the files of their folder", () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !HELPERS.includes(file));

    expect(Object.keys(STORIES).map((name) => `${name}.ts`)).toEqual(files.toSorted());
  });

  test("have every rule decide at least one of them", () => {
    const deciding = new Set(Object.values(STORIES).map(({ verdict }) => Reflect.get(verdict, "rule")));

    expect(RULES.map(({ name }) => name).filter((name) => !deciding.has(name))).toEqual([]);
  });

  test("show every inference rule about VPC flow logs, under its number", () => {
    const shown = new Set(Object.values(STORIES).flatMap(({ shows }) => shows));
    const numbers = [...Array.from({ length: 20 }, (_, index) => index + 1), 25, 26, 31];

    expect(numbers.filter((number) => !shown.has(number))).toEqual([]);
  });
});

describe.each(Object.entries(STORIES))("%s", (name, story) => {
  let stage: Stage;
  beforeAll(() => {
    stage = setStage(story, join(folder, `${name}.log`));
  });
  afterAll(() => stage.workbench.engine.close());

  test.each(["en", "ja"] as const)("is told in %s", async (language) => {
    const { question: _, ...expected } = story[language];

    const { verdict, claims, ...told } = await tell(stage, language);

    expect(verdict).toMatchObject(story.verdict);
    expect(claims).toEqual(story.claims);
    expect(told).toEqual(expected);
  });
});
