import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { terminalOf } from "../../../src/app/command-line/terminal-of.ts";
import { CREDENTIALS } from "../../support/aws/loopback.ts";
import { openS3, type S3Double } from "../../support/aws/s3-double.ts";
import { askJson, flow, HEADER, linesOf, logFolder, QUESTION, reply, request, text } from "./caller.ts";

const { folder, put } = logFolder();
const FOLDER = "AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/2026/11/22";

let s3: S3Double;
let count = 0;

beforeEach(async () => {
  s3 = await openS3();
  vi.stubEnv("AWS_ENDPOINT_URL_S3", s3.endpoint);
  vi.stubEnv("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey);
  s3.put("flow-logs", keyAt("0500"), gzipSync(text(HEADER, request(60), reply(60))));
  s3.put("flow-logs", keyAt("0505"), gzipSync(text(HEADER, request(360, { port: 50_002 }))));
  s3.put("flow-logs", keyAt("1200"), gzipSync(text(HEADER, request(7 * 3600, { port: 50_003 }))));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await s3.close();
});

function keyAt(time: string): string {
  return `${FOLDER}/123456789012_vpcflowlogs_ap-northeast-1_fl-0a_20261122T${time}Z_1234abcd.log.gz`;
}

/** A configuration whose cache nobody has used, with further settings. */
function config(more = "", engine = ""): string {
  count += 1;
  return put(`${count}.yaml`, `engine: { cache: ${join(folder, `cache-${count}`)}${engine} }\n${more}`);
}

const READS = () => s3.calls.filter(({ operation }) => operation === "GetObject").map(({ key }) => key);

describe("logs in a bucket are asked about like files", () => {
  test("where the call names the place", async () => {
    const { code, json } = await askJson(["--config", config(), "--logs", "s3://flow-logs", QUESTION]);

    expect({ code, json }).toMatchObject({
      code: 0,
      json: { verdict: { kind: "accepted" }, recordCount: 3, cost: { engine: "duckdb" }, coverage: { unreadable: [] } },
    });
    expect([...READS()].sort()).toEqual([keyAt("0500"), keyAt("0505")]);
  });

  test("where the configuration names it, with what it says of the flow log", async () => {
    const source = `sources:
  - { kind: vpc, where: "s3://flow-logs/", layout: daily, accounts: ["123456789012"], regions: [ap-northeast-1], trafficType: accept }
`;
    const { code, json } = await askJson(["--config", config(source), QUESTION]);

    expect(code).toBe(0);
    expect(json).toMatchObject({ recordCount: 3 });
    expect(s3.calls[0]).toMatchObject({ operation: "ListObjectsV2", key: FOLDER.replace("2026/11/22", "") });
  });

  test("beside files of this machine", async () => {
    const log = put("near.log", text(HEADER, request(120, { port: 50_009 })));
    const { json } = await askJson(["--config", config(), "--logs", "s3://flow-logs", log, QUESTION]);

    expect(json).toMatchObject({ recordCount: 4 });
  });
});

describe("what is wrong with a place in S3 is said under its name there", () => {
  test("nothing lies there", async () => {
    const { code, json } = await askJson(["--config", config(), "--logs", "s3://flow-logs/nothing", QUESTION]);

    expect(code).toBe(2);
    expect(json).toMatchObject({
      failure: { code: "no-logs-found", text: expect.stringContaining("s3://flow-logs/nothing") },
    });
  });

  test("an object cannot be read", async () => {
    s3.fail("AccessDenied", { operation: "GetObject", key: /T0505Z/ });
    const settings = config();
    const { code, json } = await askJson(["--config", settings, "--logs", "s3://flow-logs", QUESTION]);

    expect(code).toBe(0);
    expect(json).toMatchObject({
      recordCount: 2,
      coverage: { unreadable: [{ path: `s3://flow-logs/${keyAt("0505")}`, reason: "no-permission" }] },
    });
    expect(JSON.stringify(json)).not.toContain(folder);
  });

  test("its objects have fields that nobody knows", async () => {
    s3.put("strange", keyAt("0500"), gzipSync("a b c d e 1795323600 1795323660 f\n"));
    const { code, json } = await askJson(["--config", config(), "--logs", "s3://strange", QUESTION]);

    expect(code).toBe(2);
    expect(json).toMatchObject({
      failure: { code: "unknown-format", text: expect.stringContaining(`s3://strange/${keyAt("0500")}`) },
    });
  });

  test("a question would read more than it may", async () => {
    const limits = "limits: { bytesPerQuestion: 100 }\n";
    const { code, json } = await askJson(["--config", config(limits), "--logs", "s3://flow-logs", QUESTION]);

    expect(code).toBe(2);
    expect(json).toMatchObject({ failure: { retryable: false } });
    expect(json).not.toHaveProperty("verdict");
    expect(READS()).toEqual([]);
  });
});

describe("on a terminal", () => {
  test("nobody is asked before a search, however much it reads", async () => {
    const limits = "limits: { confirmBytes: 1 }\n";
    const { code, json } = await askJson(["--config", config(limits), "--logs", "s3://flow-logs", QUESTION]);

    expect(code).toBe(0);
    expect(json).toHaveProperty("verdict");
  });

  const shown = async (...words: readonly string[]) => {
    const lines: string[] = [];
    const progress = (line: string) => void lines.push(line);
    const { err } = await flow(["ask", "--config", config(), "--logs", "s3://flow-logs", ...words], { progress });
    return { err, lines };
  };

  test("it is said how much will be fetched before it starts, then how far it is", async () => {
    const { err, lines } = await shown(QUESTION);

    expect(err).toMatch(/^2 objects, \d{3} B from s3:\/\/flow-logs\n$/);
    expect(lines[0]).toMatch(/^1 of 2 objects, \d{2,3} B of \d{3} B$/);
    // Nothing of it stays on the line.
    expect(lines.at(-1)).toBe("");
  });

  test("in the language of the question", async () => {
    const { err, lines } = await shown("--lang", "ja", QUESTION);

    expect(err).toMatch(/^s3:\/\/flow-logs からオブジェクト2個（\d{3} B）を取得します\n$/);
    expect(lines[0]).toMatch(/^取得中: 2個中1個（\d{3} B 中 \d{2,3} B）$/);
  });

  test("a line takes the place of the one before", () => {
    const written: string[] = [];
    const stream = (isTTY: boolean) =>
      Object.assign(Object.create(process.stderr), { isTTY, write: (piece: string) => written.push(piece) });
    const terminal = (isTTY: boolean) =>
      terminalOf({ stdout: process.stdout, stderr: stream(isTTY), env: {} }, linesOf);
    terminal(true).progress?.("1 of 2");

    expect(written).toEqual(["\r\u001b[K1 of 2"]);
    expect(terminal(false).progress).toBeUndefined();
  });
});

test("where nobody watches, nothing but the answer is written", async () => {
  const { code, err } = await flow(["ask", "--config", config(), "--logs", "s3://flow-logs", QUESTION]);

  expect({ code, err }).toEqual({ code: 0, err: "" });
});
