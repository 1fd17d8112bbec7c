import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerQuery } from "../../src/query/answer.ts";
import { type Dialect, writeStatement } from "../../src/query/dialect.ts";
import { digestQuery } from "../../src/query/digest.ts";
import type { Expression, Query, Select } from "../../src/query/nodes.ts";
import { recordsQuery } from "../../src/query/records.ts";
import {
  absent,
  all,
  any,
  begins,
  call,
  choose,
  col,
  compare,
  equal,
  isAbsent,
  isOneOf,
  key,
  lit,
  math,
  not,
  only,
  out,
  over,
} from "../../src/query/write.ts";
import { vpc } from "../../src/sources/vpc/index.ts";
import { side } from "../support/observation.ts";
import { DIALECTS } from "./dialects.ts";
import { FIVE, plan } from "./plans.ts";

/** The text of one expression, as the only column of a statement. */
function written(dialect: Dialect, value: Expression): string {
  const query: Select = { kind: "select", columns: [out("x", value)], from: { kind: "relation", name: "records" } };
  const text = writeStatement(dialect, query, { records: "logs" });
  return text.slice("SELECT ".length, text.lastIndexOf(" AS x\nFROM logs AS source"));
}

/** A statement with every literal replaced: what is left cannot depend on what a person wrote. */
function skeleton(statement: string): string {
  return statement.replace(/'(?:[^']|'')*'/g, "?");
}

function statements(dialect: Dialect, { scan, answer }: Query): string {
  return `${writeStatement(dialect, scan, { records: "logs" })};${writeStatement(dialect, answer, { scan: "scan" })}`;
}

/** What attackers try, and what merely looks odd. */
const INJECTIONS = [
  "10.0.0.1' OR 1=1 --",
  "'); DROP TABLE logs; --",
  "\\' OR \\'1\\'=\\'1",
  "?",
  "CAST(1 AS VARCHAR)",
  "'' UNION SELECT * FROM secrets",
  "'",
  "''",
  "$$ OR 1=1 $$",
  "/* */",
  "10.0.0.1; SELECT 1",
  "{{x}}",
];

/** Text that may not stand in a statement at all. */
const UNPRINTABLE = ["a\nb", "a\rb", "a\0b", "a\tb", "ｆｕｌｌ", "é", "\u202E", "\u2019 OR 1=1", "\x7f"];

