import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, test } from "vitest";
import { columnsOf } from "../../../../src/engines/athena/tables/columns.ts";
import { relationOf, type TableReading } from "../../../../src/engines/athena/tables/relation.ts";
import type { Table } from "../../../../src/engines/athena/tables/table.ts";
import { dialect } from "../../../../src/engines/duckdb/dialect.ts";
import { answerQuery } from "../../../../src/query/answer.ts";
import { writeStatement } from "../../../../src/query/dialect.ts";
import { readAnswer } from "../../../../src/query/read-answer.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";
import { fromIso } from "../../../../src/time/instant.ts";
import { CLIENT, plan, SERVER } from "../../../query/plans.ts";
import { table } from "../../../support/table.ts";

const FIVE = fromIso("2026-11-22T05:00:00Z") ?? 0;
const HOUR = { from: FIVE, to: FIVE + 3600 };

/** DuckDB stands for the engine: it reads the same words, though not the same files. */
const database = await DuckDBInstance.create(":memory:");
const connection = await database.connect();
afterAll(() => connection.closeSync());

const TYPES = { integer: "INTEGER", bigint: "BIGINT", text: "VARCHAR" } as const;

/** Makes the table and fills it; a value that does not fit its column is absent, as Hive's text tables have it. */
async function fill(one: Table, rows: readonly Readonly<Record<string, string | number>>[]): Promise<void> {
  const columns = columnsOf(one).map(({ name, type }) => `"${name}" ${TYPES[type]}`);
  const partitions = ["partition_account", "partition_region", "partition_day", "$path"].map(
    (name) => `"${name}" VARCHAR`,
  );
  await connection.run(`CREATE OR REPLACE TABLE ${one.name} (${[...columns, ...partitions].join(", ")})`);
  for (const row of rows) {
    const [account, region] = [one.accounts[0] ?? "", one.regions[0] ?? ""];
    const path = `${one.location}/AWSLogs/${account}/vpcflowlogs/${region}/2026/11/22/${account}_vpcflowlogs_${region}_fl-0a_20261122T0500Z_1f.log.gz`;
    const whole = {
      partition_account: account,
      partition_region: region,
      partition_day: "2026/11/22",
      $path: path,
      ...row,
    };
    const values = Object.entries(whole).map(([name, value]) => `TRY_CAST('${value}' AS ${typeOf(one, name)})`);
    const names = Object.keys(whole).map((name) => `"${name}"`);
    await connection.run(`INSERT INTO ${one.name} (${names.join(", ")}) VALUES (${values.join(", ")})`);
  }
}

function typeOf(one: Table, name: string): string {
  return TYPES[columnsOf(one).find((column) => column.name === name)?.type ?? "text"];
}

async function rowsOf(readings: readonly TableReading[], columns = "*"): Promise<readonly object[]> {
  const result = await connection.runAndReadAll(`SELECT ${columns} FROM ${relationOf(readings, HOUR)} AS source`);
  return result.getRowObjectsJS();
}

function formatOf(names: string) {
  const format = vpc.readFormat(names);
  if (format === undefined) throw new Error(`no format: ${names}`);
  return format;
}

const RECORD = {
  version: 2,
  account_id: "123456789012",
  interface_id: "eni-0a",
  srcaddr: "10.0.1.5",
  dstaddr: "10.0.2.9",
  srcport: 50_001,
  dstport: 443,
  protocol: 6,
  packets: 5,
  bytes: 500,
  start: FIVE,
  end: FIVE + 50,
  action: "ACCEPT",
  log_status: "OK",
};

