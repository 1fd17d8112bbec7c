import { rmSync, symlinkSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { inspect } from "../../../../src/engines/duckdb/files/inspect.ts";
import { newMemory } from "../../../../src/engines/duckdb/files/memory.ts";
import { walk } from "../../../../src/engines/duckdb/files/walk.ts";
import type { Format } from "../../../../src/sources/source.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";
import { FIVE, gz, HEADER, line, objectName, text, workshop } from "./fixtures.ts";

const { place, put, reader } = workshop();

async function look(path: string, format?: Format) {
  const { candidates } = await walk([path], vpc);
  return await inspect(candidates, { reader: await reader(format), memory: newMemory() });
}

describe("says why a file that was named cannot be read", () => {
  test.each([
    ["nothing", "", "empty"],
    ["blank lines", "\n \n\n", "empty"],
    ["packed nothing", gzipSync(""), "empty"],
    ["the beginning of a gzip file", gz(HEADER, line(1)).subarray(0, 12), "truncated"],
    ["gzip in name only", Buffer.from([0x1f, 0x8b, 0xff, 0xff, 1, 2, 3, 4, 5]), "damaged"],
    ["the beginning of a Parquet file", "PAR1 and then nothing", "damaged"],
    ["a letter", "Dear all,\n\nthe network is down again.\n", "not-a-flow-log"],
    ["bytes", Buffer.from([0, 1, 2, 3, 254, 255, 10, 7]), "not-a-flow-log"],
    ["a header without times", text("srcaddr dstaddr action", "10.0.1.5 10.0.2.9 ACCEPT"), "no-times"],
    ["records in an unknown order", text(`10.0.1.5 10.0.2.9 443 ${FIVE} ${FIVE + 60} ACCEPT`), "unknown-format"],
  ])("%s", async (name, content, reason) => {
    const path = put(`named/${name}.log`, content);

    expect(await look(path)).toEqual({ files: [], unreadable: [{ path, reason }] });
  });
});

test("says nothing of files in a tree that neither are logs nor look like some", async () => {
  put("tree/letter.txt", "Dear all,\n\nthe network is down again.\n");
  put("tree/nothing", "");
  put("tree/records.txt", text(HEADER, line(1)));
  put("tree/promise.log", "not kept\n");

  const { files, unreadable } = await look(place("tree"));

  expect(files.map(({ path }) => path)).toEqual([place("tree/records.txt")]);
  expect(unreadable).toEqual([{ path: place("tree/promise.log"), reason: "not-a-flow-log" }]);
});

test("speaks of a file that was passed over in a tree once somebody names it", async () => {
  const path = put("later/letter.txt", "Dear all\n");
  const tools = { reader: await reader(), memory: newMemory() };
  const unreadable = async (named: string) => (await inspect((await walk([named], vpc)).candidates, tools)).unreadable;

  expect(await unreadable(place("later"))).toEqual([]);
  expect(await unreadable(path)).toEqual([{ path, reason: "not-a-flow-log" }]);
});

test("tells which records are missing where the name of the file tells", async () => {
  const path = put(objectName("0500"), "");

  expect((await look(path)).unreadable).toEqual([
    { path, reason: "empty", window: { from: FIVE - 600, to: FIVE + 300 } },
  ]);
});

test("reads a file without a header by the format the person gave", async () => {
  const format = vpc.readFormat("srcaddr dstaddr dstport start end action");
  const path = put("headless.log", text(`10.0.1.5 10.0.2.9 443 ${FIVE} ${FIVE + 60} ACCEPT`));

  const { files } = await look(path, format);

  expect(files).toMatchObject([{ path, content: { kind: "text", format, way: "scan-without-header", gzip: false } }]);
});

test("believes a header more than the format the person gave", async () => {
  const path = put("headed.log", text(HEADER, line(1)));

  const { files } = await look(path, vpc.readFormat("srcaddr dstaddr start end"));

  expect(files).toMatchObject([{ content: { format: vpc.defaultFormat, way: "scan-with-header" } }]);
});

test("gives the same object as long as a file does not change", async () => {
  const path = put("same.log", text(HEADER, line(1)));
  const { candidates } = await walk([path], vpc);
  const tools = { reader: await reader(), memory: newMemory() };

  const [first] = (await inspect(candidates, tools)).files;
  const [second] = (await inspect(candidates, tools)).files;
  put("same.log", text(HEADER, line(1), line(2)));
  const [third] = (await inspect(candidates, tools)).files;

  expect(first).toBeDefined();
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test("says that the system refuses to open a file", async () => {
  const path = put("refused.log", text(HEADER, line(1)));
  const { candidates } = await walk([path], vpc);
  rmSync(path);
  symlinkSync(path, path);

  expect((await inspect(candidates, { reader: await reader(), memory: newMemory() })).unreadable).toEqual([
    { path, reason: "no-permission" },
  ]);
});
