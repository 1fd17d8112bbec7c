import { describe, expect, test } from "vitest";
import { type SourceFormat, tablesOf } from "../../src/app/tables.ts";
import { readConfig } from "../../src/config.ts";
import { vpc } from "../../src/sources/vpc/index.ts";
import { toIso } from "../../src/time/instant.ts";

/** Everything that a table needs, and as little as that. */
const ENOUGH = {
  kind: "vpc",
  where: "s3://flow-logs/central",
  layout: "hourly",
  encoding: "parquet",
  accounts: ["123456789012"],
  regions: ["eu-west-1"],
};

function read(sources: readonly object[], found: Readonly<Record<number, readonly SourceFormat[]>> = {}) {
  const reading = readConfig(JSON.stringify({ sources }));
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return tablesOf(reading.config, new Map(Object.entries(found).map(([place, formats]) => [Number(place), formats])));
}

function tablesIn(...args: Parameters<typeof read>) {
  const reading = read(...args);
  return reading.ok ? reading.tables : [];
}

function mistakesIn(...args: Parameters<typeof read>): readonly string[] {
  const reading = read(...args);
  return reading.ok ? [] : reading.mistakes.map(({ path, problem, example }) => `${path} ${problem} (${example})`);
}

function found(fields: string, ids: readonly string[], encoding: "text" | "parquet" = "text"): SourceFormat {
  const format = vpc.readFormat(fields);
  if (format === undefined) throw new Error(`no format: ${fields}`);
  return { format, encoding, flowLogs: ids.map((id) => ({ id })) };
}

describe("the table of a source", () => {
  test("is made of what the configuration says", () => {
    const [table] = tablesIn([
      {
        ...ENOUGH,
        layout: "hive",
        encoding: "text",
        serviceKey: "service",
        format: `${"$"}{srcaddr} ${"$"}{dstaddr} ${"$"}{end}`,
        since: "2023-04-01",
        table: "central_logs",
        flowLogs: ["fl-0a"],
        aggregationSeconds: 60,
      },
    ]);

    expect(table).toEqual({
      name: "central_logs",
      source: vpc,
      log: 0,
      location: "s3://flow-logs/central",
      layout: "hive",
      serviceKey: "service",
      encoding: "text",
      format: vpc.readFormat("srcaddr dstaddr end"),
      accounts: ["123456789012"],
      regions: ["eu-west-1"],
      flowLogs: ["fl-0a"],
      aggregationSeconds: 60,
      since: Date.UTC(2023, 3, 1) / 1000,
    });
  });

  test("takes what is usual where nothing is said", () => {
    const [table] = tablesIn([ENOUGH]);

    expect(table).toMatchObject({ name: "vpc_flow_logs", serviceKey: "aws-service" });
    expect(table?.format.columns).toEqual(vpc.columns);
    expect(toIso(table?.since ?? 0)).toBe("2022-01-01T00:00:00Z");
    expect(table).not.toHaveProperty("flowLogs");
  });

  test("is named by the place of the source where nobody named it", () => {
    const names = tablesIn([ENOUGH, { ...ENOUGH, table: "other" }, ENOUGH]).map(({ name, log }) => `${log} ${name}`);

    expect(names).toEqual(["0 vpc_flow_logs", "1 other", "2 vpc_flow_logs_3"]);
  });

  test.each([
    ["s3://flow-logs", "s3://flow-logs"],
    ["s3://flow-logs/", "s3://flow-logs"],
    ["s3://flow-logs/a/team=b/", "s3://flow-logs/a/team=b"],
    ["s3://flow-logs/myAWSLogs", "s3://flow-logs/myAWSLogs"],
  ])("lies above AWSLogs: %s", (where, location) => {
    expect(tablesIn([{ ...ENOUGH, where }])[0]?.location).toBe(location);
  });
});