describe("the records of a table", () => {
  test("have every documented column, and whose they are", async () => {
    await fill(table(), [RECORD]);

    const [row = {}] = await rowsOf([{ table: table({ log: 3 }) }]);

    expect(Object.keys(row)).toEqual([...vpc.columns.map(({ name }) => name), "observer", "log"]);
    expect(row).toMatchObject({
      ...RECORD,
      packets: 5n,
      bytes: 500n,
      vpc_id: null,
      tcp_flags: null,
      reject_reason: null,
      observer: "eni-0a",
      log: 3,
    });
  });

  test("have nothing where text has a dash", async () => {
    const quiet = { ...RECORD, srcaddr: "-", dstaddr: "-", srcport: "-", action: "-", log_status: "NODATA" };
    await fill(table(), [quiet]);

    expect(await rowsOf([{ table: table() }], "srcaddr, srcport, action, log_status")).toEqual([
      { srcaddr: null, srcport: null, action: null, log_status: "NODATA" },
    ]);
  });

  test("keep the dash of addresses and interfaces in Parquet, so that engines can skip what does not hold a value", async () => {
    const parquet = table({ encoding: "parquet" });
    await fill(parquet, [{ ...RECORD, srcaddr: "-", interface_id: "-", action: "-", vpc_id: "-" }]);

    expect(await rowsOf([{ table: parquet }], "srcaddr, interface_id, action, vpc_id, observer")).toEqual([
      { srcaddr: "-", interface_id: "-", action: null, vpc_id: null, observer: "-" },
    ]);
  });

  test("are told in seconds, though a log has milliseconds", async () => {
    await fill(table(), [RECORD, { ...RECORD, start: FIVE * 1000, end: FIVE * 1000 + 50_000 }]);

    const rows = await rowsOf([{ table: table() }], 'CAST("start" AS DOUBLE) AS s, CAST("end" AS DOUBLE) AS e');

    expect(rows).toEqual([
      { s: FIVE, e: FIVE + 50 },
      { s: FIVE, e: FIVE + 50 },
    ]);
  });

  test("are no header lines", async () => {
    const header = Object.fromEntries(vpc.defaultFormat.columns.map(({ name, field }) => [name, field]));
    await fill(table(), [header, RECORD, header]);

    expect(await rowsOf([{ table: table() }], "srcaddr")).toEqual([{ srcaddr: "10.0.1.5" }]);
  });

  test("are no header lines, though the log tells no start", async () => {
    const later = table({ format: formatOf("srcaddr dstaddr end") });
    await fill(later, [
      { srcaddr: "srcaddr", dstaddr: "dstaddr", end: "end" },
      { srcaddr: "10.0.1.5", end: FIVE },
    ]);
    expect(await rowsOf([{ table: later }], "srcaddr")).toEqual([{ srcaddr: "10.0.1.5" }]);
  });

  test("are only those of the objects that can hold any of the window", async () => {
    const [path, late] = ["0500Z", "0930Z"].map(
      (time) =>
        `s3://flow-logs/central/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22/123456789012_vpcflowlogs_eu-west-1_fl-0a_20261122T${time}_1f.log.gz`,
    );
    await fill(table(), [
      { ...RECORD, srcport: 1, $path: path ?? "" },
      { ...RECORD, srcport: 2, $path: late ?? "" },
      { ...RECORD, srcport: 3, partition_day: "2026/11/23" },
      { ...RECORD, srcport: 4, partition_account: "999999999999" },
    ]);
    const writers = [{ account: "123456789012", region: "eu-west-1", flowLog: "fl-0a" }];

    expect(await rowsOf([{ table: table() }], "srcport")).toEqual([{ srcport: 1 }, { srcport: 2 }]);
    expect(await rowsOf([{ table: table(), writers }], "srcport")).toEqual([{ srcport: 1 }]);
  });
});

describe("a line that is no record", () => {
  const doubled = { ...RECORD, action: `${FIVE + 50}`, log_status: "ACCEPT", start: 500, end: FIVE };

  test.each<[string, Readonly<Record<string, string | number>>]>([
    ["shifted by a doubled blank", doubled],
    ["cut in the middle", { version: 2, account_id: "123456789012", interface_id: "eni-0a", srcaddr: "10.0.1.5" }],
    ["whose time is a word", { ...RECORD, start: "soon" }],
    ["that ends before it starts", { ...RECORD, end: FIVE - 1 }],
    ["with an action nobody knows", { ...RECORD, action: "PASS" }],
  ])("%s says so and nothing else", async (_, row) => {
    await fill(table(), [row, RECORD]);

    expect(
      await rowsOf([{ table: table() }], 'observer, srcaddr, dstaddr, action, "start", "end", log_status'),
    ).toEqual([
      { observer: "-", srcaddr: null, dstaddr: null, action: null, start: null, end: null, log_status: "DAMAGED" },
      {
        observer: "eni-0a",
        srcaddr: "10.0.1.5",
        dstaddr: "10.0.2.9",
        action: "ACCEPT",
        start: FIVE,
        end: FIVE + 50,
        log_status: "OK",
      },
    ]);
  });

  test("is not what an empty line is", async () => {
    await fill(table(), [{ version: "" }, RECORD]);

    expect(await rowsOf([{ table: table() }], "log_status")).toEqual([{ log_status: "OK" }]);
  });

  test.each(["text", "columns"] as const)(
    "is counted by the answer's statement, and by nothing else (%s)",
    async (layout) => {
      await fill(table(), [doubled, doubled, { ...RECORD, srcport: 50_001, srcaddr: CLIENT, dstaddr: SERVER }]);
      const asked = plan();
      const { scan, answer } = answerQuery(asked, layout);
      // DuckDB spells division of whole numbers otherwise.
      const records = relationOf([{ table: table() }], asked.window).replaceAll(" / 1000", " // 1000");

      await connection.run(`CREATE OR REPLACE TEMP TABLE scan AS ${writeStatement(dialect, scan, { records })}`);
      const result = await connection.runAndReadAll(writeStatement(dialect, answer, { scan: "scan" }));
      const found = readAnswer(result.getRowObjectsJS(), { plan: asked, layout });

      expect(found.damagedLines).toBe(2);
      expect(found.recordCount).toBe(1);
      expect(found.totals.map(({ ok, noData, skipData }) => [ok, noData, skipData])).toEqual([[1, 0, 0]]);
    },
  );
});

