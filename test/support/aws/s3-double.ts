import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { join } from "node:path";
import { type Loopback, openLoopback, type Received } from "./loopback.ts";
import { type Xml, xml } from "./xml.ts";

/** What S3 can be made to answer instead of the truth. `truncated`: half of the content, then the line is cut. */
export type S3Fault = "AccessDenied" | "NoSuchKey" | "NoSuchBucket" | "SlowDown" | "InternalError" | "truncated";

export type S3Operation = "ListObjectsV2" | "GetObject" | "HeadObject" | "GetBucketLocation";

/** One call that came in. */
export interface S3Call {
  readonly operation: S3Operation;
  readonly bucket: string;
  /** The key asked for, or the prefix listed. */
  readonly key: string;
  readonly range?: string;
}

/** When a fault strikes: at every fitting call, or at so many of them. */
export interface FaultPlan {
  readonly operation?: S3Operation;
  /** Key or prefix. */
  readonly key?: RegExp;
  readonly times?: number;
}

/** S3 as its clients see it, path style, on loopback. */
export interface S3Double extends Loopback {
  /** Every call so far. */
  readonly calls: readonly S3Call[];
  put(bucket: string, key: string, content: string | Uint8Array): void;
  /** Puts every file of a folder below a prefix (`""` or with its slash at the end), and reads it when it is asked for. */
  putFolder(bucket: string, prefix: string, folder: string): void;
  remove(bucket: string, key: string): void;
  fail(fault: S3Fault, plan?: FaultPlan): void;
  forgetCalls(): void;
}

/** How a double differs from an empty S3. */
export interface S3Options {
  /** Keys on a page of a listing; S3's own 1,000 where absent. */
  readonly pageSize?: number;
  /** Where all buckets lie; any Region will do where absent. */
  readonly region?: string;
  /** When every object was written, milliseconds. */
  readonly writtenAt?: number;
}

interface Item {
  content(): Buffer;
  readonly size: number;
  readonly etag: string;
}

interface Strike extends FaultPlan {
  readonly fault: S3Fault;
  left: number;
}

/** Everything the double holds. */
interface Hall {
  readonly buckets: Map<string, Map<string, Item>>;
  readonly calls: S3Call[];
  readonly strikes: Strike[];
  readonly options: S3Options;
}

/** Opens an S3 without any bucket; putting an object makes its bucket. */
export async function openS3(options: S3Options = {}): Promise<S3Double> {
  const hall: Hall = { buckets: new Map(), calls: [], strikes: [], options };
  const server = await openLoopback((request, response) => answer(request, response, hall));
  const bucketOf = (bucket: string) => {
    const items = hall.buckets.get(bucket) ?? new Map<string, Item>();
    hall.buckets.set(bucket, items);
    return items;
  };
  return {
    ...server,
    calls: hall.calls,
    put: (bucket, key, content) =>
      void bucketOf(bucket).set(
        key,
        itemOf(() => Buffer.from(content)),
      ),
    putFolder(bucket, prefix, folder) {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const steps = path.slice(join(folder, "/").length).split("\\").join("/");
        bucketOf(bucket).set(
          `${prefix}${steps}`,
          itemOf(() => readFileSync(path)),
        );
      }
    },
    remove: (bucket, key) => void bucketOf(bucket).delete(key),
    fail: (fault, plan = {}) =>
      void hall.strikes.push({ fault, ...plan, left: plan.times ?? Number.POSITIVE_INFINITY }),
    forgetCalls: () => void hall.calls.splice(0),
  };
}

function itemOf(content: () => Buffer): Item {
  const now = content();
  return { content, size: now.length, etag: `"${createHash("md5").update(now).digest("hex")}"` };
}

/** What goes over the line. */
interface Reply {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body: string | Buffer;
  /** Half of the body goes, and the line is cut. */
  readonly cut?: boolean;
}

function answer(request: Received, response: ServerResponse, hall: Hall): void {
  const { status, headers = { "content-type": "application/xml" }, body, cut } = replyTo(request, hall);
  response.writeHead(status, headers);
  if (cut) response.write(body.slice(0, body.length / 2), () => response.destroy());
  else response.end(request.method === "HEAD" ? "" : body);
}

function replyTo(request: Received, hall: Hall): Reply {
  const call = callOf(request);
  hall.calls.push(call);
  const { region } = hall.options;
  if (request.region === undefined) return refusal("AccessDenied");
  if (region !== undefined && request.region !== region) return elsewhere(region);
  const fault = nextFault(call, hall);
  if (fault !== undefined && fault !== "truncated") return refusal(fault);
  const items = hall.buckets.get(call.bucket);
  if (items === undefined) return refusal("NoSuchBucket");
  if (call.operation === "GetBucketLocation") return { status: 200, body: xml("LocationConstraint", region ?? "") };
  if (call.operation === "ListObjectsV2") {
    return { status: 200, body: xml("ListBucketResult", listing(items, request.query, hall.options)) };
  }
  const item = items.get(call.key);
  if (item === undefined) return refusal("NoSuchKey");
  return { ...content(item, call, hall.options), cut: fault === "truncated" };
}

