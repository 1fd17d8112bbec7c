import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.ts";
import { describeKind, describeSource } from "./source.ts";

for (const [name, kind] of Object.entries(SOURCES)) describeKind(name, kind);

/** Those whose stored logs can be searched. */
const { vpc } = SOURCES;
for (const source of [vpc]) describeSource(source.kind, source);

test("every folder is registered under its own name, and nothing else is", () => {
  const folders = readdirSync("src/sources", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  expect(Object.keys(SOURCES).sort()).toEqual(folders.sort());
});
