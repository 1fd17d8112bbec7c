import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../../src/doctor/checks/index.ts";
import { examine } from "../../src/doctor/examine.ts";
import { RECOMMENDED_FIELDS, WANTED_FIELDS } from "../../src/doctor/recommended.ts";
import { vpc } from "../../src/sources/vpc/index.ts";
import { athena, files, NO_FACTS, place } from "../support/set-up.ts";

function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== `index${ending}`)
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

test("every check is registered under the name of its file, and has a test of its own", () => {
  expect(Object.keys(CHECKS).sort()).toEqual(namesIn("src/doctor/checks", ".ts"));
  expect(namesIn("test/doctor/checks", ".test.ts")).toEqual(Object.keys(CHECKS).sort());
});

test.each(Object.entries(CHECKS))("%s says nothing where nothing is known", (_, check) => {
  expect(check(NO_FACTS)).toEqual([]);
});

describe("an examination", () => {
  const facts = {
    ...NO_FACTS,
    places: [place({ isMissing: true }), place(), place()],
    files: [files()],
    athena: athena({ workgroup: { enabled: true, enforced: false, scanLimit: 1, keepsResults: true } }),
  };

  test("tells what is to mend first and what is fine last", () => {
    const severities = examine(facts).map(({ severity }) => severity);

    expect([...new Set(severities)]).toEqual(["to-mend", "note", "fine"]);
    expect(severities).toEqual(severities.toSorted((a, b) => RANKS.indexOf(a) - RANKS.indexOf(b)));
  });

  test("tells once what is true of two sources at one place", () => {
    const fresh = examine(facts).filter(({ code }) => code === "delivery-fresh");

    expect(fresh).toHaveLength(1);
  });

  const RANKS = ["to-mend", "note", "fine"];
});

test("the recommended fields are documented, and hold all that are missed", () => {
  const documented = vpc.columns.map(({ field }) => field);

  expect(documented).toEqual(expect.arrayContaining([...RECOMMENDED_FIELDS]));
  expect(RECOMMENDED_FIELDS).toEqual(expect.arrayContaining([...WANTED_FIELDS]));
  expect(new Set(RECOMMENDED_FIELDS).size).toBe(RECOMMENDED_FIELDS.length);
});
