import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { skeletonOf, tableTokensOf, tokensOf } from "./lexer.ts";

function shown(sql: string): string {
  return tokensOf(sql)
    .map(({ kind, value }) => `${kind} ${value}`)
    .join(" | ");
}

describe("the tokens of a statement", () => {
  test.each([
    ["SELECT a_1,\n  2", "word SELECT | word a_1 | sign , | number 2"],
    ["'it''s' = ''", "text it's | sign = | text "],
    ["'a' 'b'", "text a | text b"],
    [`"end" "a""b" "$path"`, 'name end | name a"b | name $path'],
    ["'--' '/*' ';' \"--\"", "text -- | text /* | text ; | name --"],
    ["a -- 'b\nc", "word a | comment -- 'b | word c"],
    ["a /* 'b\n; */ c", "word a | comment /* 'b\n; */ | word c"],
    [
      "a <> b <= c || d - -1",
      "word a | sign <> | word b | sign <= | word c | sign || | word d | sign - | sign - | number 1",
    ],
    ["a::INTEGER // 2.5 << 1", "word a | sign :: | word INTEGER | sign // | number 2.5 | sign << | number 1"],
    ["f(x)[1].y;", "word f | sign ( | word x | sign ) | sign [ | number 1 | sign ] | sign . | word y | sign ;"],
    ["x = ?", "word x | sign = | sign ?"],
    ["'\\'", "text \\"],
    ["'a\nb\0é\ud800'", "text a\nb\0é\ud800"],
    ["", ""],
  ])("of %j are %s", (sql, tokens) => {
    expect(shown(sql)).toBe(tokens);
  });

  test.each([
    "'it's'",
    "'a",
    '"a',
    '""',
    "a /* b",
    "a\0b",
    "a\u2019b",
    "`a`",
    "$$a$$",
    "E'a'",
    "U&'a'",
    "1a",
    "a\tb",
    "@x",
    "a \\ b",
  ])("do not begin somewhere in %j", (sql) => {
    expect(() => tokensOf(sql)).toThrow("no token begins");
  });

  test("give every literal back as it was, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        const written = [one, other].map((text) => `'${text.replaceAll("'", "''")}'`);

        expect(tokensOf(`a IN (${written.join(", ")})`).filter(({ kind }) => kind === "text")).toEqual([
          { kind: "text", value: one },
          { kind: "text", value: other },
        ]);
      }),
    );
  });
});

describe("the skeleton", () => {
  test.each([
    ["a = 'x'  AND b\n= 5", "a = '' AND b = 0"],
    [`"end" <> '' -- c`, `"end" <> '' -- c`],
  ])("of %j is %s", (sql, skeleton) => {
    expect(skeletonOf(tokensOf(sql))).toBe(skeleton);
  });

  test.each([
    ["a = 'x'", "a = 'x' OR 'y'"],
    ["a = 'x'", "b = 'x'"],
    ["a = 1", "a = '1'"],
    ["a", '"a"'],
  ])("tells %s from %s", (one, other) => {
    expect(skeletonOf(tokensOf(one))).not.toBe(skeletonOf(tokensOf(other)));
  });
});

describe("the tokens of a table's statement", () => {
  test("have names in backticks and literals without any escape", () => {
    expect(tableTokensOf("LOCATION 's3://a/b-c' -- why\n(`end` string);")).toEqual([
      { kind: "word", value: "LOCATION" },
      { kind: "text", value: "s3://a/b-c" },
      { kind: "comment", value: "-- why" },
      { kind: "sign", value: "(" },
      { kind: "name", value: "end" },
      { kind: "word", value: "string" },
      { kind: "sign", value: ")" },
      { kind: "sign", value: ";" },
    ]);
  });

  test.each(["'it''s'", "'it\\'s'", "'a\\\\'", "`a``b`", "``", '"a"', "'a", "5"])(
    "do not begin somewhere in %s",
    (ddl) => {
      expect(() => tableTokensOf(ddl)).toThrow("no token begins");
    },
  );
});
