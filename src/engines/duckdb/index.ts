import type { DuckDBConnection } from "@duckdb/node-api";
import { writeStatement } from "../../query/dialect.ts";
import type { Query, Select } from "../../query/nodes.ts";
import type { Row } from "../../query/row.ts";
import type { Format, ObjectKey, Source } from "../../sources/source.ts";
import type { Window } from "../../time/window.ts";
import { type Engine, EngineFailure, type Errand, type Outcome, type Reading } from "../engine.ts";
import { type Bucket, type BucketSettings, openBucket } from "./bucket/bucket.ts";
import { isBucketPlace } from "./bucket/bucket-place.ts";
import { type Database, openDatabase } from "./database.ts";
import { dialect } from "./dialect.ts";
import { choose, type ObjectTimes, objectTimes, widest } from "./files/choose.ts";
import type { Candidate } from "./files/log-file.ts";
import { type Memory, newMemory } from "./files/memory.ts";
import { scan } from "./files/scan.ts";
import { type Walked, walk } from "./files/walk.ts";
import { interruptAt } from "./interruption.ts";

/** What the embedded engine is told. */
export interface Settings {
  /** Files and folder trees to read, and places in S3 where `bucket` says how to reach them. */
  readonly paths: readonly string[];
  readonly bucket?: BucketSettings;
  readonly source: Source;
  /** Which of the configured logs an object belongs to, by place in the configuration. */
  labelOf?(object: { readonly path: string; readonly key?: ObjectKey }): number | undefined;
  /** Names the fields of text without a header line. */
  readonly format?: Format;
  /** Most memory for statements in MiB; larger work goes to temporary files. */
  readonly memoryMiB: number;
  /** Milliseconds that only ever grow. */
  readonly stopwatch: () => number;
}

/** The embedded engine: DuckDB in this process over files on this machine, or fetched to it. */
export function duckdb(settings: Settings): Engine {
  const memory = newMemory();
  const bucket = settings.bucket && openBucket(settings.bucket, settings.source);
  let database: Promise<Database> | undefined;
  const opened = () => {
    database ??= openDatabase(settings.memoryMiB).catch((error: unknown) => {
      // The next question tries again: there may be room for temporary files by then.
      database = undefined;
      throw new EngineFailure("mend-the-set-up", error);
    });
    return database;
  };
  return {
    name: "duckdb",
    open: (window, errand) => openReading(window, { settings, memory, opened, errand, ...(bucket && { bucket }) }),
    async close() {
      await bucket?.close();
      await (await database)?.close();
      database = undefined;
    },
  };
}

interface Workplace {
  readonly settings: Settings;
  readonly memory: Memory;
  readonly bucket?: Bucket;
  readonly errand: Errand;
  readonly opened: () => Promise<Database>;
}

async function openReading(window: Window, workplace: Workplace): Promise<Reading> {
  const { candidates, missing, unreadable, times } = await look(window, workplace);
  const chosen = choose(candidates, window).map((candidate) => labelled(candidate, workplace.settings));
  return {
    layout: chosen.length > 0 && chosen.every(isColumnar) ? "columns" : "text",
    objects: chosen.length,
    places: workplace.settings.paths,
    missing,
    closed: unreadable.filter(({ reason }) => reason === "no-permission").map(({ path }) => path),
    ...(times !== undefined && { oldestObject: times.oldest, newestObject: times.newest }),
    ...estimateOf(chosen),
    async run(query) {
      const outcome = await runHere(query, chosen, workplace);
      return { ...outcome, unreadable: [...unreadable, ...outcome.unreadable] };
    },
  };
}

/** Of objects in S3 the sizes are known; files on this machine are not weighed beforehand. */
function estimateOf(chosen: readonly Candidate[]): Pick<Reading, "estimate"> {
  const stored = chosen.flatMap((candidate) => candidate.stored ?? []);
  if (stored.length === 0) return {};
  return { estimate: async () => ({ bytes: stored.reduce((sum, { size }) => sum + size, 0), usd: 0 }) };
}

/** What lies at the places on this machine and in S3. */
async function look(window: Window, { settings, bucket, errand }: Workplace): Promise<Walked & Times> {
  const { paths, source } = settings;
  const isRemote = (path: string) => bucket !== undefined && isBucketPlace(path);
  const walked = await walk(
    paths.filter((path) => !isRemote(path)),
    source,
  );
  const near = objectTimes(walked.candidates);
  const remote = paths.filter(isRemote);
  if (bucket === undefined || remote.length === 0) return { ...walked, ...(near && { times: near }) };
  const surveyed = await bucket.survey(remote, window, errand);
  const times = widest(near, surveyed.times);
  return {
    candidates: [...walked.candidates, ...surveyed.candidates],
    missing: [...walked.missing, ...surveyed.missing],
    unreadable: [...walked.unreadable, ...surveyed.unreadable],
    ...(times && { times }),
  };
}

interface Times {
  readonly times?: ObjectTimes;
}

