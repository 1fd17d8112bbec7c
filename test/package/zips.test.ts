import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundle } from "../../scripts/bundle/build.ts";
import { PACKED_CONFIG } from "../../src/app/chat/packed-config.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { packedIn } from "../support/app/packed.ts";
import { copyFor, packaged } from "./packaged.ts";
import { unzip } from "./unzip.ts";
import { VARIANTS } from "./variants.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "flow-witness-zips-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { functions } = packaged("default");

function checkedConfig(): Config {
  const reading = readConfig(readFileSync(join(ROOT, VARIANTS.default.config), "utf8"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.config;
}

test("there is a zip for each handler, and no other", () => {
  const handlers = readdirSync(join(ROOT, "handlers")).map((file) => file.replace(/\.ts$/, ""));

  expect(functions.map(({ name }) => name).sort()).toEqual(handlers.sort());
});

test("the schedules' door brings nothing that knows flow logs, and no client of anything", async () => {
  const plan = { root: ROOT, handler: "digest", config: checkedConfig(), folder: join(folder, "light") };
  const { whole } = packedIn((await bundle(plan)).metafile);
  const heavy =
    /^(?:@aws-sdk\/|@duckdb\/|@slack\/|botbuilder|zod|yaml|hyparquet|src\/(?:engines|query|verdict|sources)\/)/;

  expect([...whole]).toContain("src/app/digest-door.ts");
  expect([...whole].filter((name) => heavy.test(name))).toEqual([]);
});

describe.each(functions)("the zip of $name", ({ name, handler, zip }) => {
  const files = unzip(zip);

  test("holds its handler, the parts of that and the checked configuration, readable for everybody", () => {
    const strangers = [...files.keys()].filter((path) => !/^handlers\/part-[0-9A-Z]{8}\.mjs$/.test(path));

    expect(handler).toBe(`handlers/${name}.handler`);
    expect(strangers.sort()).toEqual([`handlers/${PACKED_CONFIG}`, `handlers/${name}.mjs`].sort());
    expect(new Set([...files.values()].map(({ mode }) => mode))).toEqual(new Set([0o644]));
    expect(JSON.parse(`${files.get(`handlers/${PACKED_CONFIG}`)?.bytes}`)).toEqual(checkedConfig());
  });

  test("holds the very bundle that the other tests look into", async () => {
    const own = join(folder, name);
    await bundle({ root: copyFor("default"), handler: name, config: checkedConfig(), folder: own });
    const built = readdirSync(join(own, "handlers")).map((file) => `handlers/${file}`);

    expect([...files.keys()].sort()).toEqual(built.sort());
    expect(built.filter((path) => !files.get(path)?.bytes.equals(readFileSync(join(own, path))))).toEqual([]);
  });

  test("has the same bytes wherever and however often it is made", () => {
    const others = packaged("cross-account").functions.filter((each) => each.name === name);

    expect(others.map((other) => other.zip.equals(zip))).toEqual([true]);
  });
});
