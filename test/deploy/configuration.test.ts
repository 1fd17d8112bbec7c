import { globSync, readFileSync } from "node:fs";
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

const DEPLOY = join(import.meta.dirname, "../../deploy");
const SHIPPED = globSync("**/*.yaml", { cwd: DEPLOY });

/** As somebody makes it who takes the marks away before `teams:` and what stands below it. */
function withTeams(yaml: string): string {
  return yaml.replaceAll(/^(?<indent> *)# (?=(?:teams| +(?:appId|tenant|password)):)/gm, "$<indent>");
}

test("every first configuration can be read as it is shipped", () => {
  const readings = SHIPPED.map((file) => readConfig(readFileSync(join(DEPLOY, file), "utf8")));

  expect([...SHIPPED].sort()).toEqual(["aws/flow-witness.yaml", "flow-witness.yaml"]);
  expect(readings.map(({ ok }) => ok)).toEqual([true, true]);
});

test.each(SHIPPED)("%s shows Teams too", (file) => {
  const reading = readConfig(withTeams(readFileSync(join(DEPLOY, file), "utf8")));

  expect(reading).toMatchObject({
    ok: true,
    config: { surfaces: { slack: {}, teams: { password: expect.any(String) } } },
  });
});
