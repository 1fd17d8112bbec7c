import { expect, test } from "vitest";
import { openDatabase, threadsFor } from "../../../src/engines/duckdb/database.ts";

test.each([
  { memoryMiB: 64, processors: 8, threads: 1 },
  { memoryMiB: 127, processors: 8, threads: 1 },
  { memoryMiB: 128, processors: 8, threads: 2 },
  { memoryMiB: 512, processors: 16, threads: 8 },
  { memoryMiB: 512, processors: 2, threads: 2 },
  { memoryMiB: 16, processors: 4, threads: 1 },
])("$memoryMiB MiB on $processors processors are for $threads threads", ({ memoryMiB, processors, threads }) => {
  expect(threadsFor(memoryMiB, processors)).toBe(threads);
});

test("a small memory is told to DuckDB as one thread", async () => {
  const { instance, close } = await openDatabase(64);
  const connection = await instance.connect();

  const answer = await connection.runAndReadAll("SELECT current_setting('threads')::INTEGER AS threads");

  expect(answer.getRowObjectsJS()).toEqual([{ threads: 1 }]);
  connection.closeSync();
  await close();
});
