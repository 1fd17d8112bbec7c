import { beforeAll, describe, expect, test } from "vitest";
import { dialect } from "../../../src/engines/athena/dialect.ts";
import { statementOf } from "../../../src/engines/athena/statement.ts";
import { relationOf } from "../../../src/engines/athena/tables/relation.ts";
import { readCidr } from "../../../src/net/cidr.ts";
import { writeStatement } from "../../../src/query/dialect.ts";
import { inNetwork } from "../../../src/query/ends.ts";
import type { Query } from "../../../src/query/nodes.ts";
import { col, out } from "../../../src/query/write.ts";
import { skeletonOf, tokensOf } from "../../support/sql/lexer.ts";
import { SHAPES } from "../../support/sql/shapes.ts";
import { faultsOf } from "../../support/sql/statement.ts";
import { TABLE_SHAPES, type TableShape } from "../../support/sql/tables.ts";
import { type Grammar, trinoGrammar } from "../../support/sql/trino-grammar.ts";

/** The grammar is slow over what it has not seen before. */
const TIMEOUT = 120_000;

let grammar: Grammar;
beforeAll(async () => {
  grammar = await trinoGrammar();
}, TIMEOUT);

/** A whole statement, as Athena gets it. */
function whole(query: Query, { readings, window }: TableShape): string {
  return statementOf(query, readings, window);
}

/** Texts that differ in more than their literals, one of each, by name. */
function distinct(texts: readonly (readonly [name: string, sql: string])[]): readonly (readonly [string, string])[] {
  return [...new Map(texts.map((text) => [skeletonOf(tokensOf(text[1])), text])).values()];
}

/** What the grammar has against the texts, with the name of each. */
function mistakesIn(texts: readonly (readonly [name: string, sql: string])[]): readonly string[] {
  return distinct(texts).flatMap(([name, sql]) => grammar(sql).map((mistake) => `${name}: ${mistake}`));
}

/** The item at a place, counted round and round. */
function turn<T>(items: readonly T[], place: number): T {
  const item = items[place % items.length];
  if (item === undefined) throw new Error("no items");
  return item;
}

describe("Trino's grammar accepts", () => {
  // A statement is put together from parts that are statements themselves, so each part is read once.
  test("every scan", { timeout: TIMEOUT }, () => {
    const scans = SHAPES.map(
      ({ name, query }) => [name, writeStatement(dialect, query.scan, { records: "logs" })] as const,
    );

    expect(mistakesIn(scans)).toEqual([]);
  });

  test("every answer", { timeout: TIMEOUT }, () => {
    const answers = SHAPES.map(
      ({ name, query }) => [name, writeStatement(dialect, query.answer, { scan: "scan" })] as const,
    );

    expect(mistakesIn(answers)).toEqual([]);
  });

  test("every relation", { timeout: TIMEOUT }, () => {
    const relations = TABLE_SHAPES.map(
      ({ name, readings, window }) => [name, `SELECT * FROM ${relationOf(readings, window)} AS source`] as const,
    );

    expect(mistakesIn(relations)).toEqual([]);
  });

  // In a whole statement each of them takes the grammar ten seconds.
  test.each(["2000::/3", "2001:db8:40::/52"])("the network %s", (text) => {
    const cidr = readCidr(text);
    const columns = [out("observer")];
    const from = { kind: "relation", name: "records" } as const;
    const where = cidr && inNetwork(col("srcaddr"), cidr);
    const sql = writeStatement(
      dialect,
      { kind: "select", columns, from, ...(where && { where }) },
      { records: "logs" },
    );

    expect(sql).toContain("WHERE");
    expect(grammar(sql)).toEqual([]);
  });

  test("whole statements", { timeout: TIMEOUT }, () => {
    const wholes = [0, 1, 60, 121].map((place) => {
      const [shape, tables] = [turn(SHAPES, place), turn(TABLE_SHAPES, place)];
      return [`${shape.name}, ${tables.name}`, whole(shape.query, tables)] as const;
    });

    expect(mistakesIn(wholes)).toEqual([]);
  });
});

describe("the grammar refuses", () => {
  test.each([
    "SELECT a FROM logs LIMIT 5 OFFSET 2",
    "SELECT end FROM logs",
    "SELECT a::INTEGER FROM logs",
    "SELECT a // 60 FROM logs",
    "SELECT a, FROM logs",
    "SELECT a FROM logs WHERE a = 'it's'",
    "SELECT (a FROM logs",
  ])("%s", (sql) => {
    expect(grammar(sql)).not.toEqual([]);
  });
});

test.each(SHAPES.map(({ name, query }, place) => ({ name, query, tables: turn(TABLE_SHAPES, place) })))(
  "is one bounded statement over partitions: $name, $tables.name",
  ({ query, tables }) => {
    expect(faultsOf(whole(query, tables))).toEqual([]);
  },
);

test.each(TABLE_SHAPES)("reads partitions only: $name", (tables) => {
  const [shape] = SHAPES;

  expect(shape && faultsOf(whole(shape.query, tables))).toEqual([]);
});
