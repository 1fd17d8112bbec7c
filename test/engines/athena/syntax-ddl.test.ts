import { describe, expect, test } from "vitest";
import { databaseDdl, tableDdl } from "../../../src/engines/athena/tables/ddl.ts";
import { type Token, tableTokensOf } from "../../support/sql/lexer.ts";
import { TABLE_SHAPES } from "../../support/sql/tables.ts";
import { table } from "../../support/table.ts";

/** Statements that differ, each once. */
const STATEMENTS = new Map(
  TABLE_SHAPES.flatMap(({ name, readings }) =>
    readings.map((reading) => [tableDdl(reading.table, "flow_witness"), name] as const),
  ),
);

/** A table's statement in its parts, or the first place where it is none. */
function readTable(ddl: string) {
  const tokens = [...tableTokensOf(ddl)];
  const take = (kind: Token["kind"], value?: string) => {
    const token = tokens.shift();
    if (token?.kind !== kind || (value !== undefined && token.value !== value)) {
      throw new Error(`${JSON.stringify(token)} where ${kind} ${value ?? ""} should be`);
    }
    return token.value;
  };
  const words = (...values: readonly string[]) => values.map((value) => take("word", value));
  const listed = <T>(one: () => T): readonly T[] => {
    const items: T[] = [];
    take("sign", "(");
    do items.push(one());
    while (tokens[0]?.value === "," && take("sign", ","));
    take("sign", ")");
    return items;
  };
  const column = () => ({ name: take("name"), type: take("word") });
  const property = () => [take("text"), take("sign", "=") && take("text")] as const;

  words("CREATE", "EXTERNAL", "TABLE", "IF", "NOT", "EXISTS");
  const names = [take("name"), take("sign", ".") && take("name")];
  const columns = listed(column);
  words("PARTITIONED", "BY");
  const partitions = listed(column);
  if (tokens[0]?.value === "ROW") words("ROW", "FORMAT", "DELIMITED", "FIELDS", "TERMINATED", "BY");
  const separator = tokens[0]?.kind === "text" ? take("text") : undefined;
  words("STORED", "AS");
  const stored = take("word");
  words("LOCATION");
  const location = take("text");
  words("TBLPROPERTIES");
  const properties = listed(property);
  if (tokens.length > 0) throw new Error(`${JSON.stringify(tokens[0])} behind the end`);
  return { names, columns, partitions, separator, stored, location, properties };
}

describe.each([...STATEMENTS].map(([ddl, name]) => ({ name, ddl })))("the table of $name", ({ ddl }) => {
  test("is one statement in which every name and every property is quoted", () => {
    const { names, stored, separator } = readTable(ddl);

    expect(names[0]).toBe("flow_witness");
    expect(["TEXTFILE  ", "PARQUET undefined"]).toContain(`${stored} ${separator}`);
  });

  test("names each column and each property once", () => {
    const { columns, partitions, properties } = readTable(ddl);
    const names = [...columns, ...partitions].map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    expect(new Map(properties).size).toBe(properties.length);
  });

  test("projects every partition, and puts each into the path", () => {
    const { partitions, properties, location } = readTable(ddl);
    const template = new Map(properties).get("storage.location.template") ?? "";
    const projected = properties.flatMap(
      ([key]) => /^projection\.(?<name>\w+)\.type$/.exec(key)?.groups?.["name"] ?? [],
    );

    expect(projected).toEqual(partitions.map(({ name }) => name));
    expect([...template.matchAll(/\$\{(?<name>\w+)\}/g)].map(({ groups }) => groups?.["name"])).toEqual(projected);
    expect(template.startsWith(location)).toBe(true);
    expect(template.endsWith("/")).toBe(true);
  });
});

test("the database is one statement in which the name is quoted", () => {
  expect(tableTokensOf(databaseDdl("flow_witness")).map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    ...["CREATE", "DATABASE", "IF", "NOT", "EXISTS"].map((word) => `word ${word}`),
    "name flow_witness",
  ]);
});

test.each(["a'b", "a\\b", "a\nb", "é", "a`b", 'a"b', "a;b"])("no name of a table or database is %j", (name) => {
  expect(() => tableDdl(table({ name }), "flow_witness")).toThrow("a name holds");
  expect(() => tableDdl(table(), name)).toThrow("a name holds");
});

test.each(["a'b", "a\\b", "a\nb", "é"])("no place of a table holds %j", (text) => {
  expect(() => tableDdl(table({ location: `s3://flow-logs/${text}` }), "flow_witness")).toThrow("a text in a table");
});
