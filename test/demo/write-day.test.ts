import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Day, type DayLayout, writeDay } from "../../demo/world/write-day.ts";
import { type ReadFile, type ReadRow, readBack } from "./read-back.ts";

const END = Date.parse("2026-11-22T06:00:00Z") / 1000;
const folder = mkdtempSync(join(tmpdir(), "flow-witness-day-"));
let day: Day;
let text: readonly ReadFile[];
let parquet: readonly ReadFile[];

async function write(name: string, layout: DayLayout, seed: number): Promise<Day> {
  return writeDay({ folder: join(folder, name), layout, records: 24_000, hours: 1, seed, end: END });
}

beforeAll(async () => {
  day = await write("text", "text-hourly", 3);
  await write("parquet", "parquet-hive-hourly", 3);
  text = await readBack(join(folder, "text"));
  parquet = await readBack(join(folder, "parquet"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("writes the same records in both layouts", () => {
  const rowsOf = (files: readonly ReadFile[]) => files.map((file) => file.rows);

  expect(text).toHaveLength(12);
  expect(rowsOf(parquet)).toEqual(rowsOf(text));
  expect(text[0]?.path).toMatch(
    /^AWSLogs\/\d{12}\/vpcflowlogs\/[\w-]+\/2026\/11\/22\/05\/\w+.*_20261122T0500Z_[0-9a-f]{8}\.log\.gz$/,
  );
});

test("writes others for another seed", async () => {
  await write("other", "text-hourly", 4);
  const other = await readBack(join(folder, "other"));

  expect(other[0]?.rows).not.toEqual(text[0]?.rows);
});

test("holds about the records it was told and counts them truly, with scans, quiet and lost minutes in their shares", () => {
  const rows = text.flatMap((file) => file.rows);
  const share = (holds: (row: ReadRow) => boolean) => rows.filter(holds).length / rows.length;

  expect(rows.length).toBe(day.records);
  expect(Math.abs(rows.length / 24_000 - 1)).toBeLessThan(0.05);
  expect(share((row) => row["srcaddr"]?.startsWith("203.0.113.") ?? false)).toBeCloseTo(0.15, 1);
  expect(share((row) => row["log-status"] === "NODATA")).toBeCloseTo(0.008, 2);
  expect(share((row) => row["log-status"] === "SKIPDATA")).toBeLessThan(0.004);
});

test("keeps each record in the five minutes of its end", () => {
  const late = text.flatMap(({ rows }, index) => {
    const from = day.delivered.from + index * 300;
    return rows.filter((row) => Number(row["end"]) < from || Number(row["end"]) >= from + 300);
  });

  expect(late).toEqual([]);
});

test("records the busy pair at both ends, whole conversations both ways", () => {
  const { src, dst, port, window } = day.busy;
  const rows = text
    .flatMap((file) => file.rows)
    .filter((row) => row["srcport"] === String(port) || row["dstport"] === String(port));
  const requests = rows.filter((row) => row["srcaddr"] === src && row["dstaddr"] === dst);
  const replies = rows.filter((row) => row["srcaddr"] === dst && row["dstaddr"] === src);

  expect(window).toEqual({ from: END - 3600, to: END });
  expect(requests.length).toBeGreaterThan(20);
  expect(replies.length).toBe(requests.length);
  expect(new Set(requests.map((row) => `${row["action"]} ${row["tcp-flags"]}`))).toEqual(new Set(["ACCEPT 3"]));
  expect(new Set(replies.map((row) => `${row["action"]} ${row["tcp-flags"]}`))).toEqual(new Set(["ACCEPT 19"]));
  expect(new Set(requests.map((row) => row["interface-id"])).size).toBe(2);
});

test("gives every address one interface only", () => {
  const owners = new Map<string, Set<string>>();
  for (const row of text.flatMap((file) => file.rows).filter((one) => one["log-status"] === "OK")) {
    const address = (row["flow-direction"] === "egress" ? row["srcaddr"] : row["dstaddr"]) ?? "";
    owners.set(address, (owners.get(address) ?? new Set()).add(row["interface-id"] ?? ""));
  }

  expect([...owners.values()].filter((ids) => ids.size > 1)).toEqual([]);
});
