import { describe, expect, test } from "vitest";
import { findStops, type Measures, measure } from "../../scripts/house/budgets.ts";
import { findMachinePaths } from "../../scripts/house/machine.ts";
import { figuresOf, quantile } from "../../scripts/house/targets.ts";

function measured(text: string, path = "src/net/ip.ts"): Measures {
  return measure({ path, text });
}

function offencesIn(text: string): string[] {
  return measured(text).findings.map(({ offence, line }) => `${line} ${offence}`);
}

function stopsOf(text: string, path?: string): string[] {
  return findStops(measured(text, path));
}

describe("lines", () => {
  test("divide into code, comments and blank ones", () => {
    const text = [
      "/**",
      " * Doc.",
      " */",
      "const a = 1; // why",
      "",
      "  // alone",
      "const b = `",
      "// text",
      "`;",
      "",
    ].join("\n");

    expect(measured(text).lines).toEqual({ all: 9, code: 4, comments: 4 });
  });
});

describe("functions", () => {
  test("are measured from head to brace, with their name, wherever they stand", () => {
    const text = `
      function declared(a: number, { b, c }: Pair) {
        return a;
      }
      const arrow = async (a: number) => {
        await a;
        return () => a;
      };
      const table = { property() { return 1; } };
      list.map((x) => {
        return x;
      });
      interface I { method(a: number): void }
    `;

    expect(measured(text).functions).toEqual([
      { name: "declared", line: 2, lines: 3, nesting: 0, parameters: 2 },
      { name: "arrow", line: 5, lines: 4, nesting: 0, parameters: 1 },
      { name: "property", line: 9, lines: 1, nesting: 0, parameters: 0 },
      { line: 10, lines: 3, nesting: 0, parameters: 1 },
    ]);
  });

  test.each([
    ["one after the other", "if (a) {} for (const b of c) {}", 1],
    ["inside each other", "for (;;) { while (a) { try { switch (a) { default: } } finally {} } }", 4],
    ["as else if", "if (a) {} else if (b) { if (c) {} } else if (d) {} else {}", 2],
    ["after else", "if (a) {} else { if (b) {} }", 2],
    ["in a function inside", "if (a) { list.map((x) => { if (x) {} }); }", 1],
  ])("count branches and loops %s", (_, body, nesting) => {
    const outer = measured(`function f() { ${body} }`).functions.at(-1);

    expect(outer).toMatchObject({ name: "f", nesting });
  });
});

describe("offences", () => {
  test.each([
    ["let a: any;", "any"],
    ["type A = Record<string, any[]>;", "any"],
    ["const a = b!;", "non-null mark"],
    ["const a = b!.c;", "non-null mark"],
    ["// @ts-expect-error the type is wrong", "silenced check"],
    ["/* biome-ignore lint: because */", "silenced check"],
    ["// ---- helpers ----", "banner"],
    ["/* ========== */", "banner"],
    ["// #region reading", "banner"],
    ["const a = b as Ip;", "cast without a reason beside it"],
    ["const a = <Ip>b;", "cast without a reason beside it"],
    ["const now = Date.now;", "clock or chance"],
    ["const now = new Date();", "clock or chance"],
    ["const dice = Math.random();", "clock or chance"],
    ['const home = process.env["HOME"];', "environment"],
    ["const pattern = /a(b)c/;", "unnamed group"],
    ["const pattern = /(?<a>x)(b)/u;", "unnamed group"],
    ['const pattern = new RegExp("(a)", "u");', "unnamed group"],
    [`const pattern = new RegExp(\`\${a}(b)\`);`, "unnamed group"],
    ["const pattern = new RegExp(String.raw`(\\d)`);", "unnamed group"],
  ])("are found: %s", (text, offence) => {
    expect(offencesIn(`\n${text}\n`)).toEqual([`2 ${offence}`]);
  });

  test.each([
    ['const many = "any"; // any, as a word'],
    ["const a = b as const;"],
    ["const a = !b;"],
    ["// The brand's one door.\nconst a = b as Ip;"],
    ["const a = b as Ip; // checked above"],
    ["// The brand's one door.\nconst a = (\n  b as Ip\n);"],
    ["// a region of AWS - or its name"],
    ["/** Doc. */\nconst a = 1;"],
    ["const day = new Date(0);"],
    ['const text = "Date.now() process.env";'],
    ["const pattern = /(?<a>x)(?:y)(?=z)(?<!w)\\((?!v)[(]/;"],
    [`const pattern = new RegExp(String.raw\`\\(\${a}[(]\`);`],
    ["const pattern = new RegExp(a);"],
  ])("are not found where there are none: %s", (text) => {
    expect(offencesIn(text)).toEqual([]);
  });
});

