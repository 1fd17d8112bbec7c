import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { codeOf } from "./system-error.ts";

/** A text file on disk. */
export interface TextFile {
  readonly path: string;
  readonly gzip: boolean;
}

/** How a file ended when it was read to its end: its checksum held, it broke off, or its content contradicts itself. */
export type Ending = "whole" | "truncated" | "damaged";

/** Characters; a "line" longer than that is no line and is handed on in pieces. */
const LONGEST_LINE = 1_048_576;

/** Reads a file to its end for nothing but the ending. Errors of the file system pass through. */
export async function checkToEnd(file: TextFile): Promise<Ending> {
  return await pour(file, () => undefined);
}

/** Hands on every line; the last one of a file that broke off is left out, for it may be a part. */
export async function pourLines(file: TextFile, take: (line: string) => void): Promise<Ending> {
  const decoder = new TextDecoder();
  let rest = "";
  const ending = await pour(file, (chunk) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/[\r\n]+/);
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) lines.push(rest);
    if (rest.length > LONGEST_LINE) rest = "";
    for (const line of lines) take(line);
  });
  if (ending === "whole") take(rest);
  return ending;
}

async function pour({ path, gzip }: TextFile, take: (chunk: Buffer) => void): Promise<Ending> {
  const consume = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) take(chunk);
  };
  try {
    await (gzip
      ? pipeline(createReadStream(path), createGunzip(), consume)
      : pipeline(createReadStream(path), consume));
    return "whole";
  } catch (error) {
    const ending = ENDINGS.get(codeOf(error));
    if (ending === undefined) throw error;
    return ending;
  }
}

/** Codes of zlib: the input ended too early, or makes no sense (checksum included). */
const ENDINGS: ReadonlyMap<unknown, Ending> = new Map([
  ["Z_BUF_ERROR", "truncated"],
  ["Z_DATA_ERROR", "damaged"],
]);
