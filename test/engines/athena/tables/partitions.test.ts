import { describe, expect, test } from "vitest";
import { coveredBy, inPartitions } from "../../../../src/engines/athena/tables/partitions.ts";
import { fromIso, toIso } from "../../../../src/time/instant.ts";
import { table } from "../../../support/table.ts";

function window(from: string, to: string) {
  return { from: fromIso(from) ?? Number.NaN, to: fromIso(to) ?? Number.NaN };
}

function condition(layout: "daily" | "hourly" | "hive" | "hive-hourly", from: string, to: string): string {
  return inPartitions(table({ layout }), window(from, to)).replace(
    "partition_account IN ('123456789012') AND partition_region IN ('eu-west-1') AND ",
    "",
  );
}

describe("the partitions of a window", () => {
  test("are those of every account and Region", () => {
    const some = table({ accounts: ["111111111111", "222222222222"], regions: ["eu-west-1", "us-east-1"] });

    expect(inPartitions(some, window("2026-11-22T05:00:00Z", "2026-11-22T07:00:00Z"))).toBe(
      "partition_account IN ('111111111111', '222222222222') AND partition_region IN ('eu-west-1', 'us-east-1')" +
        " AND partition_day BETWEEN '2026/11/22' AND '2026/11/22'",
    );
  });

  test("are days in a row, over midnight and the end of the year", () => {
    expect(condition("daily", "2026-12-31T23:56:00Z", "2027-01-01T01:10:00Z")).toBe(
      "partition_day BETWEEN '2026/12/31' AND '2027/01/01'",
    );
  });

  test("are hours in a row", () => {
    expect(condition("hourly", "2026-12-31T23:56:00Z", "2027-01-01T01:00:00Z")).toBe(
      "partition_hour BETWEEN '2026/12/31/23' AND '2027/01/01/00'",
    );
  });

  test("are days of months where prefixes are Hive's", () => {
    expect(condition("hive", "2026-11-22T05:00:00Z", "2026-11-22T07:00:00Z")).toBe(
      "((partition_year = 2026 AND partition_month = 11 AND partition_day BETWEEN 22 AND 22))",
    );
    expect(condition("hive", "2026-12-31T23:56:00Z", "2027-01-02T01:10:00Z")).toBe(
      "((partition_year = 2026 AND partition_month = 12 AND partition_day BETWEEN 31 AND 31)" +
        " OR (partition_year = 2027 AND partition_month = 1 AND partition_day BETWEEN 1 AND 2))",
    );
  });

  test("are the end of a month, whole months and the beginning of one where the window is long", () => {
    expect(condition("hive", "2026-01-30T00:00:00Z", "2026-03-02T00:00:00Z")).toBe(
      "((partition_year = 2026 AND partition_month = 1 AND partition_day BETWEEN 30 AND 31)" +
        " OR (partition_year = 2026 AND partition_month = 2 AND partition_day BETWEEN 1 AND 31)" +
        " OR (partition_year = 2026 AND partition_month = 3 AND partition_day BETWEEN 1 AND 1))",
    );
  });

  test("are hours of a day where Hive's prefixes have them", () => {
    expect(condition("hive-hourly", "2026-11-22T05:10:00Z", "2026-11-22T07:10:00Z")).toBe(
      "((partition_year = 2026 AND partition_month = 11 AND partition_day BETWEEN 22 AND 22" +
        " AND partition_hour BETWEEN 5 AND 7))",
    );
  });

  test("are the end of a day, whole days and the beginning of one", () => {
    expect(condition("hive-hourly", "2026-12-30T22:00:00Z", "2027-01-01T01:10:00Z")).toBe(
      "((partition_year = 2026 AND partition_month = 12 AND partition_day BETWEEN 30 AND 30 AND partition_hour >= 22)" +
        " OR (partition_year = 2026 AND partition_month = 12 AND partition_day BETWEEN 31 AND 31)" +
        " OR (partition_year = 2027 AND partition_month = 1 AND partition_day BETWEEN 1 AND 1 AND partition_hour <= 1))",
    );
  });

  test("are never asked for by a text that could mean something else", () => {
    const hostile = table({ regions: ["eu-west-1') OR ('1' = '1"] });

    expect(inPartitions(hostile, window("2026-11-22T05:00:00Z", "2026-11-22T07:00:00Z"))).toContain(
      "partition_region IN ('eu-west-1'') OR (''1'' = ''1')",
    );
    expect(() =>
      inPartitions(table({ regions: ["ü"] }), window("2026-11-22T05:00:00Z", "2026-11-22T07:00:00Z")),
    ).toThrow("printable ASCII");
  });
});

describe("what tables can be asked about", () => {
  const since = fromIso("2024-03-05T00:00:00Z") ?? 0;

  test("begins with their first day, and ends with nobody's life", () => {
    expect(coveredBy([table({ since })])).toEqual({ from: since, to: Date.UTC(10_000, 0) / 1000 });
  });

  test("ends with the last year of a Hive projection", () => {
    const covered = coveredBy([table({ since, layout: "hive" })]);

    expect(toIso(covered.to)).toBe("2040-01-01T00:00:00Z");
  });

  test("is what all of them have in common", () => {
    const later = since + 86_400;

    expect(coveredBy([table({ since, layout: "hive-hourly" }), table({ since: later })])).toEqual({
      from: later,
      to: fromIso("2040-01-01T00:00:00Z"),
    });
  });

  test("is nothing where they have nothing in common", () => {
    const old = table({ since: fromIso("1999-01-01T00:00:00Z") ?? 0, layout: "hive" });

    expect(coveredBy([old, table({ since })])).toEqual({ from: since, to: since });
  });
});
