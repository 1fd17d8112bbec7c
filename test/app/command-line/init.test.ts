import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Config, readConfig } from "../../../src/config.ts";
import { type DoubleRegion, type Ec2Double, openEc2 } from "../../support/aws/ec2-double.ts";
import { CREDENTIALS } from "../../support/aws/loopback.ts";
import { openS3, type S3Double } from "../../support/aws/s3-double.ts";
import { flow, HEADER, logFolder } from "./caller.ts";

const ACCOUNT = "123456789012";
const OTHER = "210987654321";
const SHORT = "version interface-id srcaddr dstaddr start end";

const { folder, put } = logFolder();
let s3: S3Double;
let ec2: Ec2Double;
let count = 0;

beforeEach(async () => {
  s3 = await openS3();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([s3.close(), ec2.close()]);
});

/** An account with these Regions, and AWS's clients pointed at it. */
async function account(regions: Readonly<Record<string, DoubleRegion>> = {}): Promise<void> {
  ec2 = await openEc2(regions);
  vi.stubEnv("AWS_ENDPOINT_URL_EC2", ec2.endpoint);
  vi.stubEnv("AWS_ENDPOINT_URL_S3", s3.endpoint);
  vi.stubEnv("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey);
}

/** Puts an object of a flow log below `s3://logs/central`. */
function deliver(day: string, { owner = ACCOUNT, flowLog = "fl-0a", header = HEADER } = {}): void {
  const name = `${owner}_vpcflowlogs_eu-west-1_${flowLog}_20261122T0500Z_0a1b2c3d.log.gz`;
  s3.put("logs", `central/AWSLogs/${owner}/vpcflowlogs/eu-west-1/${day}/${name}`, gzipSync(`${header}\n`));
}

/** Runs `init` into a file of its own. */
async function init(...words: readonly string[]) {
  count += 1;
  const path = join(folder, `${count}.yaml`);
  const { code, out, err } = await flow(["init", "--out", path, ...words], { width: 300 });
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return { code, out, err, path, text };
}

function configIn(text: string): Config {
  const reading = readConfig(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.config;
}

/** The example settings of a file, switched on. */
function withExamples(text: string): string {
  return text.replaceAll(/(?<=^ *)# (?= *(?:- \{|(?:- )?\w+:(?: |$)))/gm, "");
}

const FORMAT = HEADER.replaceAll(/[a-z-]+/g, (field) => `\${${field}}`);
const DESTINATION = "arn:aws:s3:::logs/central/";

describe("a first configuration", () => {
  test("is written from what EC2 and the bucket tell", async () => {
    await account({
      "eu-west-1": {
        flowLogs: [{ id: "fl-0a", resource: "vpc-1", interval: 60, destination: DESTINATION }],
        vpcs: [{ id: "vpc-1", cidrs: ["10.0.0.0/16"], name: "prod" }],
      },
    });
    deliver("2026/01/05");
    deliver("2026/11/22");
    const { code, out, err, path, text } = await init("--region", "eu-west-1");

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(configIn(text)).toMatchObject({
      engine: { name: "duckdb", region: "eu-west-1", owners: "ec2" },
      sources: [
        {
          where: "s3://logs/central",
          layout: "daily",
          encoding: "text",
          format: FORMAT,
          accounts: [ACCOUNT],
          regions: ["eu-west-1"],
          since: "2026-01-05",
          trafficType: "all",
          aggregationSeconds: 60,
        },
      ],
      networks: [{ vpc: "vpc-1", cidrs: ["10.0.0.0/16"], account: ACCOUNT, name: "prod" }],
    });
    expect(configIn(text).sources[0]).not.toHaveProperty("flowLogs");
    expect(text).toContain("# 1 flow log at s3://logs/central. The fields are those that EC2 tells of fl-0a.");
    expect(out).toContain(`${path}: 1 source and 1 VPC found.`);
    expect(out).toContain(`flow-witness table --config ${path}`);
    expect(out).toContain(`flow-witness doctor --config ${path}`);
  });

  test("needs no more than a bucket", async () => {
    await account();
    ec2.fail("DescribeFlowLogs", "UnauthorizedOperation");
    ec2.fail("DescribeVpcs", "UnauthorizedOperation");
    deliver("2026/11/22/05");
    deliver("2026/11/22/05", { owner: OTHER, flowLog: "fl-0b" });
    const { code, out, text } = await init("--bucket", "s3://logs/central/");
    const [source] = configIn(text).sources;

    expect(code).toBe(0);
    expect(source).toMatchObject({
      layout: "hourly",
      format: FORMAT,
      accounts: [ACCOUNT, OTHER],
      regions: ["eu-west-1"],
    });
    expect(source).not.toHaveProperty("trafficType");
    expect(text).toContain("    # trafficType: all\n    # aggregationSeconds: 600\n");
    expect(out).toContain("eu-west-1: not allowed; the role lacks ec2:DescribeFlowLogs.");
    expect(out).toContain("eu-west-1: not allowed; the role lacks ec2:DescribeVpcs.");
  });

  test("needs no more than EC2, even before anything was delivered", async () => {
    const destination = { destination: DESTINATION, fileFormat: "parquet", hive: true, hourly: true } as const;
    await account({
      "eu-west-1": {
        flowLogs: [{ id: "fl-0a", resource: "vpc-1", trafficType: "REJECT", ...destination, trouble: "Access error" }],
        vpcs: [{ id: "vpc-1", cidrs: ["10.0.0.0/16"] }],
      },
    });
    s3.put("logs", "central/readme", "");
    s3.fail("AccessDenied", { operation: "ListObjectsV2" });
    const { out, text } = await init("--region", "eu-west-1");

    expect(configIn(text).sources).toMatchObject([
      {
        layout: "hive-hourly",
        encoding: "parquet",
        format: "detect",
        accounts: [ACCOUNT],
        regions: ["eu-west-1"],
        trafficType: "reject",
        aggregationSeconds: 600,
      },
    ]);
    expect(text).toContain("# AWS could not deliver fl-0a lately: Access error.");
    expect(out).toContain("s3://logs/central: not allowed; the role lacks s3:ListBucket.");
  });

  test("keeps flow logs apart that write other fields or record other traffic", async () => {
    await account({
      "eu-west-1": {
        flowLogs: [
          { id: "fl-0a", resource: "vpc-1", destination: DESTINATION },
          { id: "fl-0b", resource: "vpc-2", destination: DESTINATION, trafficType: "ACCEPT" },
          { id: "fl-0c", resource: "tgw-1", destination: DESTINATION },
          { id: "fl-0d", resource: "vpc-3" },
        ],
      },
    });
    for (const flowLog of ["fl-0a", "fl-0b"]) deliver("2026/11/22", { flowLog });
    deliver("2026/11/22", { flowLog: "fl-0e", header: SHORT });
    const { text } = await init("--region", "eu-west-1");

    expect(configIn(text).sources).toMatchObject([
      { flowLogs: ["fl-0a"], trafficType: "all", format: FORMAT },
      { flowLogs: ["fl-0b"], trafficType: "accept", format: FORMAT },
      { flowLogs: ["fl-0e"], format: SHORT.replaceAll(/[a-z-]+/g, (field) => `\${${field}}`) },
    ]);
    expect(text).toContain("has to be added to its source by hand");
  });

  test("says what it could not find, as examples that are right when they are switched on", async () => {
    await account();
    const { code, text } = await init("--region", "eu-west-1", "us-east-1");

    expect(code).toBe(0);
    expect(configIn(text)).toMatchObject({ sources: [], networks: [] });
    expect(ec2.calls.map(({ region }) => region).sort()).toEqual(["eu-west-1", "eu-west-1", "us-east-1", "us-east-1"]);
    const shown = withExamples(text).replace("  name: duckdb\n", "");
    expect(configIn(shown)).toMatchObject({
      engine: { name: "athena" },
      sources: [{ where: "s3://flow-logs/central" }],
      networks: [{ vpc: "vpc-0123456789abcdef0" }],
      addressBook: [{ key: "payroll-db" }],
      limits: { bytesPerQuestion: 100_000_000_000 },
    });
  });

  test("cannot be led astray by names", async () => {
    const name = 'x"\n  evil: [1, #';
    await account({
      "eu-west-1": {
        flowLogs: [{ id: "fl-0a", resource: "vpc-1", destination: DESTINATION, trouble: "no\nlanguage: fr" }],
        vpcs: [{ id: "vpc-1", cidrs: ["10.0.0.0/16"], name }],
      },
    });
    const { text } = await init("--region", "eu-west-1");

    expect(configIn(text).networks).toMatchObject([{ name }]);
    expect(configIn(text)).not.toHaveProperty("language");
  });

  test("speaks Japanese to whoever wants it", async () => {
    await account();
    const { out, text } = await init("--region", "eu-west-1", "--lang", "ja");

    expect(text).toContain("# flow-witness の最初の設定ファイルです。");
    expect(out).toContain("を作成しました（ソース 0 件、VPC 0 件）。");
  });
});

describe("no configuration is written", () => {
  test("over a file that is there", async () => {
    await account();
    const path = put("mine.yaml", "language: ja\n");
    const { code, out } = await flow(["init", "--region", "eu-west-1", "--out", path], { width: 300 });

    expect(code).toBe(2);
    expect(out).toContain("mine.yaml is there already and was left as it is.");
    expect(readFileSync(path, "utf8")).toBe("language: ja\n");
  });

  test("where nothing can be written", async () => {
    await account();
    const { code, out } = await flow(["init", "--region", "eu-west-1", "--out", join(folder, "no/such/folder.yaml")]);

    expect(code).toBe(2);
    expect(out).toContain("cannot be written.");
  });

  test("where nobody says where to look", async () => {
    await account();

    expect(await init()).toMatchObject({
      code: 2,
      text: "",
      out: expect.stringContaining("--region is missing. For example: --region ap-northeast-1."),
    });
  });

  test("where words are no Regions", async () => {
    await account();

    expect(await init("--region", "eu-west-1", "mars")).toMatchObject({
      code: 2,
      out: expect.stringContaining("mars is not known here."),
    });
    expect(await init("--bucket", "logs/central")).toMatchObject({
      code: 2,
      out: expect.stringContaining('--bucket cannot be "logs/central"'),
    });
  });

  test.each([
    { fault: "AuthFailure", code: 2, says: "AWS does not accept this program." },
    { fault: "UnauthorizedOperation", code: 2, says: "the role lacks ec2:DescribeVpcs" },
    { fault: "RequestLimitExceeded", code: 3, says: "AWS has too many calls at the moment" },
  ] as const)("where AWS tells nothing at all: $fault", async ({ fault, ...expected }) => {
    await account();
    ec2.fail("DescribeFlowLogs", fault);
    ec2.fail("DescribeVpcs", fault);
    const { code, out, text } = await init("--region", "eu-west-1");

    expect({ code, text }).toEqual({ code: expected.code, text: "" });
    expect(out).toContain("nothing was written");
    expect(out).toContain(expected.says);
  });

  test("where the bucket is none", async () => {
    await account();

    expect(await init("--bucket", "s3://nowhere")).toMatchObject({
      code: 2,
      text: "",
      out: expect.stringContaining("s3://nowhere: there is no such bucket."),
    });
  });
});

test("the Region of the surroundings is asked where nobody names another", async () => {
  await account();
  const path = join(folder, "surroundings.yaml");
  await flow(["init", "--out", path], { region: "ap-south-1" });

  expect(ec2.calls.map(({ region }) => region)).toEqual(["ap-south-1", "ap-south-1"]);
});
