import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll } from "vitest";
import { makeClients } from "../../../../src/aws/clients.ts";
import { objectsIn } from "../../../../src/aws/objects.ts";
import { duckdb } from "../../../../src/engines/duckdb/index.ts";
import type { Engine, Errand } from "../../../../src/engines/engine.ts";
import { axisOf } from "../../../../src/plan/axis.ts";
import { answerQuery } from "../../../../src/query/answer.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";
import { line } from "../../../query/asked.ts";
import { FIVE, plan } from "../../../query/plans.ts";
import { CREDENTIALS } from "../../../support/aws/loopback.ts";
import { openS3, type S3Double, type S3Options } from "../../../support/aws/s3-double.ts";
import { anErrand } from "../../../support/errand.ts";

const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction";
const ACCOUNT = "123456789012";
const REGION = "ap-northeast-1";
const PLAN = plan();
/** What is asked. */
export const QUERY = answerQuery(PLAN, "text");

/** Settings of the way to a bucket. */
export type Bucket = NonNullable<Parameters<typeof duckdb>[0]["bucket"]>;

/** Where a test's objects lie and how they are asked about. */
export interface Lab {
  s3(): S3Double;
  /** A folder for a cache, not made yet. */
  cache(): string;
  engine(paths: readonly string[], change?: Partial<Bucket>): Engine;
}

/** A bucket on loopback for one test file; every engine reaches it through the real client. */
export function bucketLab(options: S3Options = {}): Lab {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-bucket-"));
  let double: S3Double | undefined;
  let count = 0;
  const clients = () => makeClients({ endpoint: s3().endpoint, credentials: CREDENTIALS });
  const s3 = () => {
    if (double === undefined) throw new Error("the bucket opens before the first test");
    return double;
  };
  const cache = () => {
    count += 1;
    return join(folder, `cache-${count}`);
  };
  beforeAll(async () => {
    double = await openS3(options);
  });
  afterAll(async () => {
    await s3().close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    s3,
    cache,
    engine(paths, change = {}) {
      const { s3: client } = clients();
      const storeOf = (bucket: string) => objectsIn(bucket, () => client(REGION));
      const bucket = { storeOf, known: [], cache: change.cache ?? cache(), room: 1_000_000, ...change };
      return duckdb({ paths, source: vpc, memoryMiB: 256, stopwatch: () => 0, bucket });
    },
  };
}

/** Asks about the client and the server in the ten minutes from five on. */
export async function asked(engine: Engine, errand: Errand = anErrand()) {
  const reading = await engine.open(axisOf(PLAN.window, PLAN.padding), errand);
  const { unreadable, cost } = await reading.run(QUERY);
  return { reading, records: cost.rowsScanned, unreadable };
}

/** Keys that were read from the bucket since the calls were last forgotten. */
export function readKeys(s3: S3Double): readonly string[] {
  return s3.calls.flatMap(({ operation, key }) => (operation === "GetObject" ? key : []));
}

/** Prefixes that were listed since the calls were last forgotten. */
export function listed(s3: S3Double): readonly string[] {
  return s3.calls.flatMap(({ operation, key }) => (operation === "ListObjectsV2" ? key : []));
}

/** What a delivered object holds: one request of the asked pair, `minutes` after the beginning of the window. */
export function content(minutes = 1, port = 50_001): Buffer {
  return gzipSync(`${HEADER}\n${line({ at: minutes * 60, ports: [port, 443] })}\n`);
}

/** Minutes since the window's beginning, as names of objects and their folders tell it. */
function timeAt(minutes: number) {
  const iso = new Date((FIVE + minutes * 60) * 1000).toISOString();
  const [year = "", month = "", day = "", hour = "", minute = ""] = iso.split(/[-T:]/);
  return { year, month, day, hour, minute };
}

/** The key of an object delivered for the five minutes that begin `minutes` after the window, below `AWSLogs`. */
export function keyAt(
  minutes: number,
  { layout = "hourly", flowLog = "fl-0a", account = ACCOUNT, region = REGION }: KeyChange = {},
): string {
  const { year, month, day, hour, minute } = timeAt(minutes);
  const hive = `AWSLogs/aws-account-id=${account}/aws-service=vpcflowlogs/aws-region=${region}`;
  const folders = {
    daily: `AWSLogs/${account}/vpcflowlogs/${region}/${year}/${month}/${day}`,
    hourly: `AWSLogs/${account}/vpcflowlogs/${region}/${year}/${month}/${day}/${hour}`,
    hive: `${hive}/year=${year}/month=${month}/day=${day}`,
    "hive-hourly": `${hive}/year=${year}/month=${month}/day=${day}/hour=${hour}`,
  } as const;
  const name = `${account}_vpcflowlogs_${region}_${flowLog}_${year}${month}${day}T${hour}${minute}Z_1234abcd.log.gz`;
  return `${folders[layout]}/${name}`;
}

interface KeyChange {
  readonly layout?: "daily" | "hourly" | "hive" | "hive-hourly";
  readonly flowLog?: string;
  readonly account?: string;
  readonly region?: string;
}