/** Fetches what lies in S3, runs, and lets it go again. */
async function runHere(query: Query, candidates: readonly Candidate[], workplace: Workplace): Promise<Outcome> {
  const { bucket, errand } = workplace;
  if (bucket === undefined || !candidates.some(({ stored }) => stored)) return run(query, candidates, workplace);
  const fetched = await bucket.fetch(candidates, errand);
  try {
    const outcome = await run(query, fetched.candidates, workplace);
    return { ...outcome, unreadable: [...fetched.unreadable, ...outcome.unreadable] };
  } finally {
    await fetched.release();
  }
}

function labelled(candidate: Candidate, { labelOf }: Settings): Candidate {
  const log = labelOf?.(candidate);
  return log === undefined ? candidate : { ...candidate, log };
}

/** By name: a wrong name costs time, not truth. */
function isColumnar({ path, key }: Candidate): boolean {
  return key === undefined ? path.endsWith(".parquet") : key.encoding === "parquet";
}

async function run(query: Query, candidates: readonly Candidate[], workplace: Workplace): Promise<Outcome> {
  const { source, format, stopwatch } = workplace.settings;
  const { cancelled, account } = workplace.errand;
  const { instance } = await workplace.opened();
  const begin = stopwatch();
  const connection = await instance.connect();
  const reader = { connection, source, ...(format !== undefined && { format }) };
  const letGo = interruptAt(cancelled, connection);
  try {
    cancelled?.throwIfAborted();
    const { result, files, unreadable } = await scan({ candidates, reader, memory: workplace.memory }, (relation) => {
      // While files are looked at nothing runs that could be interrupted.
      cancelled?.throwIfAborted();
      return answer({ connection, query, ...(cancelled && { cancelled }) }, relation);
    });
    const bytesScanned = files.reduce((sum, { bytes }) => sum + bytes, 0);
    account?.({ end: "succeeded", bytesScanned });
    const cost = {
      engine: "duckdb",
      statement: shown(query),
      bytesScanned,
      rowsScanned: result.rowsScanned,
      ms: stopwatch() - begin,
      usd: 0,
    };
    return { rows: result.rows, unreadable, cost };
  } catch (error) {
    throw translated(error, cancelled);
  } finally {
    letGo();
    connection.closeSync();
  }
}

interface Asking {
  readonly connection: DuckDBConnection;
  readonly query: Query;
  readonly cancelled?: AbortSignal;
}

/** The two stages apart: the few rows of the scan stay in a table while the answer is drawn from them. */
async function answer({ connection, query, cancelled }: Asking, records: string) {
  const { scan } = query.apart ?? query;
  await connection.run(`CREATE OR REPLACE TEMP TABLE scan AS\n${writeStatement(dialect, scan, { records })}`);
  cancelled?.throwIfAborted();
  if (query.apart) await addClosings({ connection, closings: query.apart.closings, records });
  cancelled?.throwIfAborted();
  const rows = await rowsOf(connection, writeStatement(dialect, query.answer, { scan: "scan" }));
  const [counted] = await rowsOf(connection, "SELECT CAST(coalesce(sum(records), 0) AS DOUBLE) AS total FROM scan");
  return { rows, rowsScanned: Number(counted?.["total"] ?? 0) };
}

/**
 * Of all connections that were closed those of which a reject may be late, if there are any: grouping all of them in the
 * scan instead took 300 MiB more and half as much time again, for a day of 3 million records.
 */
async function addClosings({ connection, closings, records }: Looking): Promise<void> {
  const [counted] = await rowsOf(connection, "SELECT count(kin) > 0 AS any FROM scan");
  if (counted?.["any"] !== true) return;
  const all = writeStatement(dialect, closings, { records });
  await connection.run(`INSERT INTO scan BY NAME\nSELECT * FROM (\n${all}\n) WHERE kin IN (SELECT kin FROM scan)`);
}

interface Looking {
  readonly connection: DuckDBConnection;
  readonly closings: Select;
  readonly records: string;
}

async function rowsOf(connection: DuckDBConnection, statement: string): Promise<readonly Row[]> {
  return (await connection.runAndReadAll(statement)).getRowObjectsJS();
}

/** The statement for people: one text, the logs as a table called `flow_logs`. */
function shown(query: Query): string {
  const first = writeStatement(dialect, query.scan, { records: "flow_logs" });
  return `WITH scan AS (\n${first}\n)\n${writeStatement(dialect, query.answer, { scan: "scan" })}`;
}

function translated(error: unknown, cancelled: AbortSignal | undefined): unknown {
  if (cancelled?.aborted) return new EngineFailure("ask-anew", error, { kind: "cancelled" });
  const text = error instanceof Error ? error.message : "";
  if (/Out of Memory/i.test(text)) return new EngineFailure("narrow-the-question", error);
  const isDiskFull = /No space left/i.test(text) || (/Could not (?:write|open) /i.test(text) && /temp/i.test(text));
  return isDiskFull ? new EngineFailure("mend-the-set-up", error) : error;
}
