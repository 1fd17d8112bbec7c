import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { GetObjectCommandOutput, ListObjectsV2CommandOutput, S3Client } from "@aws-sdk/client-s3";
import type { Instant } from "../time/instant.ts";
import { AwsFailure, attempt } from "./failure.ts";

/** An object as a listing tells of it. */
export interface StoredObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly lastModified: Instant;
  /** Another content has another one. */
  readonly etag: string;
}

/** What keys share up to a slash, which is at its end. */
export interface Folder {
  readonly folder: string;
}

/** Some bytes of an object: [`from`, `to`), or the last so many. Less is read where there is less. */
export type ByteRange = { readonly from: number; readonly to: number } | { readonly last: number };

/** The objects of one bucket. Every call may throw `AwsFailure`. */
export interface ObjectStore {
  readonly bucket: string;
  /** The objects whose keys begin with a prefix, by key (UTF-8 bytes); behind a key only, where one is given. */
  list(prefix: string, from?: { readonly startAfter?: string }): AsyncIterable<StoredObject>;
  /** What stands directly below a prefix as folders would, each with its slash at the end. */
  listFolders(prefix: string): Promise<readonly string[]>;
  /** Folders and objects directly below a prefix, page by page: whoever stops early does not fetch the later pages. */
  listLevel(prefix: string, from?: { readonly startAfter?: string }): AsyncIterable<StoredObject | Folder>;
  /** The content as a stream, which ends in an `AwsFailure` where it breaks off. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** The same at once: for a few kilobytes. */
  readBytes(key: string, range: ByteRange): Promise<Buffer>;
}

/** A place in S3. */
export interface S3Place {
  readonly bucket: string;
  /** Without slashes at its ends; empty for the bucket as a whole. */
  readonly prefix: string;
}

/** Reads `s3://bucket/prefix`; `undefined` for anything else. */
export function readS3Place(text: string): S3Place | undefined {
  const { bucket, key = "" } = /^s3:\/\/(?<bucket>[^/]+)(?:\/(?<key>.*))?$/s.exec(text)?.groups ?? {};
  return bucket === undefined ? undefined : { bucket, prefix: withoutSlashes(key) };
}

/** `s3://bucket/prefix`: what `readS3Place` reads. */
export function placeText({ bucket, prefix }: S3Place): string {
  return prefix === "" ? `s3://${bucket}` : `s3://${bucket}/${prefix}`;
}

/** How the keys of a place begin: with nothing, or with its prefix and a slash. */
export function keyPrefix({ prefix }: Pick<S3Place, "prefix">): string {
  return prefix === "" ? "" : `${prefix}/`;
}

/** Where a bucket is asked for where nobody names a Region: S3 answers with the right one if it lies elsewhere. */
export const ANY_REGION = "us-east-1";

function withoutSlashes(key: string): string {
  const parts = key.split("/");
  const isPart = (part: string) => part !== "";
  const first = parts.findIndex(isPart);
  return first < 0 ? "" : parts.slice(first, parts.findLastIndex(isPart) + 1).join("/");
}

/** The objects of a bucket in S3. */
export function objectsIn(bucket: string, client: () => Promise<S3Client>): ObjectStore {
  const calls = { bucket, client };
  const read = (key: string, range?: ByteRange) => openObject(calls, key, range);
  return {
    bucket,
    list: (prefix, from) => listObjects(calls, prefix, from?.startAfter),
    listFolders: (prefix) => listPrefixes(calls, prefix),
    listLevel: (prefix, from) => listLevel(calls, prefix, from?.startAfter),
    read,
    readBytes: async (key, range) => await buffer(await read(key, range)),
  };
}

interface Calls {
  readonly bucket: string;
  readonly client: () => Promise<S3Client>;
}

async function* listObjects(calls: Calls, prefix: string, startAfter?: string): AsyncGenerator<StoredObject> {
  for await (const page of pages(calls, { Prefix: prefix, ...(startAfter && { StartAfter: startAfter }) })) {
    yield* objectsOn(page);
  }
}

async function* listLevel(calls: Calls, prefix: string, startAfter?: string): AsyncGenerator<StoredObject | Folder> {
  const listing = { Prefix: prefix, Delimiter: "/", ...(startAfter && { StartAfter: startAfter }) };
  for await (const page of pages(calls, listing)) {
    for (const { Prefix: folder } of page.CommonPrefixes ?? []) if (folder !== undefined) yield { folder };
    yield* objectsOn(page);
  }
}

function* objectsOn({ Contents = [] }: ListObjectsV2CommandOutput): Generator<StoredObject> {
  for (const { Key, Size = 0, LastModified, ETag = "" } of Contents) {
    if (Key === undefined) continue;
    yield { key: Key, size: Size, lastModified: Math.floor((LastModified?.getTime() ?? 0) / 1000), etag: ETag };
  }
}

async function listPrefixes(calls: Calls, prefix: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for await (const { CommonPrefixes = [] } of pages(calls, { Prefix: prefix, Delimiter: "/" })) {
    folders.push(...CommonPrefixes.flatMap(({ Prefix }) => Prefix ?? []));
  }
  return folders;
}

/** What a listing asks for. */
interface Listing {
  readonly Prefix: string;
  readonly StartAfter?: string;
  readonly Delimiter?: string;
}

async function* pages({ bucket, client }: Calls, listing: Listing): AsyncGenerator<ListObjectsV2CommandOutput> {
  const { ListObjectsV2Command } = await import("@aws-sdk/client-s3");
  let token: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      ...listing,
      ...(token && { ContinuationToken: token }),
    });
    const page = await attempt("s3:ListBucket", async () => await (await client()).send(command));
    yield page;
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

async function openObject({ bucket, client }: Calls, key: string, range?: ByteRange): Promise<Readable> {
  const { GetObjectCommand } = await import("@aws-sdk/client-s3");
  const command = new GetObjectCommand({ Bucket: bucket, Key: key, ...(range && { Range: rangeText(range) }) });
  try {
    const { Body } = await attempt("s3:GetObject", async () => await (await client()).send(command));
    return Readable.from(chunksOf(Body), { objectMode: false });
  } catch (error) {
    if (isNothingThere(error)) return Readable.from([]);
    throw error;
  }
}

/** RFC 9110, section 14.1: both ends of an HTTP range are inside it. */
function rangeText(range: ByteRange): string {
  return "last" in range ? `bytes=-${range.last}` : `bytes=${range.from}-${range.to - 1}`;
}

/** No byte of an empty object lies in any range (416). */
function isNothingThere(error: unknown): boolean {
  return error instanceof Error && error.name === "InvalidRange";
}

async function* chunksOf(body: GetObjectCommandOutput["Body"]): AsyncGenerator<Uint8Array> {
  if (!(body instanceof Readable)) throw new Error("an object's content came as no stream of Node");
  try {
    for await (const chunk of body) yield chunk;
  } catch (error) {
    // Whatever a stream breaks off with, the rest of the content did not come.
    throw new AwsFailure("out-of-reach", "s3:GetObject", error);
  }
}
