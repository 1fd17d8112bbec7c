import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** A DuckDB in this process, with nothing in it. */
export interface Database {
  readonly instance: DuckDBInstance;
  /** Gives back memory and temporary files. */
  close(): Promise<void>;
}

/** Opens a database whose statements take `memoryMiB` at most; what does not fit goes to temporary files. */
export async function openDatabase(memoryMiB: number): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), "flow-witness-"));
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${memoryMiB}MiB`,
    temp_directory: folder,
    threads: String(threadsFor(memoryMiB, availableParallelism())),
    // Rows are sorted where their order counts; keeping the files' order costs memory.
    preserve_insertion_order: "false",
  });
  return {
    instance,
    async close() {
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Each thread holds buffers that cannot go to files. Of a day of 3 million records, text or Parquet, a question about an
 * hour was answered with 64 MiB by 1 thread and not by 2, with 128 MiB by 2 and not by 8; of Parquet with 256 MiB by 8.
 */
const MIB_PER_THREAD = 64;

/** As many threads as there are processors for, and memory: one at least. */
export function threadsFor(memoryMiB: number, processors: number): number {
  return Math.max(1, Math.min(processors, Math.floor(memoryMiB / MIB_PER_THREAD)));
}
