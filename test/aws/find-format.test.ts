import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AwsClients, makeClients } from "../../src/aws/clients.ts";
import { findDeliveries } from "../../src/aws/deliveries.ts";
import { findFormats, type Traces } from "../../src/aws/find-format.ts";
import type { FlowLogFacts } from "../../src/aws/flow-logs.ts";
import { type ObjectStore, objectsIn } from "../../src/aws/objects.ts";
import { vpc } from "../../src/sources/vpc/index.ts";
import { CREDENTIALS } from "../support/aws/loopback.ts";
import { openS3, type S3Double } from "../support/aws/s3-double.ts";

const SHORT = "version interface-id srcaddr dstaddr start end";
const LONG = `${SHORT} action log-status`;

let s3: S3Double;
let clients: AwsClients;
let store: ObjectStore;

beforeEach(async () => {
  s3 = await openS3();
  clients = makeClients({ endpoint: s3.endpoint, credentials: CREDENTIALS });
  store = objectsIn("logs", () => clients.s3("eu-west-1"));
});

afterEach(async () => {
  clients.close();
  await s3.close();
});

/** What is put into a folder; what is absent does not matter. */
interface Delivered {
  readonly flowLog?: string;
  readonly time?: string;
  readonly content?: Uint8Array;
}

/** Puts one object of a flow log into a folder of an account below `AWSLogs`. */
function deliver(folder: string, { flowLog = "fl-0a", time = "20261122T0500Z", content }: Delivered = {}) {
  const account = /\d{12}/.exec(folder)?.[0];
  const name = `${account}_vpcflowlogs_eu-west-1_${flowLog}_${time}_0a1b2c3d.log.gz`;
  s3.put("logs", `central/AWSLogs/${folder}${name}`, content ?? gzipSync(`${LONG}\n`));
}

const ACCOUNT = "123456789012";
const DAY = `${ACCOUNT}/vpcflowlogs/eu-west-1/2026/11/22/`;

describe("what is delivered", () => {
  const hive = `aws-account-id=${ACCOUNT}/aws-service=vpcflowlogs/aws-region=eu-west-1/year=2026/month=11/day=22/`;
  const tgwHive = `aws-account-id=${ACCOUNT}/service=vpcflowlogs/aws-region=eu-west-1/year=2026/month=11/day=22/`;

  test.each([
    { folder: DAY, layout: "daily", serviceKey: "aws-service" },
    { folder: `${DAY}05/`, layout: "hourly", serviceKey: "aws-service" },
    { folder: hive, layout: "hive", serviceKey: "aws-service" },
    { folder: `${tgwHive}hour=05/`, layout: "hive-hourly", serviceKey: "service" },
  ])("lies in $folder", async ({ folder, ...scheme }) => {
    deliver(folder);

    expect(await findDeliveries(store, "central/")).toEqual([
      { account: ACCOUNT, region: "eu-west-1", ...scheme, newest: `central/AWSLogs/${folder}`, since: "2026-11-22" },
    ]);
  });

  test("is told by account and Region, with the oldest and the newest folder, past everything else", async () => {
    deliver(DAY);
    deliver(`${ACCOUNT}/vpcflowlogs/eu-west-1/2025/12/31/`);
    deliver(`${ACCOUNT}/vpcflowlogs/us-gov-west-1/2026/11/01/`);
    deliver(`${ACCOUNT}/vpcflowlogs/eusc-de-east-1/2026/11/02/`);
    deliver("210987654321/vpcflowlogs/eu-west-1/2026/11/22/");
    deliver(`${ACCOUNT}/CloudTrail/eu-west-1/2026/11/22/`);
    s3.put("logs", "central/AWSLogs/readme", "");
    s3.put("logs", `central/AWSLogs/${ACCOUNT}/vpcflowlogs/eu-central-1/notes`, "");

    const found = await findDeliveries(store, "central/");
    expect(found.map(({ account, region, since, newest }) => [account, region, since, newest.slice(-11)])).toEqual([
      [ACCOUNT, "eu-west-1", "2025-12-31", "2026/11/22/"],
      [ACCOUNT, "eusc-de-east-1", "2026-11-02", "2026/11/02/"],
      [ACCOUNT, "us-gov-west-1", "2026-11-01", "2026/11/01/"],
      ["210987654321", "eu-west-1", "2026-11-22", "2026/11/22/"],
    ]);
  });

  test("may be nothing", async () => {
    s3.put("logs", "elsewhere", "");

    expect(await findDeliveries(store, "central/")).toEqual([]);
  });
});

