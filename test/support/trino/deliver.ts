import { writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Way } from "../../../demo/world/build-world.ts";
import { FIELDS, type FieldName, type Row } from "../../../demo/world/fields.ts";
import { objectKey } from "../../../demo/world/object-key.ts";
import { openParquetWriter } from "../../../demo/world/parquet-file.ts";
import type { FlowLog } from "../../../demo/world/places.ts";
import { fileTimeOf } from "../../../demo/world/slices.ts";
import type { Table } from "../../../src/engines/athena/tables/table.ts";
import { SOURCES } from "../../../src/sources/index.ts";

/** A flow log of the account in Tokyo. */
export function flowLogOf(way: Way): FlowLog {
  return {
    ...way,
    bucket: "",
    id: "fl-0a11ce0000000001a",
    account: "123456789012",
    region: "ap-northeast-1",
    format: "v5",
    trafficType: "all",
    aggregationSeconds: 60,
  };
}

/** Where a table lies, and what it is called. */
export interface TablePlace {
  readonly name: string;
  readonly location: string;
  readonly way: Way;
}

/** The table of a log whose first line names its fields, delivered by `flowLogOf`. */
export function tableOf(log: string, { name, location, way }: TablePlace): Table {
  const format = SOURCES.vpc.readFormat(log.split("\n")[0] ?? "");
  if (format === undefined) throw new Error("a log without a header");
  const { account, region } = flowLogOf(way);
  return {
    ...way,
    ...{ name, location, format, source: SOURCES.vpc, log: 0, serviceKey: "aws-service" },
    accounts: [account],
    regions: [region],
    since: FIRST_DAY,
  };
}

/** 2026-11-01T00:00:00Z */
const FIRST_DAY = 1_793_491_200;

/** Puts the rows of a log, header first, into objects below a folder, each into that of the five minutes it ended in. */
export async function deliver(log: string, flowLog: FlowLog, folder: string): Promise<void> {
  const [header = "", ...lines] = log.split("\n");
  const fields = header.split(" ");
  const end = fields.indexOf("end");
  const objects = Map.groupBy(lines, (line) => fileTimeOf(secondsOf(line.split(" ")[end])));
  for (const [time, some] of objects) {
    const path = join(folder, objectKey(flowLog, time));
    await mkdir(dirname(path), { recursive: true });
    if (flowLog.encoding === "text") writeFileSync(path, gzipSync(`${[header, ...some].join("\n")}\n`));
    else
      await writeParquet(
        path,
        fields.filter(isFieldName),
        some.map((line) => rowOf(fields, line)),
      );
  }
}

/** Whether Parquet objects can hold the log: the sample's writer knows the fields up to version 8. */
export function fitsParquet(log: string): boolean {
  return (log.split("\n")[0] ?? "").split(" ").every(isFieldName);
}

function secondsOf(text = ""): number {
  const time = Number(text);
  return time > 99_999_999_999 ? time / 1000 : time;
}

function isFieldName(field: string): field is FieldName {
  return Object.hasOwn(FIELDS, field);
}

function rowOf(fields: readonly string[], line: string): Row {
  const values = line.split(" ");
  return Object.fromEntries(fields.map((field, place) => [field, values[place]]).filter(([, value]) => value !== "-"));
}

async function writeParquet(path: string, fields: readonly FieldName[], rows: readonly Row[]): Promise<void> {
  const writer = await openParquetWriter(fields);
  await writer.write(path, rows);
  writer.close();
}
