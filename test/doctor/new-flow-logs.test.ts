import { describe, expect, test } from "vitest";
import { createAnew, createBeside, createLikeOthers } from "../../src/doctor/new-flow-logs.ts";
import { delivery, flowLog, format, place } from "../support/set-up.ts";

const VPC = { resource: "vpc-9", region: "eu-west-1" };

describe("a flow log like the others of a source", () => {
  test("writes what the configuration says", () => {
    const settings = { format: `${"$"}{srcaddr}`, encoding: "text", layout: "hive-hourly" } as const;
    const { text } = createLikeOthers(VPC, place({ settings }));

    expect(text).toContain(
      "--destination-options FileFormat=plain-text,HiveCompatiblePartitions=true,PerHourPartition=true",
    );
    expect(text).toContain(`--log-format '${"$"}{srcaddr}'`);
  });

  test("else what was found there", () => {
    const found = place({
      settings: {},
      formats: [format("srcaddr dstaddr", ["fl-0a"])],
      deliveries: [delivery({ layout: "daily" })],
    });
    const { text } = createLikeOthers(VPC, found);

    expect(text).toContain("FileFormat=plain-text,HiveCompatiblePartitions=false,PerHourPartition=false");
    expect(text).toContain(`--log-format '${"$"}{srcaddr} ${"$"}{dstaddr}'`);
  });

  test("else everything, in Parquet by the hour", () => {
    const { text } = createLikeOthers(VPC, undefined);

    expect(text).toContain("--log-destination arn:aws:s3:::BUCKET");
    expect(text).toContain("FileFormat=parquet,HiveCompatiblePartitions=false,PerHourPartition=true");
    expect(text).toContain(`${"$"}{reject-reason}'`);
  });
});

test.each([
  { resource: "vpc-1", type: "VPC" },
  { resource: "subnet-1", type: "Subnet" },
  { resource: "eni-1", type: "NetworkInterface" },
])("$resource is a $type", ({ resource, type }) => {
  const [fix] = createAnew(flowLog({ resource }));

  expect(fix?.text).toContain(`--resource-type ${type} --resource-ids ${resource}`);
});

test("a flow log that goes to no bucket is not made anew, and none is made beside nothing", () => {
  const { delivery: _, ...elsewhere } = flowLog();

  expect(createAnew(elsewhere)).toEqual([]);
  expect(createBeside(place(), [])).toEqual([]);
});

test("a flow log beside others goes to a place of its own, below the bucket too", () => {
  const [command, settings] = createBeside(place({ prefix: "", settings: {} }), [flowLog()]);

  expect(command?.text).toContain("arn:aws:s3:::flow-logs/all-fields/");
  expect(settings?.text).toBe(
    'sources:\n  - kind: vpc\n    where: "s3://flow-logs/all-fields"\n    layout: "hourly"\n    encoding: "parquet"',
  );
});
