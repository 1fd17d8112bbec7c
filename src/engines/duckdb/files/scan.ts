import type { Unreadable } from "../../../coverage/coverage.ts";
import { blame } from "./blame.ts";
import { checkSuspects, isScanned, rereadFiles, takeUpRejects, type Work } from "./care.ts";
import { inspect } from "./inspect.ts";
import type { Candidate, LogFile } from "./log-file.ts";
import type { Memory } from "./memory.ts";
import { makeMended } from "./mend.ts";
import { clearRejects } from "./rejects.ts";
import { relationOf } from "./relation.ts";
import type { Reader } from "./understand.ts";

/** What a scan read and what it could not. */
export interface Scanned<Result> {
  readonly result: Result;
  /** Files that were opened. */
  readonly files: readonly LogFile[];
  readonly unreadable: readonly Unreadable[];
}

export interface ScanJob {
  /** Chosen by window beforehand. */
  readonly candidates: readonly Candidate[];
  /** Its connection serves one scan at a time: temporary tables on it hold refused and mended lines. */
  readonly reader: Reader;
  readonly memory: Memory;
}

/**
 * Runs statements over files. `run` gets a table expression with every canonical column and is called once; again only
 * after a file stopped DuckDB, or after lines were refused that our own splitter can read. Errors that no file is to
 * blame for pass through.
 */
export async function scan<Result>(
  { candidates, reader, memory }: ScanJob,
  run: (relation: string) => Promise<Result>,
): Promise<Scanned<Result>> {
  const { files, unreadable } = await inspect(candidates, { reader, memory });
  const mended = await makeMended(reader.connection, reader.source);
  const work: Work = { files, reader, memory, mended, reports: new Map(), done: new Set() };
  try {
    await checkSuspects(work);
    for (;;) {
      await rereadFiles(work);
      const outcome = await attempt(work, run);
      if (outcome === undefined || (await takeUpRejects(work))) continue;
      return { result: outcome.result, files, unreadable: [...unreadable, ...work.reports.values()] };
    }
  } finally {
    mended.close();
  }
}

/** `undefined`: some file stopped DuckDB and is now set aside. */
async function attempt<Result>(
  { files, reader, memory, mended }: Work,
  run: (relation: string) => Promise<Result>,
): Promise<{ readonly result: Result } | undefined> {
  const scanned = files.filter((file) => isScanned(file, memory));
  const { connection, source } = reader;
  const relation = (some: readonly LogFile[]) => relationOf(some, { source, mended: mended.table });
  await clearRejects(connection);
  try {
    return { result: await run(relation(scanned)) };
  } catch (error) {
    const guilty = await blame(error, { files: scanned, connection, relation: (file) => relation([file]) });
    if (guilty.length === 0) throw error;
    for (const file of guilty) memory.health.set(file, file.content.kind === "text" ? "reread" : "damaged");
    return undefined;
  }
}
