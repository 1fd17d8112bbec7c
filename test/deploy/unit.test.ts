import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readArguments } from "../../src/app/command-line/arguments.ts";
import { SERVE_OPTIONS } from "../../src/app/command-line/options.ts";
import { EXIT } from "../../src/app/command-line/terminal.ts";
import { readConfig } from "../../src/config.ts";

const ROOT = join(import.meta.dirname, "../..");
const UNIT = readUnit(readFileSync(join(ROOT, "deploy/flow-witness.service"), "utf8"));
const EXAMPLE = readConfig(readFileSync(join(ROOT, "deploy/flow-witness.yaml"), "utf8"));

test("starts the bot with options that it knows", () => {
  const [node, file = "", command, ...options] = settingOf("ExecStart").split(" ");

  expect(node).toMatch(/^\/.+\/node$/);
  expect(existsSync(join(ROOT, file.replace("/opt/flow-witness/", "")))).toBe(true);
  expect(command).toBe("serve");
  expect(readArguments(options, SERVE_OPTIONS)).toMatchObject({ ok: true });
});

test("hands over exactly the secrets that the example names", () => {
  const loaded = (UNIT.get("LoadCredential") ?? []).map((setting) => setting.split(":")[0]);
  const named = EXAMPLE.ok ? Object.values(EXAMPLE.config.surfaces.slack ?? {}) : [];

  expect(named).toEqual(loaded.map((id) => `file:/run/credentials/flow-witness.service/${id}`));
  expect(named).toHaveLength(3);
});

test("keeps what the example remembers in the folder of the service", () => {
  const file = EXAMPLE.ok ? (EXAMPLE.config.state.file ?? "") : "";

  expect(dirname(file)).toBe(`/var/lib/${settingOf("StateDirectory")}`);
  expect(settingOf("WorkingDirectory")).toBe(`%S/${settingOf("StateDirectory")}`);
});

test("ends the bot with a signal that it hears, and does not start again what has to be mended", () => {
  expect(settingOf("KillSignal")).toBe("SIGTERM");
  expect(settingOf("Restart")).toBe("on-failure");
  expect(settingOf("RestartPreventExitStatus")).toBe(String(EXIT.toMend));
});

test("takes every right away but those that Node needs", () => {
  expect(UNIT.get("CapabilityBoundingSet")).toEqual([""]);
  expect(settingOf("NoNewPrivileges")).toBe("yes");
  expect(settingOf("ProtectSystem")).toBe("strict");
  expect([...UNIT.keys()]).not.toContain("MemoryDenyWriteExecute");
});

function settingOf(name: string): string {
  return UNIT.get(name)?.at(-1) ?? "";
}

/** Settings by name, in their order; the sections share no names. */
function readUnit(text: string): ReadonlyMap<string, readonly string[]> {
  const settings = [...text.matchAll(/^(?<name>[A-Z]\w*)=(?<value>.*)$/gm)].map(({ groups = {} }) => groups);
  return new Map(
    Object.entries(Object.groupBy(settings, ({ name = "" }) => name)).map(([name, same = []]) => [
      name,
      same.map(({ value = "" }) => value),
    ]),
  );
}
