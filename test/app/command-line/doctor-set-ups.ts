import { gzipSync } from "node:zlib";
import { vi } from "vitest";
import { z } from "zod";
import { type AthenaDouble, openAthena } from "../../support/aws/athena-double.ts";
import type { AthenaOptions, DoubleTable } from "../../support/aws/athena-script.ts";
import { type DoubleRegion, type Ec2Double, openEc2 } from "../../support/aws/ec2-double.ts";
import { CREDENTIALS } from "../../support/aws/loopback.ts";
import { openS3, type S3Double } from "../../support/aws/s3-double.ts";
import { FIVE, flow } from "./caller.ts";

/** The doubles that a set-up is made of. */
export interface SetUp {
  readonly s3: S3Double;
  readonly ec2: Ec2Double;
  readonly athena: AthenaDouble;
  close(): Promise<void>;
}

/** Opens AWS as one account sees it, and points AWS's clients at it. */
export async function openSetUp(
  regions: Readonly<Record<string, DoubleRegion>>,
  athenaOptions: Partial<AthenaOptions> = {},
): Promise<SetUp> {
  const runStatement = () => {
    throw new Error("the doctor starts no statement");
  };
  const [s3, ec2, athena] = await Promise.all([
    openS3(),
    openEc2(regions),
    openAthena({ runStatement, ...athenaOptions }),
  ]);
  vi.stubEnv("AWS_ENDPOINT_URL_S3", s3.endpoint);
  vi.stubEnv("AWS_ENDPOINT_URL_EC2", ec2.endpoint);
  vi.stubEnv("AWS_ENDPOINT_URL_ATHENA", athena.endpoint);
  vi.stubEnv("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey);
  const close = async () => {
    vi.unstubAllEnvs();
    await Promise.all([s3.close(), ec2.close(), athena.close()]);
  };
  return { s3, ec2, athena, close };
}

const ACCOUNT = "123456789012";
export const OTHER = "210987654321";

/** Everything that answers are made better by, and nothing else. */
export const FIELDS = [
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status",
  "tcp-flags flow-direction pkt-srcaddr pkt-dstaddr reject-reason",
].join(" ");

/** Fields as the settings of a flow log write them. */
export function formatOf(fields: string): string {
  return fields.replaceAll(/[a-z-]+/g, (field) => `\${${field}}`);
}

/** What is delivered: an object every five minutes. */
export interface Deliveries {
  readonly flowLog: string;
  readonly header: string;
  /** Minutes before six o'clock (UTC) on 2026-11-22, when the tests ask. */
  readonly from: number;
  readonly to: number;
  readonly account?: string;
  readonly region?: string;
  /** Bytes of each object, about; as small as can be where absent. */
  readonly bytes?: number;
}

/** Delivers below `s3://flow-logs/central`, hour by hour. */
export function deliver({ s3 }: Pick<SetUp, "s3">, deliveries: Deliveries): void {
  const { flowLog, header, from, to, account = ACCOUNT, region = "eu-west-1", bytes = 0 } = deliveries;
  const content = Buffer.concat([gzipSync(`${header}\n`), Buffer.alloc(bytes)]);
  for (let minute = from; minute > to; minute -= 5) {
    const time = new Date((FIVE + 3600 - minute * 60) * 1000).toISOString();
    const folder = time.slice(0, 13).replaceAll(/[-T]/g, "/");
    const name = `${account}_vpcflowlogs_${region}_${flowLog}_${time.slice(0, 16).replaceAll(/[-:]/g, "")}Z_1f2e3d4c`;
    s3.put("flow-logs", `central/AWSLogs/${account}/vpcflowlogs/${region}/${folder}/${name}.log.gz`, content);
  }
}

const NUMBERS: Readonly<Record<string, string>> = {
  ...{ version: "int", srcport: "int", dstport: "int", protocol: "int", "tcp-flags": "int" },
  ...{ packets: "bigint", bytes: "bigint", start: "bigint", end: "bigint" },
};

/** The table over `s3://flow-logs/central` as the catalog of AWS holds it once it was made rightly. */
export function catalogTable(fields: string, change: Readonly<Record<string, string>> = {}): DoubleTable {
  return {
    columns: fields.split(" ").map((field) => ({
      name: field.replaceAll("-", "_"),
      type: NUMBERS[field] ?? "string",
    })),
    partitions: ["partition_account", "partition_region", "partition_hour"].map((name) => ({ name, type: "string" })),
    parameters: {
      EXTERNAL: "TRUE",
      transient_lastDdlTime: "1795000000",
      location: "s3://flow-logs/central/AWSLogs",
      inputformat: "org.apache.hadoop.mapred.TextInputFormat",
      outputformat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
      "serde.serialization.lib": "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
      "serde.param.field.delim": " ",
      "skip.header.line.count": "1",
      "projection.enabled": "true",
      "projection.partition_account.type": "enum",
      "projection.partition_account.values": ACCOUNT,
      "projection.partition_region.type": "enum",
      "projection.partition_region.values": "eu-west-1",
      "projection.partition_hour.type": "date",
      "projection.partition_hour.format": "yyyy/MM/dd/HH",
      "projection.partition_hour.range": "2026/11/21/00,NOW+1DAYS",
      "projection.partition_hour.interval": "1",
      "projection.partition_hour.interval.unit": "HOURS",
      "storage.location.template": `s3://flow-logs/central/AWSLogs/${"$"}{partition_account}/vpcflowlogs/${"$"}{partition_region}/${"$"}{partition_hour}/`,
      ...change,
    },
  };
}

/** A flow log of a VPC, delivered hour by hour to `s3://flow-logs/central`, as it should be. */
export function goodFlowLog(id: string, resource: string) {
  const destination = "arn:aws:s3:::flow-logs/central/";
  return { id, resource, format: formatOf(FIELDS), interval: 60, hourly: true, destination } as const;
}

/** The settings of a source that is right. */
export const GOOD_SOURCE = {
  kind: "vpc",
  where: "s3://flow-logs/central",
  layout: "hourly",
  accounts: [ACCOUNT],
  regions: ["eu-west-1"],
  since: "2026-11-21",
  trafficType: "all",
  aggregationSeconds: 60,
} as const;

const OUTPUT = z.object({
  findings: z.array(
    z.looseObject({
      severity: z.string(),
      code: z.string(),
      text: z.string(),
      fixes: z.array(z.object({ kind: z.string(), text: z.string() })),
    }),
  ),
});

/** Calls `doctor --json`; the codes of what it found, by severity. */
export async function diagnosed(...words: readonly string[]) {
  const { code, out, err } = await flow(["doctor", "--json", ...words]);
  const { findings } = OUTPUT.parse(JSON.parse(out));
  const codes = (severity: string) => findings.filter((each) => each.severity === severity).map((each) => each.code);
  return { code, err, findings, toMend: codes("to-mend"), notes: codes("note"), fine: codes("fine") };
}
