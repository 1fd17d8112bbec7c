import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Ec2Double, openEc2 } from "../../support/aws/ec2-double.ts";
import { CREDENTIALS } from "../../support/aws/loopback.ts";
import { openS3, type S3Double } from "../../support/aws/s3-double.ts";
import { flow, logFolder } from "./caller.ts";

const { put } = logFolder();

/** A configuration with one source, as JSON, which is YAML too. */
function config(source: object, others: object = {}): string {
  const whole = {
    kind: "vpc",
    where: "s3://flow-logs/central",
    layout: "hourly",
    accounts: ["123456789012"],
    regions: ["eu-west-1"],
    ...source,
  };
  return put("flow-witness.yaml", JSON.stringify({ sources: [whole], ...others }));
}

async function printed(path: string, words: readonly string[] = []) {
  const { code, out, err } = await flow(["table", "--config", path, ...words], { width: 400 });
  return { code, out, err, notes: out.split("\n").filter((line) => line.startsWith("--")) };
}

describe("table", () => {
  test("prints statements that can be run one after the other, with what they are for", async () => {
    const { code, out, err } = await printed(config({ encoding: "parquet" }));

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split(";\n")).toEqual([
      "-- Run these statements in Athena, one after the other. They read no logs and cost nothing.\n\n" +
        "CREATE DATABASE IF NOT EXISTS `flow_witness`",
      expect.stringMatching(
        /^\n-- Source 1, s3:\/\/flow-logs\/central: Parquet, whose columns go by name, so every documented field has one\.\nCREATE EXTERNAL TABLE IF NOT EXISTS `flow_witness`\.`vpc_flow_logs` \(\n/,
      ),
      "",
    ]);
  });

  test("says what was told of the fields, and which have another name", async () => {
    const { notes } = await printed(
      config({ format: `${"$"}{srcaddr} ${"$"}{new-field} ${"$"}{srcaddr}`, flowLogs: ["fl-0a"] }),
    );

    expect(notes[1]).toBe(
      "-- Source 1, s3://flow-logs/central: text with 3 fields in the order of the configuration." +
        " Only for 1 flow log: fl-0a. Under another name: new-field is column_2 and srcaddr is column_3.",
    );
  });

  test("says it in the language asked for, else in that of the configuration", async () => {
    const path = config({ encoding: "parquet" }, { language: "ja" });

    expect((await printed(path)).notes).toEqual([
      "-- 次の SQL 文を Athena で 1 つずつ順に実行してください。ログは読み取られず、料金もかかりません。",
      "-- ソース 1（s3://flow-logs/central）: Parquet 形式。列は名前で対応づけられるため、AWS のドキュメントにある全項目の列があります。",
    ]);
    expect((await printed(path, ["--lang", "en"])).notes[0]).toContain("Run these statements");
  });

  test("breaks comments, never statements, to the width of the terminal", async () => {
    const { out } = await flow(["table", "--config", config({ encoding: "parquet" })], { width: 60 });

    expect(out.split("\n").filter((line) => line.startsWith("--") && line.length > 60)).toEqual([]);
    expect(out).toContain("-- Run these statements in Athena, one after the other. They\n-- read no logs");
    expect(out).toMatch(/'storage\.location\.template' = 's3:.{60,}'/);
  });

  test("takes the database and the names of the configuration", async () => {
    const { out } = await printed(config({ encoding: "parquet", table: "central" }, { engine: { database: "net" } }));

    expect(out).toContain("CREATE DATABASE IF NOT EXISTS `net`;");
    expect(out).toContain("CREATE EXTERNAL TABLE IF NOT EXISTS `net`.`central` (");
  });
});

describe("what has to be mended", () => {
  test("is a configuration that nobody named, or that is none", async () => {
    expect(await flow(["table"])).toEqual({
      code: 2,
      out: "--config is missing. For example: --config flow-witness.yaml.\n",
      err: "",
    });
    expect(await flow(["table", "--config", "/no/such/file"])).toMatchObject({
      code: 2,
      out: expect.stringContaining("the file cannot be read"),
    });
  });

  test("is everything that a table lacks", async () => {
    const { code, out } = await printed(config({ where: "./AWSLogs", layout: "loose", encoding: "parquet" }));

    expect(code).toBe(2);
    expect(out).toContain("sources[0].where is no place in S3 above AWSLogs");
    expect(out).toContain("sources[0].layout is missing; a table needs it (layout: hourly)");
  });
});

