import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const SCRIPT = join(import.meta.dirname, "..", "..", "scripts", "regexes.ts");
const root = mkdtempSync(join(tmpdir(), "regexes-"));

const PLANTED = {
  "src/literal.ts": "export const SPACES = /\\s+$/;\nexport const SAFE = /^a{1,3}$/d;\n",
  "src/built.ts": 'const part = "(?:a" + "+)+";\nexport const NESTED = new RegExp(part + "$");\n',
  "templates/renamed.ts": 'const Pattern = RegExp;\nexport const DOTS = [Pattern("^b+c"), Pattern("[.]+$")];\n',
  "src/later.ts": "export const later = (text: string) => new RegExp(text);\n",
  "src/none.ts": "export const isPattern = (text: unknown): text is RegExp => text instanceof RegExp;\n",
};

beforeAll(() => {
  for (const [path, text] of Object.entries(PLANTED)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});

afterAll(() => rmSync(root, { recursive: true }));

function judge(...words: readonly string[]): Promise<{ readonly code: unknown; readonly lines: readonly string[] }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [SCRIPT, "--root", root, ...words], (error, stdout) =>
      resolve({ code: error?.code ?? 0, lines: stdout.split("\n") }),
    ),
  );
}

test("finds what is written, what is built, and what could be built but was not", { timeout: 120_000 }, async () => {
  const { code, lines } = await judge();
  const places = lines.filter((line) => /^(?:src|templates)/.test(line));

  expect(code).toBe(1);
  expect(places.toSorted()).toEqual([
    "src/built.ts:2 /(?:a+)+$/",
    "src/later.ts:1 may build a pattern that was never built here, so it is not judged",
    "src/literal.ts:1 /\\s+$/",
    "templates/renamed.ts:1 may build a pattern that was never built here, so it is not judged",
    "templates/renamed.ts:2 /[.]+$/",
  ]);
  expect(lines.at(-2)).toBe("5 patterns, 3 not safe, 2 not seen; 5 judged in this run");
  expect(lines.join("\n")).toMatch(/built\.ts:2 .*\n {2}exponential, as in 'a'/);
});

test("what was found safe is not judged again unless that is wished, what was not is", {
  timeout: 120_000,
}, async () => {
  const [again, anew] = [await judge(), await judge("--anew")];

  expect(again.code).toBe(1);
  expect(again.lines.at(-2)).toBe("5 patterns, 3 not safe, 2 not seen; 3 judged in this run");
  expect(anew.lines.at(-2)).toBe("5 patterns, 3 not safe, 2 not seen; 5 judged in this run");
});

test("a safe pattern whose flags or text have changed is judged anew", { timeout: 120_000 }, async () => {
  writeFileSync(join(root, "src/literal.ts"), "export const SAFE = [/^a{1,3}$/i, /^a{1,4}$/d];\n");
  const { lines } = await judge();

  // Two are unsafe, two have changed; the fifth is `^b+c`.
  expect(lines.at(-2)).toBe("5 patterns, 2 not safe, 2 not seen; 4 judged in this run");
});
