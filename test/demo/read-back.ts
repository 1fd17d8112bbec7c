import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";

/** One record as it was read back, under documented names; what is not known is left out. */
export type ReadRow = Readonly<Record<string, string>>;

export interface ReadFile {
  /** Path below the folder that was read. */
  readonly path: string;
  readonly rows: readonly ReadRow[];
}

/** The paths of all files below a folder, in order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Header and lines of a compressed text file. */
export function textLines(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
}

/** Everything below a folder of flow logs. */
export async function readBack(folder: string): Promise<readonly ReadFile[]> {
  const paths = filesBelow(folder);
  const texts = paths
    .filter((path) => path.endsWith(".gz"))
    .map((path) => ({ path, rows: textRows(join(folder, path)) }));
  return [...texts, ...(await parquetFiles(folder, paths))];
}

function textRows(path: string): readonly ReadRow[] {
  const [header = "", ...lines] = textLines(path);
  const names = header.split(" ");
  return lines.map((line) => {
    const values = line.split(" ");
    return Object.fromEntries(
      names.map((name, index) => [name, values[index] ?? "-"]).filter(([, value]) => value !== "-"),
    );
  });
}

async function parquetFiles(folder: string, paths: readonly string[]): Promise<readonly ReadFile[]> {
  const parquet = paths.filter((path) => path.endsWith(".parquet"));
  if (parquet.length === 0) return [];
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const read: ReadFile[] = [];
  for (const path of parquet) {
    const query = `SELECT * FROM read_parquet('${join(folder, path)}', hive_partitioning = false)`;
    const result = await connection.runAndReadAll(query);
    const names = result.columnNames().map((name) => name.replaceAll("_", "-"));
    const rows = result
      .getRows()
      .map((values) =>
        Object.fromEntries(
          names
            .map((name, index) => [name, values[index]] as const)
            .flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
        ),
      );
    read.push({ path, rows });
  }
  connection.closeSync();
  return read;
}

/** Every file below a folder with the digest of its bytes. */
export function digestsOf(logs: string): readonly string[] {
  return filesBelow(logs).map((path) => {
    const bytes = readFileSync(join(logs, path));
    return `${path} ${createHash("sha256").update(bytes).digest("hex")}`;
  });
}
