import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.ts";
import { describeSource } from "./source.ts";

for (const [name, source] of Object.entries(SOURCES)) describeSource(name, source);

test("every folder is registered under its own name, and nothing else is", () => {
  const folders = readdirSync("src/sources", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  expect(Object.keys(SOURCES).sort()).toEqual(folders.sort());
});
