import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFolders, readFiles } from "../../scripts/house/files.ts";

const root = mkdtempSync(join(tmpdir(), "house-"));

beforeAll(() => {
  for (const path of [
    "a.ts",
    "src/b.ts",
    "src/coverage/c.ts",
    "src/notes.md",
    "coverage/d.ts",
    "node_modules/e/f.ts",
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  }
});

afterAll(() => rmSync(root, { recursive: true }));

test("reads what is ours at any depth, leaving out what is generated at the root only", () => {
  const paths = readFiles(root, ["."], ".ts").map(({ path, text }) => [path, text]);

  expect(paths.sort()).toEqual([
    ["a.ts", "a.ts"],
    ["src/b.ts", "src/b.ts"],
    ["src/coverage/c.ts", "src/coverage/c.ts"],
  ]);
});

test("finds nothing in a folder that is not there", () => {
  expect(readFiles(root, ["handlers"], "")).toEqual([]);
  expect(listFolders(root, "handlers")).toEqual([]);
});

test("names the folders directly below one", () => {
  expect(listFolders(root, "src")).toEqual(["coverage"]);
});
