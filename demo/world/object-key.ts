import { type Instant, toIso } from "../../src/time/instant.ts";
import type { FlowLog } from "./places.ts";
import { hashOf } from "./random.ts";

/** The key of the object that a flow log publishes for five minutes (AWS documentation, "Flow log files"). */
export function objectKey(flowLog: FlowLog, time: Instant): string {
  return `AWSLogs/${folderOf(flowLog, time)}/${nameOf(flowLog, time)}`;
}

function folderOf({ account, region, layout }: FlowLog, time: Instant): string {
  const [year, month, day, hour] = toIso(time).split(/[-T:]/);
  const plain = `${account}/vpcflowlogs/${region}/${year}/${month}/${day}`;
  const hive = `aws-account-id=${account}/aws-service=vpcflowlogs/aws-region=${region}/year=${year}/month=${month}/day=${day}`;
  switch (layout) {
    case "daily":
      return plain;
    case "hourly":
      return `${plain}/${hour}`;
    case "hive":
      return hive;
    case "hive-hourly":
      return `${hive}/hour=${hour}`;
  }
}

function nameOf({ account, region, id, encoding }: FlowLog, time: Instant): string {
  const stamp = `${toIso(time).slice(0, 16).replaceAll(/[-:]/g, "")}Z`;
  const hash = hashOf(`${id} ${stamp}`).toString(16).padStart(8, "0");
  return `${account}_vpcflowlogs_${region}_${id}_${stamp}_${hash}.${encoding === "text" ? "log.gz" : "log.parquet"}`;
}
