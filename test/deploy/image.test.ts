import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readCodeFile } from "../../scripts/house/imports.ts";
import { readArguments } from "../../src/app/command-line/arguments.ts";
import { SERVE_OPTIONS } from "../../src/app/command-line/options.ts";
import { type Instruction, readStages, type Stage } from "./containerfile.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const { devDependencies } = z
  .object({ devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));
const [arguments_, packages, bot, http, socket] = readStages(read("deploy/Containerfile"));
const ENTRY = "src/app/command-line.ts";

test("is built on the pinned Node", () => {
  expect(valuesOf(arguments_, "ARG")).toEqual([`NODE=${devDependencies["node"]}`]);
  for (const stage of [packages, bot]) expect(stage?.from).toMatch(/\/node:\$\{NODE\}-[a-z]+-slim$/);
});

test("holds every file that the bot imports", () => {
  const folders = [...copiedIn(bot)].map((path) => `${path}/`);
  const missing = reachableFrom(ENTRY).filter((file) => !folders.some((folder) => file.startsWith(folder)));

  expect(missing).toEqual([]);
});

test("copies only what is there, and is sent nothing else of a checkout", () => {
  const copied = new Set([...copiedIn(packages), ...copiedIn(bot)]);
  const [all, ...but] = read(".dockerignore")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

  expect([...copied].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(all).toBe("*");
  expect(new Set(but)).toEqual(new Set([...copied].map((path) => `!${path}`)));
});

test("runs as nobody in particular, in a folder of its own", () => {
  const [folder] = valuesOf(bot, "VOLUME");

  expect(valuesOf(bot, "USER")).toEqual(["node"]);
  expect(valuesOf(bot, "WORKDIR").at(-1)).toBe(folder);
  expect(valuesOf(bot, "ENV")).toEqual([`HOME=${folder}`]);
  expect(wordsOf(bot, "ENTRYPOINT")).toEqual(["node", `${valuesOf(bot, "WORKDIR")[0]}/${ENTRY}`]);
});

describe.each([
  ["http", http],
  ["socket", socket],
])("%s", (name, stage) => {
  test("starts the bot with options that it knows", () => {
    const [command, ...options] = wordsOf(stage, "CMD");

    expect([stage?.name, stage?.from, command]).toEqual([name, "bot", "serve"]);
    expect(readArguments(options, SERVE_OPTIONS)).toMatchObject({ ok: true });
  });
});

test("looks after its health where it has a port, at that port", () => {
  const [port] = valuesOf(http, "EXPOSE");
  const [health] = valuesOf(http, "HEALTHCHECK");

  expect(wordsOf(http, "CMD").slice(-2)).toEqual(["--port", port]);
  expect(health).toContain(`http://127.0.0.1:${port}/health`);
  expect(valuesOf(socket, "HEALTHCHECK")).toEqual([]);
});

function valuesOf(stage: Stage | undefined, name: Instruction["name"]): readonly string[] {
  return (stage?.instructions ?? []).filter((instruction) => instruction.name === name).map(({ value }) => value);
}

/** The words of an instruction that is written as a list. */
function wordsOf(stage: Stage | undefined, name: Instruction["name"]): readonly string[] {
  return z.array(z.string()).parse(JSON.parse(valuesOf(stage, name).at(-1) ?? "[]"));
}

/** What a stage takes from the checkout. */
function copiedIn(stage: Stage | undefined): ReadonlySet<string> {
  const ours = valuesOf(stage, "COPY").filter((value) => !value.startsWith("--from="));
  return new Set(ours.flatMap((value) => value.split(" ").slice(0, -1)));
}

/** The file and every file that it needs, directly or not. */
function reachableFrom(entry: string): readonly string[] {
  const found = new Set([entry]);
  for (const file of found) {
    for (const imported of readCodeFile(file, read(file)).imports) found.add(imported);
  }
  return [...found];
}
