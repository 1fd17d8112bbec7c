import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folderPath, foldersIn, folderTimes, type KeyScheme } from "../../src/sources/key-layout.ts";
import { readFolder, readKey } from "../../src/sources/vpc/keys.ts";
import { fromIso, toIso } from "../../src/time/instant.ts";

const LAYOUTS = ["daily", "hourly", "hive", "hive-hourly"] as const;

function at(iso: string): number {
  return fromIso(iso) ?? Number.NaN;
}

describe("the folder of objects", () => {
  const scheme = { serviceKey: "aws-service" } as const;
  const folder = { account: "123456789012", region: "eu-west-1", at: at("2026-11-02T05:59:59Z") };

  test.each([
    ["daily", "AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/02/"],
    ["hourly", "AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/02/05/"],
    [
      "hive",
      "AWSLogs/aws-account-id=123456789012/aws-service=vpcflowlogs/aws-region=eu-west-1/year=2026/month=11/day=02/",
    ],
    [
      "hive-hourly",
      "AWSLogs/aws-account-id=123456789012/aws-service=vpcflowlogs/aws-region=eu-west-1/year=2026/month=11/day=02/hour=05/",
    ],
  ] as const)("is laid out as AWS does it: %s", (layout, path) => {
    expect(folderPath(folder, { ...scheme, layout })).toBe(path);
  });

  test("calls the service what the bucket calls it", () => {
    expect(folderPath(folder, { layout: "hive", serviceKey: "service" })).toBe(
      "AWSLogs/aws-account-id=123456789012/service=vpcflowlogs/aws-region=eu-west-1/year=2026/month=11/day=02/",
    );
  });
});

describe("the folders of a window", () => {
  test("begin at the turn of days and hours, over the end of a year too", () => {
    const window = { from: at("2026-12-31T22:58:00Z"), to: at("2027-01-01T00:00:01Z") };

    expect(folderTimes(window, "hive").map(toIso)).toEqual(["2026-12-31T00:00:00Z", "2027-01-01T00:00:00Z"]);
    expect(folderTimes(window, "hourly").map(toIso)).toEqual([
      "2026-12-31T22:00:00Z",
      "2026-12-31T23:00:00Z",
      "2027-01-01T00:00:00Z",
    ]);
  });

  test("do not include the one that the window ends before", () => {
    const window = { from: at("2026-11-22T05:00:00Z"), to: at("2026-11-22T06:00:00Z") };

    expect(folderTimes(window, "hive-hourly").map(toIso)).toEqual(["2026-11-22T05:00:00Z"]);
    expect(folderTimes({ from: window.from, to: window.from }, "hourly")).toEqual([]);
  });

  test("are there for each account and Region", () => {
    const window = { from: at("2026-11-22T05:00:00Z"), to: at("2026-11-22T05:30:00Z") };
    const owners = { accounts: ["111111111111", "222222222222"], regions: ["eu-west-1", "us-east-1"] };

    const folders = foldersIn(window, owners, "hourly").map(({ account, region }) => `${account} ${region}`);

    expect(folders).toEqual([
      "111111111111 eu-west-1",
      "111111111111 us-east-1",
      "222222222222 eu-west-1",
      "222222222222 us-east-1",
    ]);
  });
});

const someScheme = fc.record<KeyScheme>({
  layout: fc.constantFrom(...LAYOUTS),
  serviceKey: fc.constantFrom("aws-service", "service"),
});
/** From 2000 to 2099. */
const someInstant = fc.integer({ min: at("2000-01-01T00:00:00Z"), max: at("2099-12-31T23:59:59Z") });

test("whatever is written, the reader of delivered objects reads", () => {
  fc.assert(
    fc.property(someScheme, someInstant, (scheme, instant) => {
      const folder = folderPath({ account: "123456789012", region: "ap-northeast-1", at: instant }, scheme);
      const read = readFolder(`s3://bucket/prefix/${folder}anything.log.gz`);

      expect(read?.from).toBeLessThanOrEqual(instant);
      expect(read?.to).toBeGreaterThan(instant);
      expect(folderTimes(read ?? { from: 0, to: 0 }, scheme.layout)).toEqual([read?.from]);
    }),
  );
});

test("the folders of a window follow each other, and hold every moment of it", () => {
  fc.assert(
    fc.property(someScheme, someInstant, fc.integer({ min: 1, max: 400 * 86_400 }), ({ layout }, from, length) => {
      const times = folderTimes({ from, to: from + length }, layout);
      const step = layout === "daily" || layout === "hive" ? 86_400 : 3600;

      expect(times.map((time, place) => time - place * step)).toEqual(times.map(() => times[0]));
      expect(times[0]).toBeLessThanOrEqual(from);
      expect(times.at(-1)).toBeLessThan(from + length);
      expect((times.at(-1) ?? 0) + step).toBeGreaterThanOrEqual(from + length);
    }),
  );
});

test("a folder says nothing that the name of the object contradicts", () => {
  const folder = folderPath(
    { account: "123456789012", region: "eu-west-1", at: at("2026-11-22T05:00:00Z") },
    { layout: "hourly", serviceKey: "aws-service" },
  );

  expect(readKey(`${folder}123456789012_vpcflowlogs_eu-west-1_fl-0a1b_20261122T0555Z_1f2e.log.gz`)).toMatchObject({
    account: "123456789012",
    region: "eu-west-1",
    from: at("2026-11-22T05:55:00Z"),
  });
});
