import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readFiles } from "../../scripts/house/files.ts";

const ROOT = join(import.meta.dirname, "../..");
/** The changelog tells of files as they once were. */
const DOCUMENTS = readFiles(ROOT, ["."], ".md").filter(({ path }) => path !== "CHANGELOG.md");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const PACKAGE = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));

describe("README", () => {
  test("says of every package that is shipped, and of no other, why it is there", () => {
    const explained = [...README.matchAll(/^\| `(?<name>[^`]+)` \| \S/gm)].map(({ groups = {} }) => groups["name"]);

    expect(explained).toEqual(Object.keys(PACKAGE.dependencies));
  });

  test("names every tool of development", () => {
    const tools = Object.keys(PACKAGE.devDependencies).filter((name) => !name.startsWith("@types/"));

    expect(tools.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });
});

describe.each(DOCUMENTS)("$path", ({ path, text }) => {
  test("links only to files that are there", () => {
    const links = [...text.matchAll(/\]\((?<target>[^)#:\s]+)(?:#[^)\s]*)?\)/g)].map(
      ({ groups = {} }) => groups["target"] ?? "",
    );

    expect(links.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  });

  test("names only files of the project that are there", () => {
    const named = [...text.matchAll(/`(?<file>(?:src|templates|handlers|test|demo|scripts)\/[^`<*\s]*)`/g)];
    const files = named.map(({ groups = {} }) => groups["file"] ?? "");

    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
