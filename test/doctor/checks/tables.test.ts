import { describe, expect, test } from "vitest";
import type { TableShape } from "../../../src/aws/athena-set-up.ts";
import { tables } from "../../../src/doctor/checks/tables.ts";
import type { TableFacts } from "../../../src/doctor/facts.ts";
import { athena, facts, found, shape } from "../../support/set-up.ts";

function table(change: Partial<TableFacts>): TableFacts {
  return { name: "vpc_flow_logs", source: 0, wanted: shape(), create: "CREATE …;", drop: "DROP …;", ...change };
}

function differences(change: Partial<TableShape>, wanted = shape()) {
  const [finding] = tables(facts({ athena: athena({ tables: [table({ wanted, found: shape(change) })] }) }));
  return finding?.code === "table-differs" ? finding.differences : finding?.code;
}

describe("a table", () => {
  test("that is not there is to mend with the statement that makes it", () => {
    expect(tables(facts({ athena: athena({ tables: [table({ found: "none" })] }) }))).toEqual([
      {
        code: "table-missing",
        severity: "to-mend",
        table: "vpc_flow_logs",
        fixes: [{ kind: "sql", text: "CREATE …;" }],
      },
    ]);
  });

  test("that differs is dropped first", () => {
    const other = athena({ tables: [table({ found: shape({ encoding: "parquet" }) })] });

    expect(tables(facts({ athena: other }))[0]?.fixes.map(({ text }) => text)).toEqual(["DROP …;", "CREATE …;"]);
  });

  test("is fine in other spellings, and with properties of its own", () => {
    const properties = {
      ...shape().properties,
      "projection.partition_account.values": "222222222222, 111111111111",
      transient_lastDdlTime: "1795000000",
    };

    expect(differences({ properties, location: "s3://flow-logs/central/AWSLogs" })).toBe("table-fits");
  });

  test("of text has to have every column at its place", () => {
    const [first, second] = shape().columns;
    const swapped = [second, first].filter((column) => column !== undefined);

    expect(differences({ columns: swapped })).toEqual([
      { kind: "columns", place: 1, wanted: "srcaddr string", found: "start bigint" },
    ]);
    expect(differences({ columns: shape().columns.slice(0, 1) })).toEqual([
      { kind: "columns", place: 2, wanted: "start bigint", found: "" },
    ]);
    expect(differences({ columns: [...shape().columns, { name: "end", type: "bigint" }] })).toEqual([
      { kind: "columns", place: 3, wanted: "", found: "end bigint" },
    ]);
  });

  test("of Parquet has to have every column, anywhere", () => {
    const wanted = shape({ encoding: "parquet" });
    const columns = [{ name: "more", type: "string" }, ...shape().columns.toReversed()];

    expect(differences({ encoding: "parquet", columns }, wanted)).toBe("table-fits");
    expect(differences({ encoding: "parquet", columns: columns.slice(0, 2) }, wanted)).toEqual([
      { kind: "columns", place: 1, wanted: "srcaddr string", found: "" },
    ]);
  });

  test("has to have the partitions, the place, the encoding and the properties that belong to it", () => {
    const other = { partitions: [], location: "s3://elsewhere/", encoding: "other", properties: {} } as const;

    expect(differences(other)).toMatchObject([
      { kind: "partitions", wanted: "partition_day string", found: "" },
      { kind: "location", wanted: "s3://flow-logs/central/AWSLogs", found: "s3://elsewhere" },
      { kind: "encoding", wanted: "text", found: "other" },
      { kind: "property", name: "projection.enabled", wanted: "true", found: "" },
      { kind: "property", name: "projection.partition_account.values" },
    ]);
  });

  test("that nobody may look at is neither", () => {
    expect(found(tables, { athena: athena({ tables: [table({})] }) })).toEqual([]);
  });
});

test("a configuration that gives no table is to mend", () => {
  expect(found(tables, { athena: athena({ obstacles: ["sources[0].format names no fields"] }) })).toEqual([
    "to-mend no-tables",
  ]);
});
