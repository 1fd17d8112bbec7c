import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { type Args, isObject } from "./refusal.ts";

/** A request with its body, not looked into yet. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly type: string;
  readonly token?: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A server on loopback. */
export interface Server {
  readonly origin: string;
  close(): Promise<void>;
}

/** Answers with a function; what it throws becomes status 500 with its text. `port`: any free one where it is 0. */
export async function openServer(
  port: number,
  answer: (request: Incoming, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((message, response) => {
    receive(message)
      .then((request) => answer(request, response))
      .catch((error: unknown) => response.writeHead(500).end(`${error}`));
  });
  await new Promise<void>((listening) => {
    server.listen(port, "127.0.0.1", listening);
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server listens nowhere");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function receive(message: IncomingMessage): Promise<Incoming> {
  const { authorization = "", "content-type": type = "" } = message.headers;
  const { token } = /^Bearer (?<token>.+)$/.exec(authorization)?.groups ?? {};
  const { pathname: path, searchParams: query } = new URL(message.url ?? "/", "http://loopback");
  const { method = "GET" } = message;
  const body = new Uint8Array(await buffer(message));
  return { method, path, query, type, body, ...(token !== undefined && { token }) };
}

/** The arguments of a call: a form, whose values may be JSON, or JSON. */
export function readArgs({ type, body }: Incoming): Args {
  const text = new TextDecoder().decode(body);
  if (!type.startsWith("application/json")) return Object.fromEntries(new URLSearchParams(text));
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : {};
}

/** The bytes of a file: the body, or the file in a form. */
export async function readUpload({ type, body }: Incoming): Promise<Uint8Array> {
  if (!type.startsWith("multipart/form-data")) return body;
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const file = [...form.values()].find((value) => typeof value !== "string");
  return file === undefined ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
}