describe.each(Object.values(DIALECTS))("the dialect of $name", (dialect) => {
  test.each(INJECTIONS)("turns %j into one literal that says the same", (value) => {
    const text = written(dialect, equal(col("srcaddr"), value));

    expect(skeleton(text)).toBe("srcaddr = ?");
    expect(text.slice("srcaddr = '".length, -1).replaceAll("''", "'")).toBe(value);
  });

  test("does so for every printable text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (value) => {
        const printable = /^[\x20-\x7e]*$/.test(value);
        if (printable) expect(skeleton(written(dialect, lit(value)))).toBe("?");
        else expect(() => written(dialect, lit(value))).toThrow("printable");
      }),
    );
  });

  test.each(UNPRINTABLE)("refuses %j", (value) => {
    expect(() => written(dialect, lit(value))).toThrow("printable");
    expect(() => written(dialect, begins(col("srcaddr"), value))).toThrow();
  });

  test.each(["10.%", "10_", "a\\b"])("refuses the wildcard in the prefix %j", (prefix) => {
    expect(() => written(dialect, begins(col("srcaddr"), prefix))).toThrow("wildcard");
  });

  test.each(["Src", "src addr", 'src"addr', "srcaddr; --", "", "srcaddr\n"])("refuses the name %j", (name) => {
    expect(() => written(dialect, col(name))).toThrow("a name holds");
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("has no number %d", (value) => {
    expect(() => lit(value)).toThrow("whole numbers");
  });

  test.each(INJECTIONS)("keeps the skeleton of whole statements whatever an observer is called: %j", (id) => {
    const named = (interfaces: readonly string[]) =>
      plan({ src: side([], { interfaces }), dst: side([], { instances: interfaces }) });

    for (const layout of ["text", "columns"] as const) {
      expect(skeleton(statements(dialect, answerQuery(named([id]), layout)))).toBe(
        skeleton(statements(dialect, answerQuery(named(["eni-0a"]), layout))),
      );
    }
  });

  test.each([
    { what: "an answer over text", query: answerQuery(plan(), "text"), scans: 1 },
    { what: "a broad answer over text", query: answerQuery(plan({ broad: true, ports: [] }), "text"), scans: 1 },
    { what: "an answer over columns", query: answerQuery(plan(), "columns"), scans: 2 },
    { what: "a ranking over columns", query: answerQuery(ranking(), "columns"), scans: 1 },
    { what: "a day", query: digestQuery(DAY), scans: 1 },
    { what: "a look at records", query: recordsQuery(plan(), { source: vpc, limit: 20 }), scans: 1 },
  ])("reads the records $scans times for $what, and its own rows once", ({ query, scans }) => {
    const scan = writeStatement(dialect, query.scan, { records: "THE_LOGS" });
    const answer = writeStatement(dialect, query.answer, { scan: "THE_SCAN" });

    expect(scan.split("THE_LOGS")).toHaveLength(scans + 1);
    expect(answer.split("THE_SCAN")).toHaveLength(2);
    expect(answer).not.toContain("THE_LOGS");
    expect(scan + answer).not.toMatch(/;|--|\/\*/);
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "counts, repeats and limits by no number %d",
    (value) => {
      const columns = [out("a")];
      const from = { kind: "relation", name: "records" } as const;
      const copies = { kind: "copies", from, name: "part", numbers: [0, value] } as const;
      const write = (select: Omit<Select, "kind">) =>
        writeStatement(dialect, { kind: "select", ...select }, { records: "logs" });

      expect(() => write({ columns, from, limit: value })).toThrow("whole numbers");
      expect(() => write({ columns, from: copies })).toThrow("whole numbers");
      expect(() => written(dialect, { kind: "number", value })).toThrow("whole numbers");
    },
  );

  test("does not write a statement that reads what is not there", () => {
    expect(() => writeStatement(dialect, answerQuery(plan(), "text").scan, {})).toThrow("no relation records");
  });
});

/** A day of everybody's rejects. */
const DAY = { window: { from: FIVE, to: FIVE + 86_400 }, padding: 660, own: [], intervals: [], isOverdue: true };

function ranking() {
  const { src: _, dst: __, ...rest } = plan({ ports: [], protocols: [], broad: true, rejectsOnly: true });
  return rest;
}

/** What engines spell alike stands as one text, what they do not as one for each. */
test.each([
  { node: col("srcaddr"), text: "srcaddr" },
  { node: col("end"), text: '"end"' },
  { node: lit("it's"), text: "'it''s'" },
  { node: lit(-5), text: "-5" },
  { node: compare(col("a"), ">=", 5), text: "a >= 5" },
  { node: equal(math(col("a"), "+", 1), col("b")), text: "(a + 1) = b" },
  { node: all(), text: "TRUE" },
  { node: any(), text: "FALSE" },
  { node: all(equal(col("a"), 1)), text: "a = 1" },
  { node: all(equal(col("a"), 1), any(equal(col("b"), 2), equal(col("b"), 3))), text: "(a = 1 AND (b = 2 OR b = 3))" },
  { node: not(any(equal(col("a"), 1), equal(col("a"), 2))), text: "NOT ((a = 1 OR a = 2))" },
  { node: isAbsent(col("a")), text: "a IS NULL" },
  { node: isOneOf(col("a"), []), text: "FALSE" },
  { node: isOneOf(col("a"), ["x"]), text: "a = 'x'" },
  { node: isOneOf(col("a"), ["x", "y"]), text: "a IN ('x', 'y')" },
  { node: begins(col("a"), "10.0."), text: "a LIKE '10.0.%'" },
  { node: only(equal(col("a"), 1), col("b")), text: "CASE WHEN a = 1 THEN b END" },
  { node: choose([{ when: equal(col("a"), 1), value: lit(2) }], lit(3)), text: "CASE WHEN a = 1 THEN 2 ELSE 3 END" },
  { node: absent("integer"), text: "CAST(NULL AS BIGINT)" },
  { node: absent("text"), text: "CAST(NULL AS VARCHAR)" },
  { node: math(col("a"), "div", 60), text: { athena: "a / 60", duckdb: "a // 60" } },
  { node: math(col("a"), "mod", 60), text: "a % 60" },
  { node: call("bit-and", col("a"), lit(18)), text: { athena: "bitwise_and(a, 18)", duckdb: "(a & 18)" } },
  {
    node: call("shift-left", lit(1), col("a")),
    text: { athena: "bitwise_left_shift(CAST(1 AS BIGINT), CAST(a AS INTEGER))", duckdb: "(CAST(1 AS BIGINT) << (a))" },
  },
  { node: call("bit-or", col("a")), text: { athena: "bitwise_or_agg(a)", duckdb: "bit_or(a)" } },
  {
    node: call("greatest", col("a"), lit(1)),
    text: { athena: "coalesce(greatest(a, 1), a, 1)", duckdb: "greatest(a, 1)" },
  },
  { node: call("least", col("a"), lit(1)), text: { athena: "coalesce(least(a, 1), a, 1)", duckdb: "least(a, 1)" } },
  {
    node: call("piece", col("a"), lit("."), lit(2)),
    text: {
      athena: "CASE WHEN a IS NOT NULL THEN coalesce(split_part(a, '.', 2), '') END",
      duckdb: "split_part(a, '.', 2)",
    },
  },
  {
    node: call("joined", lit("|"), lit("-"), col("a"), col("b")),
    text: "concat_ws('|', coalesce(CAST(a AS VARCHAR), '-'), coalesce(CAST(b AS VARCHAR), '-'))",
  },
  { node: call("to-integer", col("a")), text: "TRY_CAST(a AS BIGINT)" },
  {
    node: over(call("sum", col("a")), [col("b")], [{ by: col("c"), descending: true }]),
    text: "sum(a) OVER (PARTITION BY b ORDER BY c DESC NULLS LAST)",
  },
  { node: over(call("row-number"), []), text: "row_number() OVER ()" },
  { node: over(call("previous", col("a")), [], [{ by: col("b") }]), text: "lag(a) OVER (ORDER BY b NULLS LAST)" },
  { node: over(call("next", col("a")), [], [{ by: col("b") }]), text: "lead(a) OVER (ORDER BY b NULLS LAST)" },
])("$text", ({ node, text }) => {
  const found = Object.fromEntries(Object.entries(DIALECTS).map(([name, dialect]) => [name, written(dialect, node)]));
  const expected = typeof text === "string" ? { athena: text, duckdb: text } : text;

  expect(found).toEqual(expected);
});

test("a grouped, ordered, limited selection stands in the order of SQL", () => {
  const query: Select = {
    kind: "select",
    columns: [key("a"), out("n", call("count"))],
    from: { kind: "copies", from: { kind: "relation", name: "records" }, name: "part", numbers: [0, 1] },
    where: equal(col("b"), 1),
    orderBy: [{ by: col("a") }],
    limit: 10,
  };

  expect(writeStatement(DIALECTS.duckdb, query, { records: "logs" })).toBe(`SELECT a,
  count(*) AS n
FROM (
SELECT * FROM logs AS rows CROSS JOIN (VALUES (0), (1)) AS copies(part)
) AS source
WHERE b = 1
GROUP BY 1
ORDER BY a NULLS LAST
LIMIT 10`);
});
