import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type AthenaDouble, openAthena } from "../../support/aws/athena-double.ts";
import type { StatementEnd } from "../../support/aws/athena-script.ts";
import { type Ec2Double, openEc2 } from "../../support/aws/ec2-double.ts";
import { CREDENTIALS } from "../../support/aws/loopback.ts";
import { openS3, type S3Double } from "../../support/aws/s3-double.ts";
import { askJson, FIVE, flow, HEADER, logFolder, QUESTION, request, text } from "./caller.ts";

const { put } = logFolder();
const CONFIG_TEXT = `engine: { name: athena, region: ap-northeast-1, owners: logs }
sources:
  - kind: vpc
    where: s3://flow-logs/central
    layout: daily
    format: ${HEADER}
    accounts: ["123456789012"]
    regions: [ap-northeast-1]
    since: 2026-11-01
`;
const CONFIG = put("athena.yaml", CONFIG_TEXT);
const FOLDER = "central/AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/2026/11/22";

/** What the scripted Athena finds of the question: nothing, or what a test puts here. */
let end: StatementEnd;
let athena: AthenaDouble;
let s3: S3Double;
let ec2: Ec2Double;

beforeEach(async () => {
  end = { columns: [{ name: "part", type: "integer" }], rows: [], bytes: 40_000_000 };
  [athena, s3, ec2] = await Promise.all([openAthena({ runStatement: () => end }), openS3(), openEc2({})]);
  s3.put("flow-logs", `${FOLDER}/123456789012_vpcflowlogs_ap-northeast-1_fl-0a_20261122T0500Z_1f2e.log.gz`, "x");
  vi.stubEnv("AWS_ENDPOINT_URL_ATHENA", athena.endpoint);
  vi.stubEnv("AWS_ENDPOINT_URL_S3", s3.endpoint);
  vi.stubEnv("AWS_ENDPOINT_URL_EC2", ec2.endpoint);
  vi.stubEnv("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([athena.close(), s3.close(), ec2.close()]);
});

describe("a configuration with Athena", () => {
  test("answers through Athena, with its receipt", async () => {
    const { code, json } = await askJson(["--config", CONFIG, QUESTION]);

    expect(code).toBe(0);
    expect(json).toMatchObject({
      verdict: { kind: "cannot-say" },
      cost: { engine: "athena", bytesScanned: 40_000_000, usd: 0.0002 },
    });
    expect(athena.executions).toHaveLength(1);
  });

  test("shows the statement that ran, in the form in which it can be run again", async () => {
    const { out } = await flow(["ask", "--config", CONFIG, "--sql", QUESTION]);

    expect(out).toContain(athena.executions[0]?.statement);
  });

  test("asks about another question under another token, though it is the same one", async () => {
    await flow(["ask", "--config", CONFIG, QUESTION]);
    await flow(["ask", "--config", CONFIG, QUESTION]);

    expect(athena.executions).toHaveLength(2);
  });

  test("leaves logs that somebody names to the embedded engine", async () => {
    const log = put("named.log", text(HEADER, request(60)));
    const { json } = await askJson(["--config", CONFIG, "--logs", log, QUESTION]);

    expect(json).toMatchObject({ cost: { engine: "duckdb" } });
    expect(athena.calls).toEqual([]);
  });

  test("refuses a time before its tables, and starts nothing", async () => {
    const { code, json } = await askJson(["--config", CONFIG, "10.0.1.5 10.0.2.9 443 2026-10-31 14:00-14:10"]);

    expect(code).toBe(2);
    expect(json).toMatchObject({
      failure: { code: "outside-tables", text: expect.stringContaining("begin on 2026-11-01") },
    });
    expect(athena.calls).toEqual([]);
  });

  test("says what the configuration lacks, where AWS does not tell it either", async () => {
    const config = put("no-format.yaml", CONFIG_TEXT.replace(/ +format:.*\n/, ""));
    s3.fail("AccessDenied");
    const { code, out } = await flow(["ask", "--config", config, QUESTION]);

    expect(code).toBe(3);
    expect(out).toContain("flow-witness.yaml has to be mended: sources[0].format");
    expect(athena.calls).toEqual([]);
  });

  test("names what is missing, in the language of the question", async () => {
    end = { reason: "TABLE_NOT_FOUND: line 9:6: Table 'awsdatacatalog.flow_witness.vpc_flow_logs' does not exist" };
    const { code, out, err } = await flow(["ask", "--config", CONFIG, `${QUESTION} は拒否されましたか`]);

    expect(code).toBe(3);
    expect(out).toContain("Athena にテーブル flow_witness.vpc_flow_logs がありません。");
    expect(err).toContain("TABLE_NOT_FOUND");
  });

  test("stops the statement when somebody interrupts", async () => {
    const interrupted = new AbortController();
    const slow = await openAthena({
      runStatement: () => {
        interrupted.abort();
        return new Promise(() => undefined);
      },
    });
    vi.stubEnv("AWS_ENDPOINT_URL_ATHENA", slow.endpoint);
    const change = { interruption: () => interrupted.signal };
    const { code, json, err } = await askJson(["--config", CONFIG, QUESTION], change);
    await slow.close();

    expect(code).toBe(3);
    expect(json).toMatchObject({ failure: { code: "search-stopped", retryable: true } });
    expect(err).toBe("");
    expect(slow.executions).toMatchObject([{ stopped: true }]);
  });
});

/** Runs the program itself, and tells of every package of AWS that it loads. */
async function packagesOf(words: readonly string[]): Promise<readonly string[]> {
  const spy = `import { registerHooks } from "node:module";
registerHooks({
  resolve(name, context, next) {
    if (name.startsWith("@aws-sdk/")) console.error("loads", name);
    return next(name, context);
  },
});`;
  const preload = `data:text/javascript,${encodeURIComponent(spy)}`;
  const call = [
    "--import",
    preload,
    "src/app/command-line.ts",
    ...words,
    "--now",
    `${new Date((FIVE + 3600) * 1000).toISOString()}`,
    "--tz",
    "Asia/Tokyo",
  ];
  const { stderr } = await promisify(execFile)(process.execPath, call);
  return stderr.split("\n").filter((line) => line.startsWith("loads "));
}

describe("packages of AWS", () => {
  test("are not loaded for the embedded engine", async () => {
    const log = put("lean.log", text(HEADER, request(60)));

    expect(await packagesOf(["ask", "--logs", log, QUESTION])).toEqual([]);
  });

  test("are not loaded where no statement is needed, whatever the engine", async () => {
    expect(await packagesOf(["ask", "--config", CONFIG, "what can you do"])).toEqual([]);
  });

  test("are loaded for Athena, and those of no other service than it needs", async () => {
    const loaded = await packagesOf(["ask", "--config", CONFIG, QUESTION]);

    expect(loaded).toContain("loads @aws-sdk/client-athena");
    expect(loaded).not.toContain("loads @aws-sdk/client-ec2");
  });
});
