import type { EC2Client, FlowLog } from "@aws-sdk/client-ec2";
import type { KeyLayout } from "../sources/key-layout.ts";
import { attempt } from "./failure.ts";
import { readS3Place, type S3Place } from "./objects.ts";

/** What EC2 says about one flow log. */
export interface FlowLogFacts {
  /** `fl-…` */
  readonly id: string;
  readonly region: string;
  /** What it records: `vpc-…`, `subnet-…`, `eni-…`, `tgw-…`, `tgw-attach-…`. */
  readonly resource: string;
  /** Absent for transit gateways, whose logs know no accept and reject. */
  readonly trafficType?: "all" | "accept" | "reject";
  /** Its fields in the order of the file: `${version} ${account-id} …`. */
  readonly format: string;
  /** Seconds that one record stands for at the most. */
  readonly aggregationSeconds: number;
  /** Where in S3 it is delivered to; absent where it goes elsewhere. */
  readonly delivery?: S3Delivery;
  readonly active: boolean;
  /** Why AWS could not deliver lately: `Access error`, `Rate limited`, `Unknown error`. */
  readonly trouble?: string;
}

/** How a flow log writes its objects. */
export interface S3Delivery extends S3Place {
  readonly layout: KeyLayout;
  readonly encoding: "text" | "parquet";
}

/** Every flow log of the account in a Region, whatever it records and wherever it goes. May throw `AwsFailure`. */
export async function describeFlowLogs(client: () => Promise<EC2Client>, region: string): Promise<FlowLogFacts[]> {
  const { paginateDescribeFlowLogs } = await import("@aws-sdk/client-ec2");
  return await attempt("ec2:DescribeFlowLogs", async () => {
    const facts: FlowLogFacts[] = [];
    for await (const { FlowLogs = [] } of paginateDescribeFlowLogs({ client: await client() }, {})) {
      facts.push(...FlowLogs.flatMap((flowLog) => factsOf(flowLog, region) ?? []));
    }
    return facts;
  });
}

/** Whether a flow log writes below the place. */
export function isDeliveredTo({ delivery }: FlowLogFacts, { bucket, prefix }: S3Place): boolean {
  return delivery?.bucket === bucket && delivery.prefix === prefix;
}

/** Whether its records are those of interfaces; a transit gateway's have fields of their own in the same folders. */
export function isOfInterfaces({ resource }: FlowLogFacts): boolean {
  return !resource.startsWith("tgw-");
}

function factsOf(flowLog: FlowLog, region: string): FlowLogFacts | undefined {
  const { FlowLogId: id, ResourceId: resource, LogFormat: format } = flowLog;
  if (id === undefined || resource === undefined || format === undefined) return undefined;
  const trafficType = TRAFFIC_TYPES.get(flowLog.TrafficType);
  const delivery = deliveryOf(flowLog);
  return {
    id,
    region,
    resource,
    format,
    aggregationSeconds: flowLog.MaxAggregationInterval ?? LONGEST_INTERVAL,
    active: flowLog.FlowLogStatus === "ACTIVE",
    ...(trafficType && { trafficType }),
    ...(delivery && { delivery }),
    ...(flowLog.DeliverLogsErrorMessage && { trouble: flowLog.DeliverLogsErrorMessage }),
  };
}

/** Seconds: AWS's default. */
const LONGEST_INTERVAL = 600;

const TRAFFIC_TYPES: ReadonlyMap<string | undefined, "all" | "accept" | "reject"> = new Map([
  ["ALL", "all"],
  ["ACCEPT", "accept"],
  ["REJECT", "reject"],
]);

function deliveryOf({ LogDestination = "", DestinationOptions = {} }: FlowLog): S3Delivery | undefined {
  const { path } = /^arn:[^:]*:s3:::(?<path>.+)$/.exec(LogDestination)?.groups ?? {};
  const place = path === undefined ? undefined : readS3Place(`s3://${path}`);
  if (place === undefined) return undefined;
  const { FileFormat, HiveCompatiblePartitions: hive, PerHourPartition: hourly } = DestinationOptions;
  return { ...place, layout: layoutOf(hive, hourly), encoding: FileFormat === "parquet" ? "parquet" : "text" };
}

function layoutOf(hive: boolean | undefined, hourly: boolean | undefined): KeyLayout {
  if (hive) return hourly ? "hive-hourly" : "hive";
  return hourly ? "hourly" : "daily";
}
