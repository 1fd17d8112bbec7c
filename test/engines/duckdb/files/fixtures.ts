import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll } from "vitest";
import { newMemory } from "../../../../src/engines/duckdb/files/memory.ts";
import { type Scanned, scan } from "../../../../src/engines/duckdb/files/scan.ts";
import type { Reader } from "../../../../src/engines/duckdb/files/understand.ts";
import { walk } from "../../../../src/engines/duckdb/files/walk.ts";
import type { Format } from "../../../../src/sources/source.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";

/** The header of the default format. */
export const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";

/** 2026-11-22T05:00:00Z */
export const FIVE = 1_795_323_600;

/** One record of the default format; the client port tells records apart. */
export function line(clientPort: number): string {
  return `2 123456789012 eni-0a 10.0.1.5 10.0.2.9 ${clientPort} 443 6 1 40 ${FIVE} ${FIVE + 60} ACCEPT OK`;
}

export function text(...lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

export function gz(...lines: readonly string[]): Buffer {
  return gzipSync(text(...lines));
}

/** The name AWS gives an object of `hhmm` on 2026-11-22. */
export function objectName(hhmm: string): string {
  return `123456789012_vpcflowlogs_eu-west-1_fl-0123456789abcdef0_20261122T${hhmm}Z_1a2b3c4d.log.gz`;
}

/** A folder that lives as long as the test file, and a DuckDB. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-files-"));
  let instance: DuckDBInstance;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  });
  afterAll(() => {
    instance.closeSync();
    rmSync(folder, { recursive: true });
  });

  const place = (name: string) => join(folder, name);
  const put = (name: string, content: string | Buffer): string => {
    mkdirSync(dirname(place(name)), { recursive: true });
    writeFileSync(place(name), content);
    return place(name);
  };
  const reader = async (format?: Format): Promise<Reader> => ({
    connection: await instance.connect(),
    source: vpc,
    ...(format === undefined ? {} : { format }),
  });
  /** The rows of a statement in which `logs` stands for everything under the paths. */
  const rows = async (sql: string, paths: readonly string[], format?: Format): Promise<Scanned<unknown[][]>> => {
    const ready = await reader(format);
    const { candidates } = await walk(paths, vpc);
    return await scan({ candidates, reader: ready, memory: newMemory() }, async (relation) =>
      (await ready.connection.runAndReadAll(sql.replaceAll("logs", () => `${relation} AS logs`))).getRowsJson(),
    );
  };
  return { folder, place, put, reader, rows };
}