function callOf({ method, path, query, headers }: Received): S3Call {
  const [bucket = "", ...steps] = path.slice(1).split("/");
  const key = steps.join("/");
  const range = headers.range === undefined ? {} : { range: headers.range };
  if (key !== "") return { operation: method === "HEAD" ? "HeadObject" : "GetObject", bucket, key, ...range };
  if (query.has("location")) return { operation: "GetBucketLocation", bucket, key };
  if (query.get("list-type") === "2") return { operation: "ListObjectsV2", bucket, key: query.get("prefix") ?? "" };
  throw new Error(`nobody taught the double ${method} ${path}?${query}`);
}

function nextFault(call: S3Call, { strikes }: Hall): S3Fault | undefined {
  const strike = strikes.find(
    ({ operation, key, left }) =>
      left > 0 && (operation ?? call.operation) === call.operation && (key?.test(call.key) ?? true),
  );
  if (strike !== undefined) strike.left -= 1;
  return strike?.fault;
}

const STATUS: Readonly<Record<Exclude<S3Fault, "truncated"> | "InvalidRange", number>> = {
  AccessDenied: 403,
  NoSuchKey: 404,
  NoSuchBucket: 404,
  InvalidRange: 416,
  SlowDown: 503,
  InternalError: 500,
};

function refusal(code: keyof typeof STATUS): Reply {
  const body = xml("Error", { Code: code, Message: `made to fail: ${code}`, RequestId: "1" });
  return { status: STATUS[code], body };
}

function elsewhere(region: string): Reply {
  const body = xml("Error", { Code: "PermanentRedirect", Message: "another Region", RequestId: "1" });
  return { status: 301, headers: { "content-type": "application/xml", "x-amz-bucket-region": region }, body };
}

/** One page of ListObjectsV2: objects, and what stands before the delimiter told once. */
function listing(items: ReadonlyMap<string, Item>, query: URLSearchParams, options: S3Options): Xml {
  const prefix = query.get("prefix") ?? "";
  const startAfter = query.get("start-after") ?? "";
  const token = Buffer.from(query.get("continuation-token") ?? "", "base64url").toString();
  const size = Math.min(Number(query.get("max-keys") ?? 1000), options.pageSize ?? 1000);
  const names = [...items.keys()]
    .filter((key) => key.startsWith(prefix) && isBehind(key, startAfter))
    .map((key) => nameIn(key, { prefix, delimiter: query.get("delimiter") }))
    .filter((name) => isBehind(name, token))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const all = [...new Set(names)];
  const page = all.slice(0, size);
  const isCut = all.length > page.length;
  return {
    Prefix: prefix,
    KeyCount: page.length,
    IsTruncated: isCut,
    NextContinuationToken: isCut ? Buffer.from(page.at(-1) ?? "").toString("base64url") : undefined,
    Contents: page.flatMap((key) => {
      const item = items.get(key);
      return item === undefined ? [] : [contentOf(key, item, options)];
    }),
    CommonPrefixes: page.filter((name) => !items.has(name)).map((name) => ({ Prefix: name })),
  };
}

/** S3 orders keys by their bytes. */
function isBehind(key: string, other: string): boolean {
  return Buffer.compare(Buffer.from(key), Buffer.from(other)) > 0;
}

/** The key itself, or the part of it up to the first delimiter behind the prefix. */
function nameIn(key: string, { prefix, delimiter }: { readonly prefix: string; readonly delimiter: string | null }) {
  const end = delimiter === null ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? key : key.slice(0, end + 1);
}

function contentOf(key: string, { size, etag }: Item, { writtenAt = 0 }: S3Options): Xml {
  return {
    Key: key,
    LastModified: new Date(writtenAt).toISOString(),
    ETag: etag,
    Size: size,
    StorageClass: "STANDARD",
  };
}

function content(item: Item, { range }: S3Call, { writtenAt = 0 }: S3Options): Reply {
  const all = item.content();
  const body = range === undefined ? all : partOf(all, range);
  if (body === undefined) return refusal("InvalidRange");
  const lastModified = new Date(writtenAt).toUTCString();
  const headers = { "content-length": body.length, etag: item.etag, "last-modified": lastModified };
  return { status: range === undefined ? 200 : 206, headers, body };
}

/** `undefined` where no byte lies in the range. */
function partOf(all: Buffer, range: string): Buffer | undefined {
  const { first, last } = /^bytes=(?<first>\d*)-(?<last>\d*)$/.exec(range)?.groups ?? {};
  const part = first ? all.subarray(Number(first), last ? Number(last) + 1 : undefined) : all.subarray(-Number(last));
  return part.length === 0 ? undefined : part;
}
