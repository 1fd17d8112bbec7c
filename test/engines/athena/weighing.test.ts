import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openParquetWriter } from "../../../demo/world/parquet-file.ts";
import { makeClients } from "../../../src/aws/clients.ts";
import { objectsIn } from "../../../src/aws/objects.ts";
import { rememberFooters } from "../../../src/engines/athena/footers.ts";
import { makeLedger } from "../../../src/engines/engine.ts";
import type { AthenaDouble } from "../../support/aws/athena-double.ts";
import { CREDENTIALS } from "../../support/aws/loopback.ts";
import { openS3, type S3Double } from "../../support/aws/s3-double.ts";
import { table } from "../../support/table.ts";
import { anAthena, at, QUERY, WINDOW, worker } from "./laboratory.ts";

const BUCKET = "flow-logs";
const FOLDER = "central/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22";

let s3: S3Double;
let athena: AthenaDouble;
beforeEach(async () => {
  [s3, athena] = [await openS3(), await anAthena()];
});
afterEach(() => s3.close());

function storeOf(bucket: string) {
  const clients = makeClients({ endpoint: s3.endpoint, credentials: CREDENTIALS });
  return objectsIn(bucket, () => clients.s3("eu-west-1"));
}

function deliver(time: string, bytes: number): void {
  const name = `123456789012_vpcflowlogs_eu-west-1_fl-0a_20261122T${time}Z_1f2e3d.log.gz`;
  s3.put(BUCKET, `${FOLDER}/${name}`, "x".repeat(bytes));
}

test("the next question, and one about less time, list nothing that was just listed", async () => {
  deliver("1400", 100);
  deliver("1430", 1000);
  const { engine } = worker(athena, { settings: { tables: [table()], objects: storeOf } });
  const open = async (from: number) => {
    const errand = { scope: `${from}`, ledger: makeLedger(), now: WINDOW.to };
    return await (await engine.open({ from, to: WINDOW.to }, errand)).estimate?.(QUERY);
  };
  const listings = () => s3.calls.filter(({ operation }) => operation === "ListObjectsV2").length;

  expect(await open(WINDOW.from)).toMatchObject({ bytes: 1100 });
  const first = listings();
  expect(first).toBeGreaterThan(0);
  expect(await open(WINDOW.from)).toMatchObject({ bytes: 1100 });
  expect(await open(at("14:30"))).toMatchObject({ bytes: 1000 });
  expect(listings()).toBe(first);
});

test("where nothing was delivered for the window, nothing is weighed, started or paid", async () => {
  deliver("0100", 100);
  const { engine } = worker(athena, { settings: { tables: [table()], objects: storeOf } });
  const reading = await engine.open(WINDOW, { scope: "1", ledger: makeLedger() });

  expect(reading.objects).toBe(0);
  expect(await reading.estimate?.(QUERY)).toEqual({ bytes: 0, usd: 0 });
  expect(await reading.run(QUERY)).toMatchObject({ rows: [], cost: { bytesScanned: 0, usd: 0 } });
  expect(athena.calls).toEqual([]);
});

test("a table that holds nothing of the window is left out of the statement", async () => {
  deliver("1400", 100);
  const tables = [table(), table({ name: "elsewhere", log: 1, location: "s3://flow-logs/elsewhere" })];
  const { engine } = worker(athena, { settings: { tables, objects: storeOf } });
  const reading = await engine.open(WINDOW, { scope: "1", ledger: makeLedger() });
  await reading.run(QUERY);

  expect(athena.executions[0]?.statement).toContain('FROM "vpc_flow_logs"');
  expect(athena.executions[0]?.statement).not.toContain("elsewhere");
});

test("the footer of Parquet tells where its columns lie, and is read once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-footer-"));
  const path = join(folder, "a.parquet");
  const writer = await openParquetWriter(["srcaddr", "start"]);
  const rows = Array.from({ length: 1000 }, (_, row) => ({ srcaddr: `10.0.${row % 7}.${row % 251}`, start: row }));
  await writer.write(path, rows);
  writer.close();
  const content = readFileSync(path);
  rmSync(folder, { recursive: true });
  s3.put(BUCKET, "a.parquet", content);
  const footers = rememberFooters();
  const object = { key: "a.parquet", size: content.length };
  const chunks = await footers.read(storeOf(BUCKET), object);
  const reads = s3.calls.length;

  expect(chunks?.map(({ column }) => column)).toEqual(["srcaddr", "start"]);
  // Behind the four bytes that every such file begins with, one column after the other.
  const [address, start] = chunks ?? [];
  expect(address?.from).toBe(4);
  expect(start?.from).toBe(4 + (address?.bytes ?? 0));
  expect((start?.from ?? 0) + (start?.bytes ?? 0)).toBeLessThan(content.length);
  expect(await footers.read(storeOf(BUCKET), object)).toEqual(chunks);
  expect(s3.calls.length).toBe(reads);
});

test("nothing is made of a footer that makes no sense, and one that may not be read is tried again", async () => {
  s3.put(BUCKET, "a.parquet", "x".repeat(100));
  const footers = rememberFooters();
  const object = { key: "a.parquet", size: 100 };
  s3.fail("AccessDenied", { times: 1 });

  await expect(footers.read(storeOf(BUCKET), object)).rejects.toMatchObject({ problem: "not-permitted" });
  expect(await footers.read(storeOf(BUCKET), object)).toBeUndefined();
});
