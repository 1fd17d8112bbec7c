import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { writeDay } from "../../../demo/world/write-day.ts";
import { askJson, FIVE, flow, HEADER, logFolder, QUESTION, reply, request, text } from "./caller.ts";

const { folder, put } = logFolder();
const LOG = put("good.log", text(HEADER, request(60), reply(60)));

afterEach(() => void vi.unstubAllEnvs());

describe("a side we depend on that fails", () => {
  test("is told as a failure with a reference, and only standard error says more", async () => {
    vi.stubEnv("TMPDIR", "/no/such/folder");
    const { code, json, err } = await askJson(["--logs", LOG, QUESTION]);

    expect(code).toBe(3);
    expect(json).toMatchObject({
      question: { src: "10.0.1.5" },
      failure: { code: "engine-failed", retryable: false, text: expect.stringMatching(/reference fw-\w+ /) },
      text: expect.any(String),
    });
    expect(json).not.toHaveProperty("verdict");
    expect(JSON.stringify(json)).not.toContain("no/such/folder");
    expect(err).toMatch(/^fw-\w+ EngineFailure/);
    expect(err).toContain("/no/such/folder");
  });

  test("is told to people in words", async () => {
    vi.stubEnv("TMPDIR", "/no/such/folder");
    const { code, out } = await flow(["ask", "--logs", LOG, QUESTION]);

    expect(code).toBe(3);
    expect(out).toContain("The query could not be finished");
    expect(out).not.toMatch(/\bat .*\.ts/);
  });
});

test("a fault of our own still gives one answer, without its trace", async () => {
  const { code, json, err } = await askJson(["--logs", LOG, QUESTION], {
    stopwatch: () => {
      throw new Error("the clock stands still");
    },
  });

  expect(code).toBe(3);
  expect(json).toMatchObject({ failure: { code: "fault", text: expect.stringMatching(/fw-\w+/) } });
  expect(JSON.stringify(json)).not.toContain("stands still");
  expect(err).toContain("the clock stands still");
});

test("a fault before the question is read is answered too", async () => {
  const lines = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error("the pipe broke")) }) };
  const { code, out, err } = await flow(["read", "--jsonl"], { lines });

  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({ failure: { code: "fault" } });
  expect(err).toContain("the pipe broke");
});

test("nothing is left behind in the temporary folder", async () => {
  const temporary = join(folder, "temporary");
  put("temporary/mine", "");
  vi.stubEnv("TMPDIR", temporary);

  expect((await askJson(["--logs", LOG, QUESTION])).code).toBe(0);
  expect(readdirSync(temporary)).toEqual(["mine"]);
});

describe("far more records than the memory holds", () => {
  const ofText = {
    layout: "text-hourly",
    question: "10.20.0.27 10.30.0.15 5432 13:00-14:00",
    kind: "accepted",
    memory: 64,
  } as const;
  // A list sorts and counts its groups in some twenty ways before anything is cut, which takes 96 MiB of its own.
  const inColumns = {
    layout: "parquet-hive-hourly",
    question: "10.30.0.15 5432 13:00-14:00",
    kind: "list",
    memory: 96,
  } as const;

  test.each([ofText, inColumns])("are answered: $layout", { timeout: 120_000 }, async (each) => {
    const { layout, question, kind, memory } = each;
    const logs = join(folder, layout);
    const { records } = await writeDay({ folder: logs, layout, records: 500_000, hours: 1, seed: 3, end: FIVE });
    const config = put("little.yaml", `engine:\n  memoryMiB: ${memory}\n`);
    const { code, json } = await askJson(["--logs", logs, "--config", config, question]);

    // A hundred bytes each at the least.
    expect(records * 100).toBeGreaterThan(45_000_000);
    expect({ code, json }).toMatchObject({ code: 0, json: { verdict: { kind } } });
  });
});

test("npm run flow answers as the program does", { timeout: 60_000 }, async () => {
  const words = ["run", "--silent", "flow", "--", "read", "--now", "2026-11-22T06:00:00Z", "10.0.1.5 10.0.2.9 443"];
  const { stdout, stderr } = await promisify(execFile)("npm", words, { cwd: join(import.meta.dirname, "../../..") });

  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({ src: "10.0.1.5", dst: "10.0.2.9", to: "2026-11-22T06:00:00Z" });
});
