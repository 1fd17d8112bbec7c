import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { run } from "../../../src/app/command-line/run.ts";
import type { Terminal } from "../../../src/app/command-line/terminal.ts";

/** 2026-11-22T05:00:00Z, 14:00 in Tokyo. */
export const FIVE = 1_795_323_600;

/** The traffic of the tests: the client asks the server's port 443. */
export const CLIENT = "10.0.1.5";
export const SERVER = "10.0.2.9";
/** What a person asks about it: ten minutes from 14:00 in Tokyo. */
export const QUESTION = `${CLIENT} ${SERVER} 443 14:00-14:10`;

/** Header of the format that a flow log has unless somebody chose another. */
export const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";

/** What one call of the program left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the program an hour after `FIVE` in Tokyo, on an English terminal of 100 columns. */
export async function flow(words: readonly string[], change: Partial<Terminal> = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, {
    write: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    lines: linesOf(),
    now: FIVE + 3600,
    stopwatch: () => 0,
    width: 100,
    colour: "none",
    language: "en",
    env: {},
    zone: "Asia/Tokyo",
    ...change,
  });
  return { code, out: out.join(""), err: err.join("") };
}

/** Standard input that holds these lines. */
export async function* linesOf(...lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** Calls `ask --json`; what it printed, which is one JSON object and nothing else. */
export async function askJson(words: readonly string[], change: Partial<Terminal> = {}) {
  const { code, out, err } = await flow(["ask", "--json", ...words], change);
  const json: unknown = JSON.parse(out);
  return { code, json, err };
}

/** A record of the default format: a minute from `FIVE` plus `at` seconds, the client port tells records apart. */
export function request(at: number, change: { port?: number; eni?: string; action?: string } = {}): string {
  const { port = 50_001, eni = "eni-0b", action = "ACCEPT" } = change;
  return `2 123456789012 ${eni} ${CLIENT} ${SERVER} ${port} 443 6 5 500 ${FIVE + at} ${FIVE + at + 50} ${action} OK`;
}

/** The reply to it. */
export function reply(at: number, change: { port?: number; eni?: string; action?: string } = {}): string {
  const { port = 50_001, eni = "eni-0b", action = "ACCEPT" } = change;
  return `2 123456789012 ${eni} ${SERVER} ${CLIENT} 443 ${port} 6 4 900 ${FIVE + at} ${FIVE + at + 50} ${action} OK`;
}

/** The text of a log file. */
export function text(...lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

/** A folder that lives as long as the test file. */
export function logFolder() {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-app-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  return { folder, put };
}
