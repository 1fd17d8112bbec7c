import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRandom } from "../../../demo/world/random.ts";
import { drawTexts } from "../../../scripts/fuzz/sql-texts.ts";
import { dialect } from "../../../src/engines/duckdb/dialect.ts";
import type { Content, LogFile } from "../../../src/engines/duckdb/files/log-file.ts";
import { makeMended } from "../../../src/engines/duckdb/files/mend.ts";
import { identifier, literal } from "../../../src/engines/duckdb/files/quote.ts";
import { relationOf } from "../../../src/engines/duckdb/files/relation.ts";
import { writeStatement } from "../../../src/query/dialect.ts";
import { vpc } from "../../../src/sources/vpc/index.ts";
import { skeletonOf, tokensOf } from "../../support/sql/lexer.ts";
import { SHAPES } from "../../support/sql/shapes.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-syntax-"));
let connection: DuckDBConnection;
/** An empty table with every canonical column. */
let mended: string;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  ({ table: mended } = await makeMended(connection, vpc));
  // Nothing is run here, so nothing needs to be fast.
  await connection.run("PRAGMA disable_optimizer");
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

/** What DuckDB has against a text as one statement; nothing where it would run it. */
async function mistakeIn(sql: string): Promise<string | undefined> {
  try {
    const { count } = await connection.extractStatements(sql);
    if (count !== 1) return `${count} statements`;
    (await connection.prepare(sql)).destroySync();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Texts that differ in more than their literals, one of each. */
function distinct(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [skeletonOf(tokensOf(text)), text])).values()];
}

async function mistakesIn(texts: readonly string[]): Promise<readonly string[]> {
  const mistakes: string[] = [];
  for (const sql of distinct(texts)) {
    const mistake = await mistakeIn(sql);
    if (mistake !== undefined) mistakes.push(`${mistake}\n${sql}`);
  }
  return mistakes;
}

describe("DuckDB takes as one statement", () => {
  test("every scan", { timeout: 120_000 }, async () => {
    const scans = SHAPES.map(({ query }) => writeStatement(dialect, query.scan, { records: mended }));

    expect(await mistakesIn(scans)).toEqual([]);
  });

  test("every answer, over what its scan leaves", { timeout: 120_000 }, async () => {
    const answers = new Map(
      SHAPES.map(({ query }) => [skeletonOf(tokensOf(writeStatement(dialect, query.answer, { scan: "scan" }))), query]),
    );
    const mistakes: string[] = [];
    for (const { scan, answer } of answers.values()) {
      await connection.run(
        `CREATE OR REPLACE TEMP TABLE scan AS\n${writeStatement(dialect, scan, { records: mended })}`,
      );
      mistakes.push(...(await mistakesIn([writeStatement(dialect, answer, { scan: "scan" })])));
    }

    expect(mistakes).toEqual([]);
  });
});

test.each(["SELECT 1; SELECT 2", "SELECT FROM", "SELECT no_such_column FROM mended_records", "SELECT 'it's'"])(
  "DuckDB does not take %s",
  async (sql) => {
    expect(await mistakeIn(sql)).toBeDefined();
  },
);

const FORMATS = [
  vpc.defaultFormat,
  { columns: vpc.columns },
  ...["start end srcaddr", "end dstaddr srcaddr start end type select order_by", "interface-id start end"].flatMap(
    (text) => vpc.readFormat(text) ?? [],
  ),
];

describe("the relation of files", () => {
  let count = 0;

  async function file(content: Content, kind: string): Promise<LogFile> {
    count += 1;
    const path = join(folder, `${count} it's [a] *.${kind}`);
    const columns = content.kind === "parquet" ? content.columns : [];
    if (content.kind === "text") writeFileSync(path, `${content.format.columns.map(({ field }) => field).join(" ")}\n`);
    else {
      const select = columns.map(({ name, type }) => `NULL::${type} AS ${identifier(name)}`).join(", ");
      await connection.run(`COPY (SELECT ${select}) TO ${literal(path)} (FORMAT parquet)`);
    }
    return { path, expected: true, bytes: 1, content };
  }

  test("is taken for text of every format", async () => {
    const relations: string[] = [];
    for (const format of FORMATS) {
      for (const way of ["scan-with-header", "scan-without-header"] as const) {
        const log = await file({ kind: "text", format, gzip: false, way, suspect: false }, "log");
        relations.push(`SELECT * FROM ${relationOf([log, { ...log, log: 1 }], { source: vpc, mended })} AS records`);
      }
    }

    expect(await mistakesIn(relations)).toEqual([]);
  });

  test("is taken for Parquet of every type that writers give a column", async () => {
    const relations: string[] = [];
    for (const type of ["VARCHAR", "INTEGER", "BIGINT", "TIMESTAMP"]) {
      const columns = vpc.columns.map(({ field }) => ({
        name: field,
        type: type === "TIMESTAMP" && !["start", "end"].includes(field) ? "BIGINT" : type,
      }));
      const log = await file({ kind: "parquet", format: { columns: vpc.columns }, columns }, "parquet");
      relations.push(`SELECT * FROM ${relationOf([log], { source: vpc, mended })} AS records`);
    }

    expect(await mistakesIn(relations)).toEqual([]);
  });

  test("is taken for no file at all", async () => {
    expect(await mistakesIn([`SELECT * FROM ${relationOf([], { source: vpc, mended })} AS records`])).toEqual([]);
  });
});

/** What DuckDB itself makes of a text as a value and as a name. */
test("gives back every text that is quoted, as a value and as a name", async () => {
  const random = makeRandom(11);
  const texts = Array.from({ length: 60 }, () => drawTexts(random, 10)).flat();
  // Half a character is none on any other side.
  for (const text of new Set(texts.filter((each) => each.isWellFormed() && !each.includes("\0")))) {
    const reading = await connection.runAndReadAll(`SELECT ${literal(text)} AS ${identifier(text)}`);

    expect([reading.columnName(0), reading.getRows()[0]?.[0]]).toEqual([text, text]);
  }
});

test("refuses a text that DuckDB would cut off", () => {
  expect(() => literal("a\0' OR 1=1")).toThrow("a text holds no NUL");
  expect(() => identifier("a\0b")).toThrow("a text holds no NUL");
});
