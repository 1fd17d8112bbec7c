import type { DuckDBConnection } from "@duckdb/node-api";
import { writeStatement } from "../../query/dialect.ts";
import type { Query } from "../../query/nodes.ts";
import type { Row } from "../../query/row.ts";
import type { Format, ObjectKey, Source } from "../../sources/source.ts";
import type { Window } from "../../time/window.ts";
import { type Engine, EngineFailure, type Outcome, type Reading } from "../engine.ts";
import { type Database, openDatabase } from "./database.ts";
import { dialect } from "./dialect.ts";
import { choose, objectTimes } from "./files/choose.ts";
import type { Candidate } from "./files/log-file.ts";
import { type Memory, newMemory } from "./files/memory.ts";
import { scan } from "./files/scan.ts";
import { walk } from "./files/walk.ts";

/** What the embedded engine is told. */
export interface Settings {
  /** Files and folder trees to read. */
  readonly paths: readonly string[];
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

/** The embedded engine: DuckDB in this process over files on this machine. */
export function duckdb(settings: Settings): Engine {
  const memory = newMemory();
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
    open: (window) => openReading(window, { settings, memory, opened }),
    async close() {
      await (await database)?.close();
      database = undefined;
    },
  };
}

interface Workplace {
  readonly settings: Settings;
  readonly memory: Memory;
  readonly opened: () => Promise<Database>;
}

async function openReading(window: Window, workplace: Workplace): Promise<Reading> {
  const { candidates, missing, unreadable } = await walk(workplace.settings.paths, workplace.settings.source);
  const chosen = choose(candidates, window).map((candidate) => labelled(candidate, workplace.settings));
  const times = objectTimes(candidates);
  return {
    layout: chosen.length > 0 && chosen.every(isColumnar) ? "columns" : "text",
    objects: chosen.length,
    places: workplace.settings.paths,
    missing,
    closed: unreadable.filter(({ reason }) => reason === "no-permission").map(({ path }) => path),
    ...(times !== undefined && { oldestObject: times.oldest, newestObject: times.newest }),
    async run(query) {
      const outcome = await run(query, chosen, workplace);
      return { ...outcome, unreadable: [...unreadable, ...outcome.unreadable] };
    },
  };
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
  const { instance } = await workplace.opened();
  const begin = stopwatch();
  const connection = await instance.connect();
  const reader = { connection, source, ...(format !== undefined && { format }) };
  try {
    const { result, files, unreadable } = await scan({ candidates, reader, memory: workplace.memory }, (relation) =>
      answer(connection, query, relation),
    );
    const cost = {
      engine: "duckdb",
      statement: shown(query),
      bytesScanned: files.reduce((sum, { bytes }) => sum + bytes, 0),
      rowsScanned: result.rowsScanned,
      ms: stopwatch() - begin,
      usd: 0,
    };
    return { rows: result.rows, unreadable, cost };
  } catch (error) {
    throw translated(error);
  } finally {
    connection.closeSync();
  }
}

/** The two stages apart: the few rows of the scan stay in a table while the answer is drawn from them. */
async function answer(connection: DuckDBConnection, query: Query, records: string) {
  await connection.run(`CREATE OR REPLACE TEMP TABLE scan AS\n${writeStatement(dialect, query.scan, { records })}`);
  const rows = await rowsOf(connection, writeStatement(dialect, query.answer, { scan: "scan" }));
  const [counted] = await rowsOf(connection, "SELECT CAST(coalesce(sum(records), 0) AS DOUBLE) AS total FROM scan");
  return { rows, rowsScanned: Number(counted?.["total"] ?? 0) };
}

async function rowsOf(connection: DuckDBConnection, statement: string): Promise<readonly Row[]> {
  return (await connection.runAndReadAll(statement)).getRowObjectsJS();
}

/** The statement for people: one text, the logs as a table called `flow_logs`. */
function shown(query: Query): string {
  const first = writeStatement(dialect, query.scan, { records: "flow_logs" });
  return `WITH scan AS (\n${first}\n)\n${writeStatement(dialect, query.answer, { scan: "scan" })}`;
}

function translated(error: unknown): unknown {
  const text = error instanceof Error ? error.message : "";
  if (/Out of Memory/i.test(text)) return new EngineFailure("narrow-the-question", error);
  const isDiskFull = /No space left/i.test(text) || (/Could not (?:write|open) /i.test(text) && /temp/i.test(text));
  return isDiskFull ? new EngineFailure("mend-the-set-up", error) : error;
}