describe("the observer of a record", () => {
  test.each([
    ["the interface", { "interface-id": "eni-0a", "resource-id": "nat-0b", "instance-id": "i-0c" }, "eni-0a"],
    ["the NAT gateway where there is no interface", { "interface-id": "-", "resource-id": "nat-0b" }, "nat-0b"],
    ["the instance where the log knows no interfaces", { srcaddr: "10.0.1.5", "instance-id": "i-0c" }, "i-0c"],
    ["not the instance where it does", { "interface-id": "-", "instance-id": "i-0c" }, "-"],
    ["nobody where nothing tells", { srcaddr: "10.0.1.5" }, "-"],
  ])("is %s", async (_, fields, observer) => {
    const one = table({ format: formatOf([...Object.keys(fields), "start"].join(" ")) });
    const row = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.replaceAll("-", "_"), value]));
    await fill(one, [{ ...row, start: FIVE }]);

    expect(await rowsOf([{ table: one }], "observer")).toEqual([{ observer }]);
  });
});

test("several tables are read as one", async () => {
  const first = table({ name: "first" });
  const second = table({ name: "second", log: 1, encoding: "parquet", regions: ["us-east-1"] });
  await fill(first, [RECORD]);
  await fill(second, [{ ...RECORD, interface_id: "eni-0b", vpc_id: "vpc-1" }]);

  expect(await rowsOf([{ table: first }, { table: second }], "observer, vpc_id, log")).toEqual([
    { observer: "eni-0a", vpc_id: null, log: 0 },
    { observer: "eni-0b", vpc_id: "vpc-1", log: 1 },
  ]);
});

test("many tables with many flow logs still make a relation that fits into a statement twice", () => {
  const tables = Array.from({ length: 8 }, (_, place) => table({ name: `logs_${place}` }));
  const writers = Array.from({ length: 50 }, (_, place) => ({
    account: "123456789012",
    region: "eu-west-1",
    flowLog: `fl-0123456789abcde${place + 10}`,
  }));

  const few = relationOf(
    tables.slice(0, 3).map((one) => ({ table: one, writers })),
    HOUR,
  );
  const many = relationOf(
    tables.map((one) => ({ table: one, writers })),
    HOUR,
  );

  expect(few).toContain('"$path" BETWEEN');
  expect(many).not.toContain('"$path"');
  expect(many.length).toBeLessThan(110_000);
});

describe("what could mean something else", () => {
  test("is no name of a table", () => {
    expect(() => relationOf([{ table: table({ name: 'logs" WHERE 1=1 --' }) }], HOUR)).toThrow("a name holds");
  });

  test("stays inside its quotes", () => {
    const writers = [{ account: "1", region: "x' OR 'x' = 'x", flowLog: "fl-0a" }];

    expect(relationOf([{ table: table(), writers }], HOUR)).toContain("vpcflowlogs/x'' OR ''x'' = ''x/2026");
    expect(() => relationOf([{ table: table({ location: "s3://b/\u0000" }), writers }], HOUR)).toThrow(
      "printable ASCII",
    );
  });

  test("is a relation over nothing", () => {
    expect(() => relationOf([], HOUR)).toThrow("needs a table");
  });
});
