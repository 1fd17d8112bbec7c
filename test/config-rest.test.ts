import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { newMistakes } from "../src/config-rest.ts";
import { SETTINGS } from "../src/settings.ts";

/** Where the mistakes of a configuration are, in order. */
function placesIn(config: object): readonly string[] {
  const reading = readConfig(JSON.stringify(config));
  return reading.ok ? [] : reading.mistakes.map(({ path }) => path);
}

function restOf(config: object) {
  const reading = readConfig(JSON.stringify(config));
  return reading.ok ? undefined : reading.rest;
}

describe("mistakes of both sorts are told at once", () => {
  test("what cannot be read, and what does not fit together", () => {
    const limits = { bytesPerQuestion: 10, confirmBytes: 20, retentoinHours: 1 };

    expect(placesIn({ limits, state: { file: "a.db", table: "abc" } })).toEqual([
      "limits.retentoinHours",
      "limits.confirmBytes",
      "state.file",
    ]);
  });

  test("nothing is called missing that was only written wrongly", () => {
    const engine = { name: "athena", region: 1, workgroup: "w" };
    const source = { kind: "vpc", where: "s3://logs", layout: "weekly", accounts: ["123456789012"] };

    expect(placesIn({ engine, sources: [{ ...source, regions: ["eu-west-1"] }] })).toEqual([
      "engine.region",
      "sources[0].layout",
    ]);
  });

  test("of a list with a wrong entry only that entry is told: the others have moved up", () => {
    const engine = { name: "athena", region: "eu-west-1" };

    expect(placesIn({ engine, sources: [{ where: "s3://logs" }, { kind: "vpc" }] })).toEqual(["sources[0].kind"]);
  });
});

describe("the rest", () => {
  test("is everything else", () => {
    expect(restOf({ language: "fr", timeZone: "Asia/Tokyo", limits: { longestWindowHours: 5, x: 1 } })).toMatchObject({
      config: { timeZone: "Asia/Tokyo", limits: { longestWindowHours: 5 } },
      without: ["language", "limits.x"],
    });
  });

  test("goes without what lacks something", () => {
    expect(restOf({ surfaces: { slack: { botToken: "env:TOKEN" } }, language: "ja" })).toMatchObject({
      config: { language: "ja", surfaces: {} },
      without: ["surfaces.slack"],
    });
  });

  test("is nothing where the file is no group of settings, or more is wrong than anybody mends at once", () => {
    const entries = Array.from({ length: 101 }, (_, place) => [`wrong${place}`, 1]);

    expect(restOf([])).toBeUndefined();
    expect(restOf(Object.fromEntries(entries))).toBeUndefined();
    expect(placesIn(Object.fromEntries(entries))).toHaveLength(101);
  });

  test("can be read, whatever is wrong", () => {
    const anything = fc.record({
      language: fc.jsonValue({ maxDepth: 2 }),
      engine: fc.jsonValue({ maxDepth: 2 }),
      sources: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }),
      limits: fc.jsonValue({ maxDepth: 2 }),
    });
    fc.assert(
      fc.property(anything, (config) => {
        const rest = restOf(config);
        fc.pre(rest !== undefined);
        expect(SETTINGS.safeParse(rest?.content).data).toEqual(rest?.config);
      }),
    );
  });
});

test("a mistake is new unless its place was told, or lies in, above or at what was left out", () => {
  const mistake = (path: string) => ({ path, problem: "is wrong", example: "" });
  const found = ["a", "a.b", "a.b.c", "a.bc", "a.b[0]", "told", "d"].map(mistake);

  expect(newMistakes(found, { without: ["a.b"], told: [mistake("told")] })).toEqual([mistake("a.bc"), mistake("d")]);
});
