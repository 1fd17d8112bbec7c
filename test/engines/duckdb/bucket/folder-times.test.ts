import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folderTimes } from "../../../../src/engines/duckdb/bucket/folder-times.ts";
import { folderPath, folderSeconds } from "../../../../src/sources/key-layout.ts";
import { toIso } from "../../../../src/time/instant.ts";

const PLAIN = "central/AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/";
const HIVE = "AWSLogs/aws-account-id=123456789012/aws-service=vpcflowlogs/aws-region=us-gov-west-1/";

describe("the folders of a Region stand for", () => {
  test.each([
    { folder: `${PLAIN}2026/`, from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" },
    { folder: `${PLAIN}2026/12/`, from: "2026-12-01T00:00:00Z", to: "2027-01-01T00:00:00Z" },
    { folder: `${PLAIN}2028/02/`, from: "2028-02-01T00:00:00Z", to: "2028-03-01T00:00:00Z" },
    { folder: `${PLAIN}2026/11/22/`, from: "2026-11-22T00:00:00Z", to: "2026-11-23T00:00:00Z" },
    { folder: `${PLAIN}2026/11/22/23/`, from: "2026-11-22T23:00:00Z", to: "2026-11-23T00:00:00Z" },
    { folder: `${HIVE}year=2026/`, from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" },
    { folder: `${HIVE}year=2026/month=02/day=28/`, from: "2026-02-28T00:00:00Z", to: "2026-03-01T00:00:00Z" },
    { folder: `${HIVE}year=2026/month=02/day=28/hour=07/`, from: "2026-02-28T07:00:00Z", to: "2026-02-28T08:00:00Z" },
  ])("$folder", ({ folder, from, to }) => {
    const times = folderTimes(folder);

    expect(times && { from: toIso(times.from), to: toIso(times.to) }).toEqual({ from, to });
  });
});

test.each([
  PLAIN,
  HIVE,
  "",
  "AWSLogs/",
  "AWSLogs/123456789012/",
  "2026/",
  "reports/2026/11/",
  `${PLAIN}2026/13/`,
  `${PLAIN}2026/02/30/`,
  `${PLAIN}2026/11/22/24/`,
  `${PLAIN}2026/11/22/05/more/`,
])("%s stands for no time", (folder) => {
  expect(folderTimes(folder)).toBeUndefined();
});

test("every folder that flow logs are delivered to stands for the time it is delivered for", () => {
  const layouts = fc.constantFrom("daily", "hourly", "hive", "hive-hourly");
  const keys = fc.constantFrom("aws-service", "service");
  fc.assert(
    fc.property(layouts, keys, fc.integer({ min: 0, max: 4_000_000_000 }), (layout, serviceKey, at) => {
      const folder = folderPath({ account: "123456789012", region: "eu-central-2", at }, { layout, serviceKey });
      const from = at - (at % folderSeconds(layout));

      expect(folderTimes(folder)).toEqual({ from, to: from + folderSeconds(layout) });
    }),
  );
});
