import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
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
