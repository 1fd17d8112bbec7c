import type { DuckDBConnection } from "@duckdb/node-api";
import { isInterrupted } from "../interruption.ts";
import { fileOf, type LogFile } from "./log-file.ts";

/** Kinds of DuckDB errors that a file's content can cause; a mistake in a statement or an interruption has others. */
const BY_CONTENT = /^(?:IO|Invalid Input|Invalid|Serialization|Conversion) Error: /;

/**
 * The files that made a statement fail: the one that the error names, else those that fail alone when all of their
 * columns are read. None: no file is to blame.
 */
export async function blame(error: unknown, { files, connection, relation }: Suspects): Promise<readonly LogFile[]> {
  if (!(error instanceof Error) || !BY_CONTENT.test(error.message)) return [];
  const named = findNamed(error.message, files);
  if (named !== undefined) return [named];
  const guilty: LogFile[] = [];
  for (const file of files) if (await fails(connection, relation(file))) guilty.push(file);
  return guilty;
}

/** Who can be to blame, and how to read one of them alone. */
export interface Suspects {
  readonly files: readonly LogFile[];
  readonly connection: DuckDBConnection;
  readonly relation: (file: LogFile) => string;
}

/** One path can be the beginning of another: the longest counts. What follows `LINE` quotes the statement. */
function findNamed(message: string, files: readonly LogFile[]): LogFile | undefined {
  const [told = ""] = message.split(/\nLINE \d+:/);
  const named = files.filter((file) => told.includes(fileOf(file)));
  return named.sort((a, b) => fileOf(b).length - fileOf(a).length)[0];
}

async function fails(connection: DuckDBConnection, relation: string): Promise<boolean> {
  try {
    await connection.run(`SELECT max(hash(r)) FROM ${relation} AS r`);
    return false;
  } catch (error) {
    if (isInterrupted(error)) throw error;
    // Why it fails does not matter here: the error that is passed on is the first one.
    return true;
  }
}
