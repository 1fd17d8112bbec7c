import { constants, gunzipSync } from "node:zlib";
import { type FileMetaData, parquetMetadataAsync } from "hyparquet";
import type { Format, Source } from "../sources/source.ts";
import { AwsFailure } from "./failure.ts";
import type { ObjectStore, StoredObject } from "./objects.ts";

/** What one object says about its format. */
export interface ObjectFormat {
  readonly format: Format;
  readonly encoding: "text" | "parquet";
}

/** Bytes: room for the longest header line, packed or not. */
const HEAD_BYTES = 16_384;
/** Bytes: room for the columns and some row groups of a Parquet file; what is missing is read as well. */
const FOOTER_BYTES = 65_536;

/**
 * Reads the header line of text, packed or not, or the column names in the footer of Parquet; `undefined` where there
 * is neither. May throw `AwsFailure`.
 */
export async function readObjectFormat(
  store: ObjectStore,
  object: Pick<StoredObject, "key" | "size">,
  source: Source,
): Promise<ObjectFormat | undefined> {
  const head = await store.readBytes(object.key, { from: 0, to: HEAD_BYTES });
  if (head.subarray(0, 4).toString("latin1") === "PAR1") return await readColumns(store, object, source);
  const [line = ""] = unpacked(head)
    .toString()
    .split(/[\r\n]/, 1);
  const format = source.readFormat(line);
  return format && { format, encoding: "text" };
}

/** Reads the footer of a Parquet object; throws `AwsFailure`, or a plain `Error` where there is none. */
export async function readFooter(
  store: ObjectStore,
  { key, size }: Pick<StoredObject, "key" | "size">,
): Promise<FileMetaData> {
  const file = {
    byteLength: size,
    slice: async (from: number, to = size) => arrayOf(await store.readBytes(key, { from, to })),
  };
  return await parquetMetadataAsync(file, { initialFetchSize: FOOTER_BYTES });
}

async function readColumns(
  store: ObjectStore,
  object: Pick<StoredObject, "key" | "size">,
  source: Source,
): Promise<ObjectFormat | undefined> {
  const { schema } = await readFooter(store, object).catch(nothingIn);
  // The first element is the table itself.
  const format = source.readFormat(
    schema
      .slice(1)
      .map(({ name }) => name)
      .join(" "),
  );
  return format && { format, encoding: "parquet" };
}

/** A footer that makes no sense names no column; that S3 does not give it is another matter. */
function nothingIn(error: unknown): { readonly schema: readonly { readonly name: string }[] } {
  if (error instanceof AwsFailure) throw error;
  return { schema: [] };
}

/** As much of the content as there is; packed content that is none becomes nothing. */
function unpacked(head: Buffer): Buffer {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** The bytes alone: a buffer of Node's can be a part of a larger one. */
function arrayOf(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
