import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "../..");
const MANIFEST = readFileSync(join(ROOT, "src/surfaces/slack/manifest.yml"), "utf8");

test("the command of the README makes a manifest for Socket Mode that names no address", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const { command = "" } = /^ +(?<command>sed .*manifest\.yml)$/m.exec(readme)?.groups ?? {};
  const made: unknown = parse(execFileSync("sh", ["-c", command], { cwd: ROOT, encoding: "utf8" }));

  expect(made).toEqual(withoutAddresses(parse(MANIFEST)));
  expect(made).toMatchObject({ settings: { socket_mode_enabled: true } });
});

/** The manifest with Socket Mode and without whatever is an address. */
function withoutAddresses(manifest: unknown): unknown {
  return JSON.parse(JSON.stringify(manifest), (key, value: unknown) =>
    key === "socket_mode_enabled" ? true : isAddress(value) ? undefined : value,
  );
}

function isAddress(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("https://");
}