describe("formats", () => {
  const facts: FlowLogFacts = {
    id: "fl-0a",
    region: "eu-west-1",
    resource: "vpc-1",
    trafficType: "all",
    format: formatString(SHORT),
    aggregationSeconds: 60,
    active: true,
    delivery: { bucket: "logs", prefix: "central", layout: "daily", encoding: "text" },
  };

  async function found(traces: Partial<Traces> = {}) {
    const bucket = { store, deliveries: await findDeliveries(store, "central/") };
    const formats = await findFormats({ source: vpc, facts: [], bucket, ...traces });
    return formats.map(({ format, encoding, flowLogs }) => ({
      fields: format.columns.map(({ field }) => field).join(" "),
      encoding,
      flowLogs: flowLogs.map(({ id, from }) => [id, from.kind]),
    }));
  }

  test("are read from one object of each flow log", async () => {
    for (const time of ["20261122T0500Z", "20261122T0505Z"]) {
      deliver(DAY, { flowLog: "fl-0a", time });
      deliver(DAY, { flowLog: "fl-0b", time, content: Buffer.from(`${SHORT}\n5 eni-1 - - 1 2\n`) });
      deliver(DAY, { flowLog: "fl-0c", time });
    }

    expect(await found()).toEqual([
      {
        fields: LONG,
        encoding: "text",
        flowLogs: [
          ["fl-0a", "object"],
          ["fl-0c", "object"],
        ],
      },
      { fields: SHORT, encoding: "text", flowLogs: [["fl-0b", "object"]] },
    ]);
    expect(s3.calls.filter(({ operation }) => operation === "GetObject")).toHaveLength(3);
  });

  test("are taken from the flow log's settings where EC2 knows them, without reading an object of it", async () => {
    deliver(DAY, { flowLog: "fl-0a" });
    deliver(DAY, { flowLog: "fl-0b", content: gzipSync(`${SHORT}\n`) });

    expect(await found({ facts: [facts] })).toEqual([
      {
        fields: SHORT,
        encoding: "text",
        flowLogs: [
          ["fl-0a", "ec2"],
          ["fl-0b", "object"],
        ],
      },
    ]);
    expect(
      s3.calls.flatMap(({ operation, key }) => (operation === "GetObject" ? [/fl-0./.exec(key)?.[0]] : [])),
    ).toEqual(["fl-0b"]);
  });

  test("are known from EC2 alone where the bucket may not be listed", async () => {
    const formats = await findFormats({
      source: vpc,
      facts: [facts, { ...facts, id: "fl-0b", aggregationSeconds: 600 }],
    });

    expect(formats.map(({ flowLogs }) => flowLogs.map(({ id }) => id))).toEqual([["fl-0a", "fl-0b"]]);
  });

  test("of transit gateways are none of ours", async () => {
    deliver(DAY, { flowLog: "fl-0d", content: gzipSync("version resource-type account-id tgw-id srcaddr dstaddr\n") });

    expect(await found()).toEqual([]);
  });

  test("cannot be told by content that says nothing", async () => {
    deliver(DAY, { flowLog: "fl-0a", content: Buffer.from("") });
    deliver(DAY, { flowLog: "fl-0b", content: gzipSync("2 123456789012 eni-1 10.0.0.1 10.0.0.2\n") });
    deliver(DAY, { flowLog: "fl-0c", content: Buffer.from([0x1f, 0x8b, 1, 2, 3]) });
    deliver(DAY, { flowLog: "fl-0d", content: Buffer.from("PAR1 and no footer") });

    expect(await found()).toEqual([]);
  });

  test("of Parquet are its columns, in whatever order", async () => {
    const [one, other] = await Promise.all([
      parquet("1 AS version, 'eni-1' AS interface_id, 10::BIGINT AS start"),
      parquet("10::BIGINT AS start, 'eni-1' AS interface_id, 1 AS version"),
    ]);
    deliver(DAY, { flowLog: "fl-0a", content: one });
    deliver(DAY, { flowLog: "fl-0b", content: other });

    expect(await found()).toEqual([
      {
        fields: "version interface-id start",
        encoding: "parquet",
        flowLogs: [
          ["fl-0a", "object"],
          ["fl-0b", "object"],
        ],
      },
    ]);
  });

  test("fail where S3 refuses", async () => {
    deliver(DAY);
    s3.fail("AccessDenied", { operation: "GetObject" });

    await expect(found()).rejects.toMatchObject({ problem: "not-permitted", action: "s3:GetObject" });
  });
});

function formatString(fields: string): string {
  return fields.replaceAll(/[a-z-]+/g, (field) => `\${${field}}`);
}

async function parquet(columns: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-parquet-"));
  const path = join(folder, "one.parquet");
  const database = await DuckDBInstance.create();
  const connection = await database.connect();
  await connection.run(`COPY (SELECT ${columns}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  const content = readFileSync(path);
  rmSync(folder, { recursive: true });
  return content;
}
