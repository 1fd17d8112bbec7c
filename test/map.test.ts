import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findCycles } from "../scripts/house/cycles.ts";
import { listFolders, readFiles } from "../scripts/house/files.ts";
import { readCodeFile } from "../scripts/house/imports.ts";
import { type Allowance, areaOf, findStrangers, type Policy } from "../scripts/house/map.ts";

/** Who may know whom, types included. Anything not listed is forbidden; src/README.md shows the same table. */
const MAY_IMPORT: Readonly<Record<string, Allowance>> = {
  net: [],
  time: [],
  cards: [],
  records: ["net", "time"],
  sources: ["net", "time", "records"],
  names: ["net", "time"],
  aws: ["net", "time", "names", "sources"],
  question: ["net", "time", "names"],
  plan: ["net", "time", "question", "names", "sources"],
  conversations: ["net", "time", "records"],
  coverage: ["net", "time", "records", "plan", "conversations"],
  query: ["net", "time", "records", "sources", "plan", "conversations", "coverage"],
  doctor: ["time", "aws", "coverage", "sources"],
  engines: ["net", "time", "records", "sources", "aws", "query", "coverage"],
  verdict: ["net", "time", "records", "question", "conversations", "coverage"],
  explanation: ["net", "time", "records", "question", "plan", "conversations", "coverage", "verdict"],
  pasted: ["net", "time", "records", "sources", "question", "plan", "conversations", "verdict", "explanation"],
  languages: [
    "net",
    "time",
    "records",
    "question",
    "conversations",
    "coverage",
    "verdict",
    "explanation",
    "jobs",
    "doctor",
  ],
  state: ["time"],
  surfaces: ["cards"],
  access: ["surfaces"],
  chat: [
    "net",
    "time",
    "cards",
    "question",
    "verdict",
    "explanation",
    "languages",
    "state",
    "surfaces",
    "access",
    "jobs",
    "templates",
    "*.ts",
  ],
  jobs: ["net", "time", "coverage"],
  templates: [
    "records",
    "question",
    "conversations",
    "coverage",
    "verdict",
    "explanation",
    "jobs",
    "doctor",
    "languages",
    "cards",
  ],
  handlers: ["app"],
  app: "anything",
  "*.ts": "anything",
};

const ROOTS = "src/app/";

/** A family is known by its contract; members and registry are open to composition roots, members never know each other. */
const POLICY: Policy = {
  mayImport: MAY_IMPORT,
  families: [
    {
      folder: "sources",
      contract: "sources/source.ts",
      // Where AWS puts the objects of any log, and when.
      common: ["sources/key-layout.ts", "sources/delivered.ts"],
      members: "folders",
      openTo: [ROOTS],
    },
    { folder: "engines", contract: "engines/engine.ts", members: "folders", openTo: [ROOTS] },
    {
      folder: "languages",
      contract: "languages/language.ts",
      common: ["languages/chat-words.ts"],
      // What a door says: it loads no more of the languages than that.
      registries: ["languages/chat.ts"],
      members: "folders",
      openTo: [ROOTS],
    },
    { folder: "surfaces", contract: "surfaces/surface.ts", members: "folders", openTo: [ROOTS] },
    {
      folder: "state",
      contract: "state/store.ts",
      common: ["state/queue.ts", "state/secrets.ts"],
      // Its members are files that share others, so only the way in from outside is watched.
      members: "folders",
      openTo: [ROOTS],
    },
    // The order of the rules is no choice of a composition root: judging is going through it.
    {
      folder: "verdict/rules",
      contract: "verdict/verdict.ts",
      members: "files",
      openTo: [ROOTS, "src/verdict/judge.ts"],
    },
    {
      folder: "doctor/checks",
      contract: "doctor/finding.ts",
      members: "files",
      openTo: [ROOTS, "src/doctor/examine.ts"],
    },
  ],
};

const ROOT = join(import.meta.dirname, "..");
const FILES = readFiles(ROOT, ["src", "templates", "handlers"], ".ts").map(({ path, text }) =>
  readCodeFile(path, text),
);
const AREAS_WITH_CODE = new Set(FILES.map(({ path }) => areaOf(path)));

test("every file imports only what the map allows", () => {
  expect(FILES.length).toBeGreaterThan(0);
  expect(findStrangers(FILES, POLICY)).toEqual([]);
});

test("no files import each other in a circle", () => {
  expect(findCycles(FILES)).toEqual([]);
});

test("every folder of src is on the map", () => {
  expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining(listFolders(ROOT, "src")));
});

describe("src/README.md", () => {
  const rows = readMapTable(readFileSync(join(ROOT, "src/README.md"), "utf8"));

  test("shows the same map", () => {
    const shown = rows.map(({ area, mayImport }) => [area, mayImport]);

    expect(shown).toEqual(Object.entries(MAY_IMPORT).map(([area, allowance]) => [area, inWords(allowance)]));
  });

  test("says of exactly those areas that hold no code yet that they come later", () => {
    const later = rows.filter(({ about }) => about.startsWith("later: ")).map(({ area }) => area);

    expect(later).toEqual(Object.keys(MAY_IMPORT).filter((area) => !AREAS_WITH_CODE.has(area)));
  });
});

function inWords(allowance: Allowance): string {
  if (allowance === "anything") return "anything";
  return allowance.length === 0 ? "nothing" : allowance.join(", ");
}

/** The rows of the three-column table whose first column is an area in backticks. */
function readMapTable(markdown: string) {
  const row = /^\| `(?<area>[^`]+)` \| (?<about>[^|]+) \| (?<mayImport>[^|]+) \|$/gm;
  return [...markdown.matchAll(row)].map(({ groups = {} }) => ({
    area: groups["area"] ?? "",
    about: groups["about"] ?? "",
    mayImport: groups["mayImport"] ?? "",
  }));
}
