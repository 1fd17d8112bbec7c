import { open } from "node:fs/promises";
import { constants, gunzipSync } from "node:zlib";

/** Bytes read from the beginning: room for the longest header (about 1,000 bytes) and some lines. */
const HEAD_BYTES = 16_384;
const TAIL_BYTES = 8;
/** Gzip files up to this size are always checked to the end; it costs less than a millisecond. */
const SMALL_BYTES = 65_536;
/** Flow logs shrink by 4 to 6; a trailer that claims less than half or more than 64 times the size is no trailer. */
const PLAUSIBLE_RATIO = { least: 0.5, most: 64 };

/** What the first and last bytes of a file tell. */
export type Head =
  | { readonly kind: "empty" | "truncated" | "damaged" | "parquet" }
  | {
      readonly kind: "text";
      readonly gzip: boolean;
      /** The first whole lines, at least one. */
      readonly lines: readonly string[];
      /** A gzip file that may have been cut off. */
      readonly suspect: boolean;
    };

/** Reads both ends of a file of `bytes` bytes. Errors of the file system pass through. */
export async function readHead(path: string, bytes: number): Promise<Head> {
  if (bytes === 0) return { kind: "empty" };
  const { head, tail } = await readEnds(path, bytes);
  if (head.subarray(0, 4).toString("latin1") === "PAR1") {
    return { kind: tail.subarray(4).toString("latin1") === "PAR1" ? "parquet" : "damaged" };
  }
  if (head[0] !== 0x1f || head[1] !== 0x8b) return toHead(head, { gzip: false, suspect: false }) ?? { kind: "empty" };
  const text = gunzipPart(head);
  if (text === undefined) return { kind: "damaged" };
  const empty = sizeOfContent(tail) === 0 ? "empty" : "truncated";
  return toHead(text, { gzip: true, suspect: isSuspect(tail, bytes) }) ?? { kind: empty };
}

async function readEnds(path: string, bytes: number): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path);
  try {
    const head = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const tail = await file.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, Math.max(0, bytes - TAIL_BYTES));
    return { head: head.buffer.subarray(0, head.bytesRead), tail: tail.buffer };
  } finally {
    await file.close();
  }
}

/** Unpacks as much as there is; `undefined` where not even that goes. */
function gunzipPart(head: Buffer): Buffer | undefined {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}

/** `undefined` where there is no line with anything on it. */
function toHead(bytes: Buffer, about: { readonly gzip: boolean; readonly suspect: boolean }): Head | undefined {
  const all = bytes
    .toString()
    .replace(/^\uFEFF/, "")
    .split(/\r\n|[\r\n]/);
  // The last line may go on beyond what was read, unless it is the only one.
  const [first, ...others] = all.filter((line) => line.trim() !== "");
  return first === undefined ? undefined : { kind: "text", ...about, lines: [first, ...others.slice(0, -1)] };
}

function isSuspect(tail: Buffer, bytes: number): boolean {
  const ratio = sizeOfContent(tail) / bytes;
  return bytes <= SMALL_BYTES || ratio < PLAUSIBLE_RATIO.least || ratio > PLAUSIBLE_RATIO.most;
}

/** The last four bytes of a gzip file are the size of its content, modulo 2³² (RFC 1952). */
function sizeOfContent(tail: Buffer): number {
  return tail.readUInt32LE(4);
}
