import { describe, expect, test } from "vitest";
import { vpc } from "../../../src/sources/vpc/index.ts";

const NAME = "123456789012_vpcflowlogs_ap-northeast-1_fl-0123456789abcdef0_20261122T0505Z_4f5e6d7c";
/** 2026-11-22T05:05:00Z */
const FIVE_PAST_FIVE = 1_795_323_900;

describe("reads the name of a delivered object", () => {
  const KEY = {
    account: "123456789012",
    region: "ap-northeast-1",
    flowLog: "fl-0123456789abcdef0",
    from: FIVE_PAST_FIVE,
    to: FIVE_PAST_FIVE + 300,
    encoding: "text",
  };
  test.each([
    `${NAME}.log.gz`,
    `${NAME}.log`,
    `AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/2026/11/22/${NAME}.log.gz`,
    `p/AWSLogs/aws-account-id=123456789012/aws-service=vpcflowlogs/aws-region=ap-northeast-1/year=2026/month=11/day=22/hour=05/${NAME}.log.gz`,
    `C:\\logs\\${NAME}.log.gz`,
  ])("%s", (path) => {
    expect(vpc.readKey(path)).toEqual(KEY);
  });

  test.each([`${NAME}.log.parquet`, `${NAME}.parquet`])("%s", (path) => {
    expect(vpc.readKey(path)).toEqual({ ...KEY, encoding: "parquet" });
  });
});

test.each([
  "flows.log",
  `copy-of-${NAME}.log.gz`,
  `${NAME} (1).log.gz`,
  `${NAME}.log.gz/other.log`,
  NAME.replace("20261122", "20260231"),
  NAME.replace("T0505Z", "T2505Z"),
  "123456789012_CloudTrail_eu-west-1_20261122T0505Z_abc.json.gz",
])("does not take %s for the name of a delivered object", (path) => {
  expect(vpc.readKey(path)).toBeUndefined();
});

describe("reads the folder of a delivered object", () => {
  /** 2026-11-22T00:00:00Z */
  const MIDNIGHT = 1_795_305_600;
  const DAY = { from: MIDNIGHT, to: MIDNIGHT + 86_400 };
  const HOUR = { from: MIDNIGHT + 5 * 3600, to: MIDNIGHT + 6 * 3600 };
  const HIVE = "AWSLogs/aws-account-id=1/aws-service=vpcflowlogs/aws-region=eu-west-1/year=2026/month=11/day=22";
  test.each([
    ["a/AWSLogs/1/vpcflowlogs/eu-west-1/2026/11/22/x.log", DAY],
    ["a/AWSLogs/1/vpcflowlogs/eu-west-1/2026/11/22/05/x.log", HOUR],
    [`a/${HIVE}/x.log`, DAY],
    [`a/${HIVE}/hour=05/x.log`, HOUR],
    [`a/${HIVE.replace("aws-service", "service")}/x.log`, DAY],
    ["a/AWSLogs/1/vpcflowlogs/eu-west-1/2026/13/22/x.log", undefined],
    ["a/AWSLogs/1/vpcflowlogs/eu-west-1/2026/x.log", undefined],
    ["a/2026/11/22/x.log", undefined],
  ])("%s", (path, window) => {
    expect(vpc.readFolder(path)).toEqual(window);
  });
});