describe("where the fields had to be found out", () => {
  const text = { ...ENOUGH, encoding: undefined };
  const SHORT = found("srcaddr dstaddr start end", ["fl-01", "fl-02"]);
  const LONG = found("srcaddr dstaddr start end action", ["fl-03"]);

  test("one format is that of every flow log, those that come later too", () => {
    const [table] = tablesIn([text], { 0: [SHORT] });

    expect(table).toMatchObject({ name: "vpc_flow_logs", encoding: "text", format: SHORT.format });
    expect(table).not.toHaveProperty("flowLogs");
  });

  test("it may turn out to be Parquet", () => {
    expect(tablesIn([text], { 0: [found("srcaddr dstaddr", ["fl-01"], "parquet")] })[0]?.encoding).toBe("parquet");
  });

  test("several formats under one prefix have a table each, with their flow logs", () => {
    const tables = tablesIn([text], { 0: [SHORT, LONG] });

    expect(tables.map(({ flowLogs, log }) => ({ flowLogs, log }))).toEqual([
      { flowLogs: ["fl-01", "fl-02"], log: 0 },
      { flowLogs: ["fl-03"], log: 0 },
    ]);
    expect(tables.map(({ format }) => format)).toEqual([SHORT.format, LONG.format]);
  });

  test("each is named after its fields, so that a table is never read as another", () => {
    const names = tablesIn([text], { 0: [SHORT, LONG] }).map(({ name }) => name);
    const turned = tablesIn([text], { 0: [LONG, SHORT] }).map(({ name }) => name);

    expect(new Set(names).size).toBe(2);
    expect(turned).toEqual(names.toReversed());
    for (const name of names) expect(name).toMatch(/^vpc_flow_logs_[0-9a-f]{8}$/);
  });

  test("only the flow logs and the encoding that the configuration names count", () => {
    const some = { ...text, flowLogs: ["fl-02", "fl-09"] };
    const columns = found("srcaddr dstaddr", ["fl-04"], "parquet");

    expect(tablesIn([some], { 0: [SHORT, LONG] })).toMatchObject([{ name: "vpc_flow_logs", flowLogs: ["fl-02"] }]);
    expect(tablesIn([{ ...ENOUGH, encoding: "text" }], { 0: [LONG, columns] })).toMatchObject([
      { name: "vpc_flow_logs", encoding: "text", flowLogs: ["fl-03"] },
    ]);
  });

  test("what EC2 says of all of them alike is known of the table, unless the configuration says otherwise", () => {
    const told = (trafficType: "accept" | "all") => ({ facts: { trafficType, aggregationSeconds: 60 } });
    const alike = {
      ...SHORT,
      flowLogs: [
        { id: "fl-01", ...told("accept") },
        { id: "fl-02", ...told("accept") },
      ],
    };
    const unlike = {
      ...SHORT,
      flowLogs: [
        { id: "fl-01", ...told("accept") },
        { id: "fl-02", ...told("all") },
      ],
    };
    const unknown = { ...SHORT, flowLogs: [{ id: "fl-01", ...told("accept") }, { id: "fl-02" }] };

    expect(tablesIn([text], { 0: [alike] })).toMatchObject([{ trafficType: "accept", aggregationSeconds: 60 }]);
    expect(tablesIn([{ ...text, trafficType: "reject", aggregationSeconds: 600 }], { 0: [alike] })).toMatchObject([
      { trafficType: "reject", aggregationSeconds: 600 },
    ]);
    expect(tablesIn([text], { 0: [unlike] })[0]).not.toHaveProperty("trafficType");
    expect(tablesIn([text], { 0: [unlike] })[0]).toHaveProperty("aggregationSeconds", 60);
    expect(tablesIn([text], { 0: [unknown] })[0]).not.toHaveProperty("trafficType");
  });

  test("nothing found is a mistake, for columns are never guessed", () => {
    const mistake =
      `sources[0].format names no fields, and they could not be found out` +
      ` (format: "${"$"}{version} ${"$"}{account-id} ${"$"}{interface-id} ${"$"}{srcaddr} …")`;

    expect(mistakesIn([text])).toEqual([mistake]);
    expect(mistakesIn([text], { 0: [] })).toEqual([mistake]);
    expect(mistakesIn([{ ...text, format: "nothing of the kind" }], { 0: [SHORT] })).toEqual([mistake]);
  });
});

describe("mistakes", () => {
  test("are told all at once", () => {
    expect(mistakesIn([{ kind: "vpc", where: "./AWSLogs", layout: "loose" }])).toEqual([
      "sources[0].where is no place in S3 above AWSLogs, written in letters, digits and . _ = + @ ! ( ) , - only" +
        " (where: s3://flow-logs/central)",
      "sources[0].layout is missing; a table needs it (layout: hourly)",
      'sources[0].accounts is missing; a table needs it (accounts: ["123456789012"])',
      'sources[0].regions is missing, or names what is no Region (regions: ["ap-northeast-1"])',
      expect.stringContaining("sources[0].format names no fields"),
    ]);
  });

  test.each([
    "s3://flow-logs/AWSLogs",
    "s3://flow-logs/central/AWSLogs/123456789012",
    "s3://flow-logs//central",
    "s3://flow-logs/o'brien",
    "s3://flow-logs/two words",
    `s3://flow-logs/${"$"}{partition_day}`,
    "s3://flow-logs/ログ",
    "s3://flow-logs/a\nb",
    "s3://",
    "/var/log",
  ])("are places that a table could misunderstand: %j", (where) => {
    expect(mistakesIn([{ ...ENOUGH, where }])).toEqual([expect.stringContaining("sources[0].where is no place in S3")]);
  });

  test.each(["eu-west-1'", "eu-west-1,us-east-1", "Frankfurt", "*"])("are what is no Region: %s", (region) => {
    expect(mistakesIn([{ ...ENOUGH, regions: ["eu-west-1", region] }])).toEqual([
      expect.stringContaining("sources[0].regions"),
    ]);
  });

  test("are two tables of one name", () => {
    expect(mistakesIn([ENOUGH, { ...ENOUGH, table: "vpc_flow_logs" }])).toEqual([
      "sources[1].table is the name of another source's table (table: vpc_flow_logs_2)",
    ]);
  });

  test("are no sources at all", () => {
    expect(mistakesIn([])).toEqual([expect.stringMatching(/^sources is empty; a table needs one/)]);
  });
});
