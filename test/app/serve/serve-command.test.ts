import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { flow } from "../command-line/caller.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-serve-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SLACK = "surfaces: { slack: { signingSecret: env:SIGNING, botToken: env:BOT } }";
const TEAMS =
  "surfaces: { teams: { appId: 11111111-2222-3333-4444-555555555555, tenant: 66666666-7777-8888-9999-000000000000, password: env:BOT } }";
const TABLE = `${SLACK}\nstate: { table: flow-witness }`;
const SECRETS = { SIGNING: "a signing secret", BOT: "xoxb-0" };

function configured(yaml: string): string {
  const path = join(folder, "flow-witness.yaml");
  writeFileSync(path, yaml);
  return path;
}

function interruptedAtOnce(): AbortSignal {
  const interrupted = new AbortController();
  setImmediate(() => interrupted.abort());
  return interrupted.signal;
}

test("listens until it is interrupted, and stops in order", async () => {
  const words = ["serve", "--config", configured(SLACK), "--port", "0"];

  const { code, out, err } = await flow(words, { env: SECRETS, interruption: interruptedAtOnce });

  expect(code).toBe(0);
  expect(out).toBe("");
  expect(err).toMatch(/^Listening at port \d+ \(\/slack\/events\)[^\n]*\nStopping[^\n]*\n$/);
});

test("listens for Teams alone, too", async () => {
  const words = ["serve", "--config", configured(TEAMS), "--port", "0", "--lang", "ja"];

  const { code, err } = await flow(words, { env: SECRETS, interruption: interruptedAtOnce });

  expect(code).toBe(0);
  expect(err).toMatch(/^ポート \d+ で待ち受けています（\/api\/messages）/);
});

test.each([
  ["en", /^FLOW_WITNESS_TEAMS_UNVERIFIED is set: [^\n]*\nListening at port \d+/],
  ["ja", /^FLOW_WITNESS_TEAMS_UNVERIFIED が設定されています。[^\n]*\nポート \d+ で/],
])(
  "says in %s that it believes every program of the machine, if it does, and needs no password then",
  async (lang, said) => {
    const words = ["serve", "--config", configured(TEAMS), "--port", "0", "--lang", lang];
    const env = { FLOW_WITNESS_TEAMS_UNVERIFIED: "yes" };

    const { code, err } = await flow(words, { env, interruption: interruptedAtOnce });

    expect(code).toBe(0);
    expect(err.replaceAll(/(?<=\S)\n(?!Listening|ポート|Stopping|終了)/g, " ")).toMatch(said);
  },
);

describe("says what has to be mended first", () => {
  const way = ["--port", "0"];

  test.each([
    { what: "Slack", yaml: "language: en", words: [], said: /surfaces\.slack is missing/ },
    { what: "the way in", yaml: SLACK, words: [], said: /appToken is\smissing; without it only --port is left/ },
    { what: "the port that Teams calls", yaml: TEAMS, words: [], said: /surfaces\.teams\sneeds\s--port/ },
    {
      what: "the password that Teams knows the bot by",
      yaml: TEAMS.replace("env:BOT", "env:NOBODY"),
      words: way,
      said: /env:NOBODY/,
    },
    {
      what: "a secret that is not there",
      yaml: SLACK.replace("env:BOT", "env:NOBODY"),
      words: way,
      said: /env:NOBODY/,
    },
    {
      what: "the folder of its memory",
      yaml: `${SLACK}\nstate: { file: /no/where.db }`,
      words: way,
      said: /no\/where\.db/,
    },
  ])("$what", async ({ yaml, words, said }) => {
    const { code, out } = await flow(["serve", "--config", configured(yaml), ...words], { env: SECRETS });

    expect(code).toBe(2);
    expect(out).toMatch(said);
    expect(out).not.toMatch(/xoxb|signing secret/);
  });

  test("the Region of its table", async () => {
    const { code, out } = await flow(["serve", "--config", configured(TABLE), ...way], { env: SECRETS });

    expect(code).toBe(2);
    expect(out).toMatch(/state\.table\sneeds\sthe\svariable\sAWS_REGION/);
  });

  test("the way to its table", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
    const env = { ...SECRETS, AWS_REGION: "eu-west-1", AWS_ENDPOINT_URL: "http://127.0.0.1:1" };
    const { code, out } = await flow(["serve", "--config", configured(TABLE), ...way], { env });
    vi.unstubAllEnvs();

    expect(code).toBe(2);
    expect(out).toMatch(/state\.table\scannot\sbe\sread/);
    expect(out).not.toMatch(/AKIDEXAMPLE|xoxb|signing secret/);
  });

  test("a port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((listening) => void other.listen(0, listening));
    const { port } = other.address() as AddressInfo;

    const { code, out } = await flow(["serve", "--config", configured(SLACK), "--port", `${port}`], { env: SECRETS });
    await new Promise((closed) => other.close(closed));

    expect(code).toBe(2);
    expect(out).toMatch(/port of --port is taken/);
  });
});
