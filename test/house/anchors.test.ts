import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../scripts/house/files.ts";

const ROOT = join(import.meta.dirname, "../..");

describe.each(readFiles(ROOT, ["."], ".md"))("$path", ({ path, text }) => {
  test("links only to headings that are there", () => {
    const links = [...text.matchAll(/\]\((?<file>[^)#:\s]*)#(?<heading>[^)\s]+)\)/g)].map(({ groups = {} }) => groups);
    const dead = links.filter(({ file = "", heading = "" }) => !headingsOf(place(path, file)).includes(heading));

    expect(dead).toEqual([]);
  });
});

/** A link without a file stays in its own. */
function place(from: string, file: string): string {
  return join(ROOT, file === "" ? from : join(dirname(from), file));
}

/** The names that GitHub gives to headings: small, without marks, hyphens for blanks. */
function headingsOf(file: string): readonly string[] {
  const prose = readFileSync(file, "utf8").replaceAll(/^ *```[\s\S]*?^ *```$/gm, "");
  return [...prose.matchAll(/^#+ (?<heading>.+)$/gm)].map(({ groups: { heading = "" } = {} }) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}
