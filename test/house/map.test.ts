import { describe, expect, test } from "vitest";
import { findCycles } from "../../scripts/house/cycles.ts";
import { readCodeFile } from "../../scripts/house/imports.ts";
import { findStrangers, type Policy } from "../../scripts/house/map.ts";

const POLICY: Policy = {
  mayImport: {
    net: [],
    verdict: ["net"],
    languages: ["net", "verdict"],
    templates: ["languages"],
    app: "anything",
    "*.ts": "anything",
  },
  families: [
    {
      folder: "languages",
      contract: "languages/language.ts",
      common: ["languages/clock.ts"],
      registries: ["languages/chat.ts"],
      members: "folders",
      openTo: ["src/app/"],
    },
    { folder: "verdict/rules", contract: "verdict/verdict.ts", members: "files", openTo: ["src/verdict/judge.ts"] },
  ],
};

/** A project in memory: path → text. */
function project(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([path, text]) => readCodeFile(path, text));
}

function strangersIn(path: string, text: string): string[] {
  return findStrangers(project({ [path]: text }), POLICY);
}

describe("reading imports", () => {
  test.each([
    ['import { a } from "./a.ts";'],
    ['import type { A } from "./a.ts";'],
    ['import "./a.ts";'],
    ['export { a } from "./a.ts";'],
    ['export type { A } from "./a.ts";'],
    ['export * from "./a.ts";'],
    ['const a = await import("./a.ts");'],
    ['type A = import("./a.ts").A;'],
  ])("finds %s", (text) => {
    expect(readCodeFile("src/net/ip.ts", text).imports).toEqual(["src/net/a.ts"]);
  });

  test.each([
    ["a package", 'import { isIP } from "node:net"; import ipaddr from "ipaddr.js";'],
    ["an import in a comment", '// import { a } from "./a.ts";'],
    ["an import in a string", "const text = 'import { a } from \"./a.ts\";';"],
  ])("leaves out %s", (_, text) => {
    expect(readCodeFile("src/net/ip.ts", text).imports).toEqual([]);
  });

  test("names a file imported twice once, by its path from the root", () => {
    const text = 'import { a } from "../time/a.ts"; import type { A } from "../time/a.ts";';

    expect(readCodeFile("src/net/ip.ts", text).imports).toEqual(["src/time/a.ts"]);
  });

  test("does not pass over a file it cannot parse", () => {
    expect(() => readCodeFile("src/net/ip.ts", "import { from;")).toThrow("src/net/ip.ts");
  });
});

describe("the map", () => {
  test.each([
    ["its own folder", "src/verdict/judge.ts", "./verdict.ts"],
    ["a folder it may know", "src/verdict/judge.ts", "../net/ip.ts"],
    ["a family by its contract", "templates/answer.ts", "../src/languages/language.ts"],
    ["what members share, for a member", "src/languages/en/say.ts", "../numbers.ts"],
    ["its own member", "src/languages/en/index.ts", "./say/answer.ts"],
    ["a member, for the registry", "src/languages/index.ts", "./en/index.ts"],
    ["a member, for the registry of a part of it", "src/languages/chat.ts", "./en/chat/index.ts"],
    ["a registry, for a composition root", "src/app/command-line.ts", "../languages/index.ts"],
    ["a registry, for the one file it is open to", "src/verdict/judge.ts", "./rules/index.ts"],
    ["a stage, for a file that joins the parts", "src/ask.ts", "./verdict/judge.ts"],
    ["what members share where the family says so", "templates/answer.ts", "../src/languages/clock.ts"],
    ["the contract of its family, for a rule", "src/verdict/rules/accepted.ts", "../verdict.ts"],
  ])("allows %s", (_, path, imported) => {
    expect(strangersIn(path, `import type { X } from "${imported}";`)).toEqual([]);
  });

  test.each([
    ["src/net/ip.ts", "../verdict/verdict.ts", "net may not import verdict"],
    ["src/net/ip.ts", "../config.ts", "net may not import *.ts"],
    ["src/app/command-line.ts", "../../demo/world/hosts.ts", "demo is not on the map"],
    // A rule knows neither words nor other rules, and few know the order of rules.
    ["src/verdict/rules/mixed.ts", "../../languages/language.ts", "verdict may not import languages"],
    ["src/verdict/rules/mixed.ts", "./accepted.ts", "members of verdict/rules do not know each other"],
    ["src/verdict/list.ts", "./rules/index.ts", "verdict/rules is known by its contract"],
    // Inside a family: siblings, the contract and the registry.
    ["src/languages/en/say.ts", "../ja/say.ts", "members of languages do not know each other"],
    ["src/languages/language.ts", "./en/say.ts", "members of languages do not know each other"],
    ["src/languages/en/say.ts", "../index.ts", "the registry of languages is closed to the family"],
    // From outside: a member, the registry, what members share.
    ["src/ask.ts", "./languages/en/say.ts", "languages is known by its contract"],
    ["src/ask.ts", "./languages/index.ts", "languages is known by its contract"],
    ["src/ask.ts", "./languages/chat.ts", "languages is known by its contract"],
    ["templates/answer.ts", "../src/languages/numbers.ts", "languages is known by its contract"],
  ])("forbids %s to import %s", (path, imported, reason) => {
    const [stranger = "", ...others] = strangersIn(path, `import type { X } from "${imported}";`);

    expect(stranger.startsWith(`${path} imports `)).toBe(true);
    expect(stranger.endsWith(`: ${reason}`)).toBe(true);
    expect(others).toEqual([]);
  });

  test("names a folder that is not on it, even where nothing is imported", () => {
    expect(strangersIn("src/helpers/text.ts", "export const a = 1;")).toEqual([
      "src/helpers/text.ts: helpers is not on the map",
    ]);
  });
});

describe("circles", () => {
  test("are found over several files, types included, and named once", () => {
    const files = project({
      "src/a.ts": 'import type { B } from "./b.ts";',
      "src/b.ts": 'import { c } from "./c.ts";',
      "src/c.ts": 'import { a } from "./a.ts";',
      "src/d.ts": 'import { a } from "./a.ts";',
    });

    expect(findCycles(files)).toEqual([["src/a.ts", "src/b.ts", "src/c.ts"]]);
  });

  test("are found in a file that imports itself", () => {
    expect(findCycles(project({ "src/a.ts": 'import { a } from "./a.ts";' }))).toEqual([["src/a.ts"]]);
  });

  test("are kept apart where they do not touch, and a shared import is none", () => {
    const files = project({
      "src/a.ts": 'import "./b.ts"; import "./e.ts";',
      "src/b.ts": 'import "./a.ts"; import "./e.ts";',
      "src/c.ts": 'import "./d.ts"; import "./a.ts";',
      "src/d.ts": 'import "./c.ts";',
      "src/e.ts": "export const e = 1;",
    });

    expect(findCycles(files)).toEqual([
      ["src/a.ts", "src/b.ts"],
      ["src/c.ts", "src/d.ts"],
    ]);
  });
});
