import type { DuckDBConnection } from "@duckdb/node-api";
import type { Unreadable } from "../../coverage/coverage.ts";
import type { Format, ObjectKey, Source } from "../../sources/source.ts";
import { openDatabase } from "./database.ts";
import { inspect } from "./files/inspect.ts";
import { isText, type LogFile } from "./files/log-file.ts";
import { newMemory } from "./files/memory.ts";
import { scan } from "./files/scan.ts";
import { walk } from "./files/walk.ts";

/** What to look over. */
export interface Heap {
  /** Files and folder trees of this machine. */
  readonly paths: readonly string[];
  readonly source: Source;
  /** Names the fields of text without a header line. */
  readonly format?: Format;
  readonly memoryMiB: number;
}

/** What lies there. */
export interface LookedOver {
  readonly missing: readonly string[];
  readonly unreadable: readonly Unreadable[];
  /** Files that can be read. */
  readonly files: readonly SeenFile[];
  /** What the newest of them say together; absent where no record was read. */
  readonly sample?: RecordSample;
}

/** A file that can be read, by its ends alone. */
export interface SeenFile {
  readonly path: string;
  readonly key?: ObjectKey;
  readonly fields: readonly string[];
  /** Whether the file itself names its fields. */
  readonly names: "itself" | "nobody";
}

/** Records counted by action, and the seconds that the longest of them stands for. */
export interface RecordSample {
  readonly accepted: number;
  readonly rejected: number;
  readonly longest: number;
}

/** Files whose records are counted: some hours of a small network. */
const SAMPLED_FILES = 100;

/** Looks at the ends of all files under some paths, and counts the records of the newest. */
export async function lookOver({ paths, memoryMiB, ...reading }: Heap): Promise<LookedOver> {
  const { candidates, missing, unreadable: closed } = await walk(paths, reading.source);
  const memory = newMemory();
  const database = await openDatabase(memoryMiB);
  const connection = await database.instance.connect();
  const reader = { connection, ...reading };
  try {
    const { files, unreadable } = await inspect(candidates, { reader, memory });
    const newest = newestOf(files);
    const counted = await scan({ candidates: newest, reader, memory }, (relation) => count(connection, relation));
    return {
      missing,
      unreadable: [...closed, ...unreadable, ...counted.unreadable],
      files: files.map(seen),
      ...(counted.result && { sample: counted.result }),
    };
  } finally {
    connection.closeSync();
    await database.close();
  }
}

/** Files whose names tell no time count as new. */
function newestOf(files: readonly LogFile[]): readonly LogFile[] {
  const age = ({ ends }: LogFile) => ends?.to ?? Number.POSITIVE_INFINITY;
  return [...files].sort((a, b) => (age(a) < age(b) ? 1 : -1)).slice(0, SAMPLED_FILES);
}

function seen(file: LogFile): SeenFile {
  const isNamed = !isText(file) || file.content.way !== "scan-without-header";
  return {
    path: file.path,
    ...(file.key && { key: file.key }),
    fields: file.content.format.columns.map(({ field }) => field),
    names: isNamed ? "itself" : "nobody",
  };
}

async function count(connection: DuckDBConnection, relation: string): Promise<RecordSample | undefined> {
  const reading = await connection.runAndReadAll(
    `SELECT count(*) FILTER (WHERE action = 'ACCEPT') AS accepted, count(*) FILTER (WHERE action = 'REJECT') AS rejected,
  max("end" - start) AS longest FROM ${relation}`,
  );
  const [row] = reading.getRowObjectsJS();
  const [accepted, rejected, longest] = ["accepted", "rejected", "longest"].map((name) => row?.[name] ?? undefined);
  // A quiet interface still says how long its intervals are.
  if (longest === undefined) return undefined;
  return { accepted: Number(accepted), rejected: Number(rejected), longest: Number(longest) };
}
