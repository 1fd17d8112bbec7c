import type { FlowLogFacts } from "../aws/flow-logs.ts";
import type { KeyLayout } from "../sources/key-layout.ts";
import type { PlaceFacts } from "./facts.ts";
import type { Fix } from "./finding.ts";
import { command, sourceSettings, word } from "./fixes.ts";
import { formatText, RECOMMENDED_FIELDS } from "./recommended.ts";
import { bucketArn } from "./resources.ts";

/** What a flow log is made for. */
interface Watched {
  /** `vpc-…`, `subnet-…` or `eni-…` */
  readonly resource: string;
  readonly region: string;
}

/** Where a flow log delivers to, and how it writes. */
interface Delivered {
  readonly bucket: string;
  readonly prefix: string;
  readonly layout: KeyLayout;
  readonly encoding: "text" | "parquet";
  /** `${version} ${account-id} …` */
  readonly format: string;
}

const BEST = { layout: "hourly", encoding: "parquet", format: formatText(RECOMMENDED_FIELDS) } as const;

/** The command for a flow log that a source reads as it reads all others. */
export function createLikeOthers(watched: Watched, place: PlaceFacts | undefined): Fix {
  // Where no source is known, somebody has to put a name there.
  return create(watched, place === undefined ? { ...BEST, bucket: "BUCKET", prefix: "" } : asIn(place));
}

/** The command for a flow log like this one, which records everything and minute by minute. */
export function createAnew(flowLog: FlowLogFacts): readonly Fix[] {
  const { delivery, format } = flowLog;
  return delivery === undefined ? [] : [create(flowLog, { ...delivery, format })];
}

/**
 * Commands for flow logs that write all fields, and the source that reads them. Those of one place have to write the
 * same, so these go to a place of their own.
 */
export function createBeside(place: PlaceFacts, flowLogs: readonly FlowLogFacts[]): readonly Fix[] {
  if (flowLogs.length === 0) return [];
  const prefix = place.prefix === "" ? "all-fields" : `${place.prefix}/all-fields`;
  const { accounts, regions } = place.settings;
  const { layout, encoding } = BEST;
  const settings = { layout, encoding, ...(accounts && { accounts }), ...(regions && { regions }) };
  return [
    ...flowLogs.map((flowLog) => create(flowLog, { ...BEST, bucket: place.bucket, prefix })),
    sourceSettings(`s3://${place.bucket}/${prefix}`, settings),
  ];
}

/** The command that takes flow logs away; what they delivered stays. */
export function deleteFlowLogs(flowLogs: readonly string[], region: string): Fix {
  return command([
    "aws ec2 delete-flow-logs",
    `--region ${word(region)}`,
    `--flow-log-ids ${flowLogs.map(word).join(" ")}`,
  ]);
}

function asIn({ bucket, prefix, settings, deliveries = [], formats }: PlaceFacts): Delivered {
  const [found, ...others] = formats;
  const { layout = deliveries[0]?.layout ?? BEST.layout, encoding = found?.encoding ?? BEST.encoding } = settings;
  const isOne = others.length === 0 && found?.encoding === "text" && encoding === "text";
  const own = isOne ? formatText(found.format.columns.map(({ field }) => field)) : BEST.format;
  return { bucket, prefix, layout, encoding, format: settings.format ?? own };
}

function create({ resource, region }: Watched, { bucket, prefix, layout, encoding, format }: Delivered): Fix {
  const path = prefix === "" ? bucket : `${bucket}/${prefix}/`;
  const options = {
    FileFormat: encoding === "text" ? "plain-text" : "parquet",
    HiveCompatiblePartitions: layout.startsWith("hive"),
    PerHourPartition: layout.endsWith("hourly"),
  };
  return command([
    "aws ec2 create-flow-logs",
    `--region ${word(region)}`,
    `--resource-type ${resourceType(resource)} --resource-ids ${word(resource)}`,
    "--traffic-type ALL --max-aggregation-interval 60",
    `--log-destination-type s3 --log-destination ${word(bucketArn(region, path))}`,
    `--destination-options ${Object.entries(options)
      .map(([name, value]) => `${name}=${value}`)
      .join(",")}`,
    `--log-format ${word(format)}`,
  ]);
}

function resourceType(resource: string): string {
  if (resource.startsWith("subnet-")) return "Subnet";
  return resource.startsWith("eni-") ? "NetworkInterface" : "VPC";
}