describe("hard stops", () => {
  const lines = (count: number) => "a();\n".repeat(count);

  test("let a file of 300 lines pass, and none longer, tables of data excepted", () => {
    const file = (count: number) => `function f() {}\n${lines(count - 1)}`;

    expect(stopsOf(file(300))).toEqual([]);
    expect(stopsOf(file(301))).toEqual(["src/net/ip.ts has 301 lines, 300 at most"]);
    expect(stopsOf(lines(301))).toEqual([]);
  });

  test("let a function of 50 lines pass, and none longer, except in tests", () => {
    const body = (count: number) => `function long() {\n${lines(count - 2)}}\n`;

    expect(stopsOf(body(50))).toEqual([]);
    expect(stopsOf(body(51))).toEqual(["src/net/ip.ts:1 long has 51 lines, 50 at most"]);
    expect(stopsOf(body(51), "test/net/ip.test.ts")).toEqual([]);
  });

  test("let three parameters and three levels pass, and no more", () => {
    expect(stopsOf("f((a, b, c) => { if (a) { if (b) { if (c) {} } } });")).toEqual([]);
    expect(stopsOf("f((a, b, c, d) => { if (a) { if (b) { if (c) { if (d) {} } } } });")).toEqual([
      "src/net/ip.ts:1 callback nests 4 deep, 3 at most",
      "src/net/ip.ts:1 callback takes 4 parameters, 3 at most",
    ]);
  });

  test.each([
    ["the clock", "const now = Date.now();", ["src/plan/plan.ts", "templates/answer.ts", "src/config.ts"]],
    ["the environment", "const home = process.env;", ["src/plan/plan.ts", "templates/answer.ts"]],
    ["a bare cast", "const a = b as Ip;", ["src/app/main.ts", "scripts/a.ts", "handlers/a.ts"]],
    ["any", "let a: any;", ["src/app/main.ts", "test/a.test.ts", "demo/a.ts"]],
  ])("forbid %s inside the line", (_, text, paths) => {
    for (const path of paths) expect(stopsOf(text, path)).toEqual([expect.stringContaining(`${path}:1 `)]);
  });

  test.each([
    [
      "the clock",
      "const now = Date.now();",
      ["src/app/main.ts", "handlers/slack.ts", "scripts/a.ts", "test/a.test.ts"],
    ],
    ["the environment", "const home = process.env;", ["src/app/main.ts", "src/config.ts", "demo/a.ts"]],
    ["a bare cast", "const a = b as Ip;", ["test/a.test.ts"]],
  ])("leave %s alone at the edges", (_, text, paths) => {
    for (const path of paths) expect(stopsOf(text, path)).toEqual([]);
  });
});

describe("figures", () => {
  test.each([
    [[], 0.5, 0],
    [[7], 0.9, 7],
    [[3, 1, 2], 0.5, 2],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 1, 10],
  ])("of %j: the value at %d is %d", (values, share, value) => {
    expect(quantile(values, share)).toBe(value);
  });

  test("count casts and bare errors, and leave callbacks out of the lengths", () => {
    const text = [
      "// The brand's one door.",
      "const a = b as Ip;",
      "list.map((x) => {",
      "  return x;",
      "});",
      "function f() {",
      '  throw new Error("cannot happen");',
      "}",
    ].join("\n");
    const figures = Object.fromEntries(figuresOf([measured(text)], []).map(({ name, measured }) => [name, measured]));

    expect(figures).toMatchObject({
      "lines per function: median / p90 / most": "3 / 3 / 3",
      "casts per 1,000 lines of code": "142.9",
      "comments, % of lines": "12.5",
      "test code : code": "0",
      "bare errors thrown": "1",
    });
  });
});

describe("paths of the machine", () => {
  const machinePaths = (path: string, text: string, root: string) => findMachinePaths([{ path, text }], root);

  test.each([
    ["README.md", "see ../notes/a.md"],
    ["src/net/ip.ts", `import a from "${"../".repeat(3)}other/a.ts";`],
    ["src/net/ip.ts", "// as in /builds/team/notes/a.md"],
    ["package.json", '"file:/builds/team/project/x"'],
  ])("are found in %s: %s", (path, text) => {
    expect(machinePaths(path, `\n${text}`, "/builds/team/project")).toEqual([
      `${path}:2 names a path outside the project`,
    ]);
  });

  test.each([
    ["src/net/ip.ts", 'import a from "../../demo/a.ts";'],
    ["README.md", "a range a../b, an ellipsis .../c, and /builds/other/"],
  ])("are not found in %s: %s", (path, text) => {
    expect(machinePaths(path, text, "/builds/team/project")).toEqual([]);
  });

  test("do not include the folder where everybody checks out", () => {
    expect(machinePaths("README.md", "writes to /tmp/report", "/tmp/project")).toEqual([]);
    expect(machinePaths("README.md", "writes to /tmp/project/report", "/tmp/project")).toHaveLength(1);
  });
});
