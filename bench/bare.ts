import type { DuckDBConnection } from "@duckdb/node-api";
import { DEFAULT_CONFIG } from "../src/config.ts";
import { openDatabase } from "../src/engines/duckdb/database.ts";
import { inspect } from "../src/engines/duckdb/files/inspect.ts";
import { newMemory } from "../src/engines/duckdb/files/memory.ts";
import { makeMended } from "../src/engines/duckdb/files/mend.ts";
import { relationOf } from "../src/engines/duckdb/files/relation.ts";
import { vpc } from "../src/sources/vpc/index.ts";
import { NAMES } from "./goals.ts";
import type { Contestant } from "./rounds.ts";
import { filesOf, type Task } from "./task.ts";

/** The least that an engine can be asked: the records of one five-tuple in a window, counted by action. */
export async function bareQuery(task: Task): Promise<Contestant & { close(): Promise<void> }> {
  const database = await openDatabase(DEFAULT_CONFIG.engine.memoryMiB);
  const connection = await database.instance.connect();
  const sql = await statement(task, connection);
  return {
    name: NAMES.bare,
    async run() {
      const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
      return { hits: rows.reduce((sum, row) => sum + Number(row["records"]), 0) };
    },
    close: () => database.close(),
  };
}

/** Over the same table expression that the bot's own statements read. */
async function statement(task: Task, connection: DuckDBConnection): Promise<string> {
  const candidates = (await filesOf(task)).map((path) => ({ path, expected: true }));
  const { files } = await inspect(candidates, { reader: { connection, source: vpc }, memory: newMemory() });
  const mended = await makeMended(connection, vpc);
  mended.close();
  const { src, dst, port } = task.pair;
  return `SELECT action, count(*) AS records, sum(packets) AS packets, min("start") AS first, max("end") AS last
FROM ${relationOf(files, { source: vpc, mended: mended.table })} AS records
WHERE srcaddr = '${src}' AND dstaddr = '${dst}' AND dstport = ${port} AND protocol = 6
  AND "start" < ${task.window.to} AND "end" >= ${task.window.from}
GROUP BY action`;
}
