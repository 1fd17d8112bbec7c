import { beforeAll, expect, test, vi } from "vitest";
import { inspect } from "../../../../src/engines/duckdb/files/inspect.ts";
import { newMemory } from "../../../../src/engines/duckdb/files/memory.ts";
import { scan } from "../../../../src/engines/duckdb/files/scan.ts";
import { walk } from "../../../../src/engines/duckdb/files/walk.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";
import { FIVE, HEADER, line, text, workshop } from "./fixtures.ts";

const { place, put, reader } = workshop();

/** What DuckDB throws where somebody interrupts a statement. */
let interruption: unknown;
beforeAll(async () => {
  const { connection } = await reader();
  const told = connection.run("SELECT sum(a.i * b.i) FROM range(10000000) a(i), range(10000000) b(i)");
  // Nothing tells when it has begun.
  const bell = setInterval(() => connection.interrupt(), 1);
  interruption = await told.catch((error: unknown) => error);
  clearInterval(bell);
});

test("a file that was being looked at when somebody stopped the search is none the worse for it", async () => {
  const { connection } = await reader();
  const path = place("whole.parquet");
  const record = `SELECT ${FIVE}::BIGINT AS start, ${FIVE + 60}::BIGINT AS "end", '10.0.1.5' AS srcaddr`;
  await connection.run(`COPY (${record}) TO '${path}' (FORMAT parquet)`);
  const { candidates } = await walk([path], vpc);
  const tools = { reader: { connection, source: vpc }, memory: newMemory() };
  vi.spyOn(connection, "runAndReadAll").mockRejectedValueOnce(interruption);

  await expect(inspect(candidates, tools)).rejects.toBe(interruption);
  expect(await inspect(candidates, tools)).toMatchObject({ files: [{ path }], unreadable: [] });
});

test("nor is one that was read alone to find the one to blame", async () => {
  const { connection } = await reader();
  const { candidates } = await walk([put("whole.log", text(HEADER, line(1)))], vpc);
  const job = { candidates, reader: { connection, source: vpc }, memory: newMemory() };
  const run = connection.run.bind(connection);
  const spy = vi.spyOn(connection, "run").mockImplementation(async (sql) => {
    if (sql.startsWith("SELECT max(hash(r))")) throw interruption;
    return await run(sql);
  });

  await expect(scan(job, () => Promise.reject(new Error("IO Error: somewhere")))).rejects.toBe(interruption);
  spy.mockRestore();
  expect(await scan(job, async () => "read")).toMatchObject({ result: "read", unreadable: [] });
});