describe("where nobody named the fields", () => {
  const FOLDER = "central/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22/05";
  const FIELDS = "srcaddr dstaddr start end action";
  const FORMAT = FIELDS.replaceAll(/\S+/g, (field) => `${"$"}{${field}}`);
  let s3: S3Double;
  let ec2: Ec2Double;

  beforeEach(async () => {
    s3 = await openS3();
    vi.stubEnv("AWS_ENDPOINT_URL_S3", s3.endpoint);
    vi.stubEnv("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey);
  });

  afterEach(async () => {
    vi.unstubAllEnvs();
    await s3.close();
    await ec2.close();
  });

  async function ec2With(...args: Parameters<typeof openEc2>): Promise<void> {
    ec2 = await openEc2(...args);
    vi.stubEnv("AWS_ENDPOINT_URL_EC2", ec2.endpoint);
  }

  function deliver(flowLog: string, header: string): string {
    const key = `${FOLDER}/123456789012_vpcflowlogs_eu-west-1_${flowLog}_20261122T0500Z_1f2e3d4c.log.gz`;
    s3.put("flow-logs", key, gzipSync(`${header}\n`));
    return key;
  }

  test("the flow log's own settings tell them", async () => {
    const destination = "arn:aws:s3:::flow-logs/central/";
    const elsewhere = "arn:aws:s3:::flow-logs/other/";
    await ec2With({
      "eu-west-1": {
        flowLogs: [
          { id: "fl-01", resource: "vpc-1", format: FORMAT, destination, hourly: true },
          { id: "fl-02", resource: "vpc-2", format: `${FORMAT} ${"$"}{bytes}`, destination: elsewhere },
        ],
      },
    });
    deliver("fl-01", "another header");

    const { code, out, notes } = await printed(config({}));

    expect(code).toBe(0);
    expect(notes[1]).toBe(
      "-- Source 1, s3://flow-logs/central: text with 5 fields in the order of the flow log fl-01, as EC2 tells it.",
    );
    expect(out).toContain("(\n  `srcaddr` string,\n  `dstaddr` string,\n  `start` bigint,\n  `end` bigint,\n");
  });

  test("the first line of an object tells them where EC2 may not be asked", async () => {
    await ec2With({});
    ec2.fail("DescribeFlowLogs", "UnauthorizedOperation");
    const key = deliver("fl-01", FIELDS);

    const { code, notes } = await printed(config({}), ["--lang", "ja"]);

    expect(code).toBe(0);
    expect(notes[1]).toBe(
      `-- ソース 1（s3://flow-logs/central）: テキスト形式、5 項目。並びは s3://flow-logs/${key} の先頭行のとおりです。`,
    );
  });

  test("each format has a table of its own", async () => {
    await ec2With({});
    deliver("fl-01", FIELDS);
    deliver("fl-02", `${FIELDS} bytes`);
    deliver("fl-03", FIELDS);

    const { out, notes } = await printed(config({}));

    expect(out.match(/CREATE EXTERNAL TABLE IF NOT EXISTS `flow_witness`\.`vpc_flow_logs_[0-9a-f]{8}`/g)).toHaveLength(
      2,
    );
    expect(notes.slice(1)).toEqual([
      expect.stringMatching(/text with 5 fields .* Only for 2 flow logs: fl-01 and fl-03\.$/),
      expect.stringMatching(/text with 6 fields .* Only for 1 flow log: fl-02\.$/),
    ]);
  });

  test("it is a mistake where nobody may tell", async () => {
    await ec2With({});
    ec2.fail("DescribeFlowLogs", "UnauthorizedOperation");
    s3.fail("AccessDenied");

    const { code, out, err } = await printed(config({}));

    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(out).toContain("sources[0].format names no fields, and they could not be found out");
  });

  test("it is AWS that failed where the credentials are wrong", async () => {
    await ec2With({});
    ec2.fail("DescribeFlowLogs", "AuthFailure");

    const { code, out, err } = await printed(config({}));

    expect(code).toBe(3);
    expect(out).not.toContain("CREATE");
    expect(err).toContain("no-credentials");
  });
});
