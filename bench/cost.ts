import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { chunksOf } from "../src/engines/athena/estimate.ts";
import { rememberFooters } from "../src/engines/athena/footers.ts";
import { priceOf } from "../src/engines/athena/price.ts";
import { dollars } from "../src/languages/money.ts";
import { size } from "../src/languages/size.ts";
import { axisOf } from "../src/plan/axis.ts";
import { answerQuery } from "../src/query/answer.ts";
import { columnsRead } from "../src/query/columns-read.ts";
import { digestQuery } from "../src/query/digest.ts";
import type { Query } from "../src/query/nodes.ts";
import { namedFor } from "../src/sources/delivered.ts";
import { folderSeconds, folderTimes, type KeyLayout } from "../src/sources/key-layout.ts";
import { lengthOf, type Window } from "../src/time/window.ts";
import { localStore } from "./local-store.ts";
import { planOf } from "./plan.ts";
import type { Sample } from "./sample.ts";
import { tableOver } from "./tables.ts";

/** Bytes that a record takes. */
export interface RecordSizes {
  /** As text before compression. */
  readonly raw: number;
  readonly text: number;
  readonly parquet: number;
  /** In the columns of Parquet that an answer reads, both times together. */
  readonly columns: number;
  /** In those that a digest reads, once. */
  readonly digest: number;
}

/** What the generated records take in each layout. */
export async function measureRecords(sample: Sample): Promise<RecordSizes> {
  const { folders, records } = sample;
  const [text, parquet] = await Promise.all(
    [folders["text-hourly"], folders["parquet-hive-hourly"]].map(async (folder) => await objectsIn(folder)),
  );
  const [packed] = text ?? [];
  const [columnar] = parquet ?? [];
  if (packed === undefined || columnar === undefined) throw new Error("no logs were generated");
  const perRecord = { text: bytesOf(text) / records, parquet: bytesOf(parquet) / records };
  const unpacked = gunzipSync(await readFile(packed.path)).length / packed.size;
  const { window } = sample.busy;
  const answer = answerQuery(planOf(sample, window), "columns");
  const digest = digestQuery({ window, padding: PADDING, own: [], intervals: [AGGREGATION_SECONDS], isOverdue: true });
  return {
    ...perRecord,
    raw: perRecord.text * unpacked,
    columns: perRecord.parquet * (await shareRead(columnar, answer)),
    digest: perRecord.parquet * (await shareRead(columnar, digest)),
  };
}

interface Stored {
  readonly path: string;
  readonly size: number;
}

async function objectsIn(folder: string): Promise<readonly Stored[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:gz|parquet)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(paths.map(async (path) => ({ path, size: (await stat(path)).size })));
}

function bytesOf(objects: readonly Stored[] = []): number {
  return objects.reduce((sum, each) => sum + each.size, 0);
}

/** What part of an object's bytes are the columns of a statement; more than all where its legs read many of them twice. */
async function shareRead({ path, size: bytes }: Stored, { scan }: Query): Promise<number> {
  const chunks = await rememberFooters().read(localStore, { key: path, size: bytes });
  if (chunks === undefined) throw new Error(`${path} has no footer`);
  const table = tableOver("parquet-hive-hourly", "s3://bench");
  const read = columnsRead(scan).flatMap((leg) => chunksOf(leg, table, chunks));
  return read.reduce((sum, chunk) => sum + chunk.bytes, 0) / bytes;
}

/** Dollars, in most Regions (AWS, "Amazon Athena pricing", state of November 2026). */
const USD_PER_TB = 5;
/** How often an answer reads Parquet. */
const LEGS = 2;
/** Bytes of text before compression. */
const A_DAY = 1e12;
const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3600;
/** Seconds on both sides of the window for one-minute aggregation. */
const PADDING = 120;
const AGGREGATION_SECONDS = 60;

/** How much time's objects a statement opens. */
interface Cut {
  readonly name: string;
  seconds(named: Window): number;
}

const CUTS: readonly Cut[] = [
  { name: "objects chosen by their names", seconds: lengthOf },
  { name: "whole hours of hourly folders", seconds: (named) => inFolders(named, "hourly") },
  { name: "whole days of daily folders", seconds: (named) => inFolders(named, "daily") },
];

function inFolders(named: Window, layout: KeyLayout): number {
  return folderTimes(named, layout).length * folderSeconds(layout);
}

/** What questions and digests cost at a terabyte a day, as a table in Markdown. */
export function costTable(sizes: RecordSizes): string {
  const { raw, text, parquet, columns, digest } = sizes;
  const records = A_DAY / raw;
  return [
    "| opened | kept as | a question about an hour | about a day | the digest of a day |",
    "|---|---|---|---|---|",
    ...CUTS.flatMap((cut) => rowsOf(cut, sizes)),
    "",
    `A terabyte a day is meant as text before compression: ${(records / 1e9).toFixed(1)} thousand million records of ${raw.toFixed(0)} bytes, ${text.toFixed(1)} as gzip text, ${parquet.toFixed(1)} as Parquet, all fields up to version 5, as this bench makes them.`,
    "They come evenly over the day, which begins at 15:00 UTC. A question or a digest is one statement, a question about one pair and port; records stand for a minute at most.",
    `Over Parquet a question reads twice: the columns of both times are ${columns.toFixed(1)} bytes a record; a digest reads once, ${digest.toFixed(1)} bytes. Small objects, and columns less than a megabyte apart, are read whole.`,
    `${USD_PER_TB} USD a terabyte, at least for 10 MB. Names are known where the bucket may be listed or the flow logs are configured.`,
  ].join("\n");
}

function rowsOf({ name, seconds }: Cut, { raw, text, parquet, columns, digest }: RecordSizes): readonly string[] {
  const [hour, day] = [HOUR_SECONDS, DAY_SECONDS].map((length) => seconds(namesFor(length)) / DAY_SECONDS);
  const cost = (bytes: number, days = 0) => priced((A_DAY / raw) * bytes * days);
  return [
    { encoding: "gzip text", asked: text, told: text },
    { encoding: "Parquet, read by columns", asked: columns, told: digest },
    { encoding: "Parquet, read whole", asked: LEGS * parquet, told: parquet },
  ].map(({ encoding, asked, told }) => row([name, encoding, cost(asked, hour), cost(asked, day), cost(told, day)]));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The times in the names of the objects that a question is answered from; the window lies in the afternoon. */
function namesFor(length: number): Window {
  const to = Date.UTC(2026, 10, 22, 15) / 1000;
  return namedFor(axisOf({ from: to - length, to }, PADDING), AGGREGATION_SECONDS);
}

function priced(bytes: number): string {
  const usd = priceOf(bytes, USD_PER_TB);
  return `${size(bytes)}, ${dollars(usd) ?? "less than 0.01 USD"}`;
}
