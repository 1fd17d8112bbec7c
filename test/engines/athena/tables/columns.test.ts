import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../../src/engines/athena/tables/columns.ts";
import { tableDdl } from "../../../../src/engines/athena/tables/ddl.ts";
import { columnNamed } from "../../../../src/sources/vpc/columns.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";
import { table } from "../../../support/table.ts";

function namesFor(format: string): readonly string[] {
  const read = vpc.readFormat(format);
  return columnsOf(table(read && { format: read })).map(({ name }) => name);
}

describe("the columns of text", () => {
  test("stand in the order somebody chose", () => {
    expect(namesFor("end start dstaddr pkt-srcaddr")).toEqual(["end", "start", "dstaddr", "pkt_srcaddr"]);
  });

  test("keep the place of a field that nobody knows", () => {
    expect(namesFor("srcaddr new-field dstaddr")).toEqual(["srcaddr", "column_2", "dstaddr"]);
  });

  test("keep the place of a field that stands there twice, where it counts the first time", () => {
    expect(namesFor("srcaddr dstaddr srcaddr start")).toEqual(["srcaddr", "dstaddr", "column_3", "start"]);
  });

  test("take no name of a partition", () => {
    expect(namesFor("srcaddr partition-day partition_account")).toEqual(["srcaddr", "column_2", "column_3"]);
  });

  test("are typed as documented, and text where nobody knows", () => {
    const read = vpc.readFormat("tcp-flags bytes action other srcaddr");

    expect(columnsOf(table(read && { format: read })).map(({ type }) => type)).toEqual([
      "integer",
      "bigint",
      "text",
      "text",
      "text",
    ]);
  });
});

test("the columns of Parquet are those of the documentation, for they go by name", () => {
  const format = { columns: [columnNamed("srcaddr"), columnNamed("other")] };

  expect(columnsOf(table({ encoding: "parquet", format }))).toEqual(vpc.columns);
});

const someField = fc.oneof(
  fc.constantFrom(...vpc.columns.map(({ field }) => field)),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "column_1",
    "column-2",
    "partition-day",
    "$path",
    "end`, `x` int) LOCATION 's3://evil/",
    "constructor",
  ),
);

test("whatever the fields are called, each has one column of its own with a harmless name", () => {
  fc.assert(
    fc.property(fc.array(someField, { minLength: 1, maxLength: 60 }), (fields) => {
      const odd = table({ format: { columns: fields.map(columnNamed) } });
      const names = columnsOf(odd).map(({ name }) => name);

      expect(names).toHaveLength(fields.length);
      expect(new Set(names).size).toBe(fields.length);
      expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
      expect(names.filter((name) => name.startsWith("partition_"))).toEqual([]);
      // One line a column, and nothing else in the list.
      expect(tableDdl(odd, "flow_witness").match(/^ {2}`\w+` (?:int|bigint|string)(?=,?$)/gm)).toHaveLength(
        fields.length + 3,
      );
    }),
  );
});
