import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { listFolders, readFiles } from "../../scripts/house/files.ts";

const ROOT = join(import.meta.dirname, "../..");
const FAMILIES = ["sources", "engines", "languages", "surfaces"].filter((family) =>
  existsSync(join(ROOT, "src", family)),
);

/** What the folder's index exports under the folder's own name: `SOURCES` for `sources`. */
async function registryOf(folder: string): Promise<unknown> {
  const module: Record<string, unknown> = await import(join(ROOT, "src", folder, "index.ts"));
  return module[basename(folder).toUpperCase()];
}

test("the families that this bot cannot do without are there", () => {
  expect(FAMILIES).toEqual(expect.arrayContaining(["sources", "engines", "languages"]));
});

describe.each(FAMILIES)("%s", (family) => {
  test("registers every folder under its own name, and nothing else", async () => {
    const registry = await registryOf(family);

    expect(Object.keys(Object(registry)).sort()).toEqual(listFolders(ROOT, `src/${family}`));
  });
});

test("the order of verdict rules names every rule file once, and nothing else", async () => {
  const folder = "src/verdict/rules";
  const files = readFiles(ROOT, [folder], ".ts").map(({ path }) => path.slice(folder.length + 1, -".ts".length));
  const rules = await registryOf("verdict/rules");

  expect(rules).toHaveLength(files.length - 1);
  expect(rules).toEqual(
    expect.arrayContaining(files.filter((file) => file !== "index").map((name) => expect.objectContaining({ name }))),
  );
});
