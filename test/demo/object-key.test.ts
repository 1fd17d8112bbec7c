import { expect, test } from "vitest";
import { objectKey } from "../../demo/world/object-key.ts";
import type { FlowLog } from "../../demo/world/places.ts";

const flowLog: FlowLog = {
  bucket: "logs",
  id: "fl-0a11ce0000000001a",
  account: "123456789012",
  region: "ap-northeast-1",
  layout: "daily",
  encoding: "text",
  format: "v5",
  trafficType: "all",
  aggregationSeconds: 60,
};
const TIME = Date.parse("2026-11-22T05:10:00Z") / 1000;

test.each([
  ["daily", "AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/2026/11/22/"],
  ["hourly", "AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/2026/11/22/05/"],
  [
    "hive",
    "AWSLogs/aws-account-id=123456789012/aws-service=vpcflowlogs/aws-region=ap-northeast-1/year=2026/month=11/day=22/",
  ],
  [
    "hive-hourly",
    "AWSLogs/aws-account-id=123456789012/aws-service=vpcflowlogs/aws-region=ap-northeast-1/year=2026/month=11/day=22/hour=05/",
  ],
] as const)("puts a %s file where AWS puts it", (layout, folder) => {
  const key = objectKey({ ...flowLog, layout }, TIME);

  expect(key.slice(0, key.lastIndexOf("/") + 1)).toBe(folder);
});

test("names the file after account, region, flow log and minute", () => {
  const names = (["text", "parquet"] as const).map((encoding) =>
    objectKey({ ...flowLog, encoding }, TIME)
      .split("/")
      .at(-1),
  );

  expect(names[0]).toMatch(
    /^123456789012_vpcflowlogs_ap-northeast-1_fl-0a11ce0000000001a_20261122T0510Z_[0-9a-f]{8}\.log\.gz$/,
  );
  expect(names[1]).toMatch(/_20261122T0510Z_[0-9a-f]{8}\.log\.parquet$/);
});
