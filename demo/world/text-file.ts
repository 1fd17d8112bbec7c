import { createReadStream, createWriteStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import type { FieldName, Row } from "./fields.ts";

/** Writes rows as AWS does: a header line of field names, blanks between fields, `-` for what is not known, gzip. */
export async function writeText(path: string, fields: readonly FieldName[], rows: readonly Row[]): Promise<void> {
  const lines = rows.map((row) => fields.map((field) => row[field] ?? "-").join(" "));
  await writeFile(path, gzipSync(`${[fields.join(" "), ...lines].join("\n")}\n`, GZIP));
}

/** Compresses a file beside itself, under the name plus `.gz`, and removes the plain one. */
export async function compressFile(path: string): Promise<void> {
  await pipeline(createReadStream(path), createGzip(GZIP), createWriteStream(`${path}.gz`));
  await rm(path);
}

/** The fastest level: a sample is written more often than it is kept. */
const GZIP = { level: 1 } as const;
