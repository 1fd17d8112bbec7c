import { describe, expect, test } from "vitest";
import { databaseDdl, tableDdl } from "../../../../src/engines/athena/tables/ddl.ts";
import type { Table } from "../../../../src/engines/athena/tables/table.ts";
import { table } from "../../../support/table.ts";

/** What stands between a word and the next closing bracket at the beginning of a line. */
function block(ddl: string, word: string): string {
  return ddl.split(`${word} (\n`)[1]?.split("\n)")[0] ?? "";
}

/** The properties that tell how partitions are counted up, and where they lie. */
function projection(change: Partial<Table>): string {
  const lines = block(tableDdl(table(change), "flow_witness"), "TBLPROPERTIES").split(",\n");
  return lines.filter((line) => !/account|region\.|enabled|skip/.test(line) || /template/.test(line)).join("\n");
}

describe("a table", () => {
  test("over text has a column for each field in the order of the file", () => {
    expect(
      tableDdl(table(), "flow_witness"),
    ).toBe(`CREATE EXTERNAL TABLE IF NOT EXISTS \`flow_witness\`.\`vpc_flow_logs\` (
  \`version\` int,
  \`account_id\` string,
  \`interface_id\` string,
  \`srcaddr\` string,
  \`dstaddr\` string,
  \`srcport\` int,
  \`dstport\` int,
  \`protocol\` int,
  \`packets\` bigint,
  \`bytes\` bigint,
  \`start\` bigint,
  \`end\` bigint,
  \`action\` string,
  \`log_status\` string
)
PARTITIONED BY (
  \`partition_account\` string,
  \`partition_region\` string,
  \`partition_day\` string
)
ROW FORMAT DELIMITED FIELDS TERMINATED BY ' '
STORED AS TEXTFILE
LOCATION 's3://flow-logs/central/AWSLogs/'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.partition_account.type' = 'enum',
  'projection.partition_account.values' = '123456789012',
  'projection.partition_region.type' = 'enum',
  'projection.partition_region.values' = 'eu-west-1',
  'projection.partition_day.type' = 'date',
  'projection.partition_day.format' = 'yyyy/MM/dd',
  'projection.partition_day.range' = '2024/01/01,NOW+1DAYS',
  'projection.partition_day.interval' = '1',
  'projection.partition_day.interval.unit' = 'DAYS',
  'storage.location.template' = 's3://flow-logs/central/AWSLogs/\${partition_account}/vpcflowlogs/\${partition_region}/\${partition_day}/'
)`);
  });

  test("over Parquet has every documented column, whatever fields are known, and no header", () => {
    const ddl = tableDdl(table({ encoding: "parquet", layout: "hourly" }), "flow_witness");

    const columns = block(ddl, "`vpc_flow_logs`").split(",\n");
    expect(columns).toHaveLength(54);
    expect(columns).toEqual(
      expect.arrayContaining(["  `tcp_flags` int", "  `next_hop_interface_type` string", "  `bytes` bigint"]),
    );
    expect(ddl).toContain(")\nSTORED AS PARQUET\nLOCATION 's3://flow-logs/central/AWSLogs/'\n");
    expect(ddl).not.toContain("skip.header");
    expect(ddl).not.toContain("FIELDS TERMINATED");
  });

  test("counts days up", () => {
    expect(projection({ layout: "daily" })).toBe(`  'projection.partition_day.type' = 'date'
  'projection.partition_day.format' = 'yyyy/MM/dd'
  'projection.partition_day.range' = '2024/01/01,NOW+1DAYS'
  'projection.partition_day.interval' = '1'
  'projection.partition_day.interval.unit' = 'DAYS'
  'storage.location.template' = 's3://flow-logs/central/AWSLogs/\${partition_account}/vpcflowlogs/\${partition_region}/\${partition_day}/'`);
  });

  test("counts hours up", () => {
    expect(projection({ layout: "hourly", encoding: "parquet" })).toBe(`  'projection.partition_hour.type' = 'date'
  'projection.partition_hour.format' = 'yyyy/MM/dd/HH'
  'projection.partition_hour.range' = '2024/01/01/00,NOW+1DAYS'
  'projection.partition_hour.interval' = '1'
  'projection.partition_hour.interval.unit' = 'HOURS'
  'storage.location.template' = 's3://flow-logs/central/AWSLogs/\${partition_account}/vpcflowlogs/\${partition_region}/\${partition_hour}/'`);
  });

  test("counts the parts of Hive prefixes up, with two digits", () => {
    expect(projection({ layout: "hive" })).toBe(`  'projection.partition_year.type' = 'integer'
  'projection.partition_year.range' = '2024,2039'
  'projection.partition_month.type' = 'integer'
  'projection.partition_month.range' = '1,12'
  'projection.partition_month.digits' = '2'
  'projection.partition_day.type' = 'integer'
  'projection.partition_day.range' = '1,31'
  'projection.partition_day.digits' = '2'
  'storage.location.template' = 's3://flow-logs/central/AWSLogs/aws-account-id=\${partition_account}/aws-service=vpcflowlogs/aws-region=\${partition_region}/year=\${partition_year}/month=\${partition_month}/day=\${partition_day}/'`);
  });

  test("counts the hours of Hive prefixes up too", () => {
    const properties = projection({ layout: "hive-hourly", serviceKey: "service", encoding: "parquet" });

    expect(properties).toContain(`  'projection.partition_hour.type' = 'integer'
  'projection.partition_hour.range' = '0,23'
  'projection.partition_hour.digits' = '2'
  'storage.location.template' = 's3://flow-logs/central/AWSLogs/aws-account-id=\${partition_account}/service=vpcflowlogs/aws-region=\${partition_region}/year=\${partition_year}/month=\${partition_month}/day=\${partition_day}/hour=\${partition_hour}/'`);
  });

  test("names all accounts and Regions", () => {
    const ddl = tableDdl(
      table({ accounts: ["111111111111", "222222222222"], regions: ["eu-west-1", "ap-northeast-1"] }),
      "flow_witness",
    );

    expect(ddl).toContain("'projection.partition_account.values' = '111111111111,222222222222'");
    expect(ddl).toContain("'projection.partition_region.values' = 'eu-west-1,ap-northeast-1'");
  });

  test.each([
    ["an hour", { layout: "hourly" }, "partition_hour` string"],
    ["a day", { layout: "daily" }, "partition_day` string"],
    ["the parts of a day", { layout: "hive" }, "partition_year` int,\n  `partition_month` int,\n  `partition_day` int"],
    ["the parts of an hour", { layout: "hive-hourly" }, "partition_day` int,\n  `partition_hour` int"],
  ] as const)("is partitioned by %s, under names that no field has", (_, change, columns) => {
    const partitions = block(tableDdl(table(change), "flow_witness"), "PARTITIONED BY");

    expect(partitions).toContain("`partition_account` string,\n  `partition_region` string,\n  `partition_");
    expect(partitions.endsWith(columns)).toBe(true);
  });

  test("is refused where a name or a place could mean something else", () => {
    expect(() => tableDdl(table({ name: "logs` (x int); DROP TABLE y" }), "flow_witness")).toThrow("a name holds");
    expect(() => tableDdl(table(), "Flow")).toThrow("a name holds");
    expect(() => tableDdl(table({ location: "s3://b/o'brien" }), "flow_witness")).toThrow("no quote");
    expect(() => tableDdl(table({ location: "s3://b/\\" }), "flow_witness")).toThrow("no quote");
    expect(() => tableDdl(table({ location: "s3://b/ログ" }), "flow_witness")).toThrow("no quote");
  });
});

test("the database is made only where it is not there yet", () => {
  expect(databaseDdl("flow_witness")).toBe("CREATE DATABASE IF NOT EXISTS `flow_witness`");
});
