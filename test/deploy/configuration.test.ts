import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";

const README = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const EXAMPLES = [...README.matchAll(/^(?<indent> *)```yaml\n(?<text>[\s\S]*?)^ *```$/gm)].map(
  ({ groups: { indent = "", text = "" } = {} }) => text.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
);

test.each(EXAMPLES)("the README shows what can be configured: %s", (yaml) => {
  expect(readConfig(yaml)).toMatchObject({ ok: true });
});

test("the README shows how Slack is set up, and who may ask", () => {
  const shown = EXAMPLES.map(readConfig).flatMap((reading) => (reading.ok ? reading.config : []));

  expect(shown.some(({ surfaces }) => surfaces.slack?.appToken !== undefined)).toBe(true);
  expect(shown.some(({ access }) => access?.channels !== undefined)).toBe(true);
});
