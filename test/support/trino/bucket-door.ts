import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { type Loopback, openLoopback, type Received } from "../aws/loopback.ts";
import type { S3Double } from "../aws/s3-double.ts";

/** A door to an S3 double through which objects can be put and removed too: Trino keeps its list of tables in a bucket. */
export async function openDoor(s3: S3Double): Promise<Loopback> {
  return await openLoopback((request, response) => {
    if (request.method === "PUT") return put(request, response, s3);
    if (request.method === "DELETE") return remove(request, response, s3);
    return pass(request, response, s3);
  });
}

function put({ path, body, headers }: Received, response: ServerResponse, s3: S3Double): void {
  const content = headers["content-encoding"]?.includes("aws-chunked") ? unchunked(body) : body;
  s3.put(...placeOf(path), content);
  // Clients compare what arrived with what they sent.
  response.writeHead(200, { etag: `"${createHash("md5").update(content).digest("hex")}"` }).end();
}

function remove({ path }: Received, response: ServerResponse, s3: S3Double): void {
  s3.remove(...placeOf(path));
  response.writeHead(204).end();
}

function placeOf(path: string): readonly [bucket: string, key: string] {
  const [, bucket = "", ...steps] = path.split("/");
  return [bucket, steps.join("/")];
}

const CHUNK = /(?<size>[0-9a-f]+)(?:;[^\r\n]*)?\r\n/y;

/** AWS's signed chunks: a length in hexadecimal digits with a signature, then so many characters, here of ASCII. */
function unchunked(body: string): string {
  let content = "";
  CHUNK.lastIndex = 0;
  for (let found = CHUNK.exec(body); found !== null; found = CHUNK.exec(body)) {
    const length = Number.parseInt(found.groups?.["size"] ?? "0", 16);
    if (length === 0) break;
    content += body.slice(CHUNK.lastIndex, CHUNK.lastIndex + length);
    CHUNK.lastIndex += length + "\r\n".length;
  }
  return content;
}

async function pass({ method, path, query, headers }: Received, response: ServerResponse, s3: S3Double) {
  const { authorization = "", range } = headers;
  const search = query.size === 0 ? "" : `?${query}`;
  const found = await fetch(`${s3.endpoint}${encodeURI(path)}${search}`, {
    method,
    headers: { authorization, ...(range && { range }) },
  });
  response.writeHead(found.status, Object.fromEntries(found.headers)).end(Buffer.from(await found.arrayBuffer()));
}
