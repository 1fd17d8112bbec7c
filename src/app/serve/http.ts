import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Door } from "../../surfaces/door.ts";
import type { FileDoor } from "../chat/file-door.ts";

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes nothing in any more, and waits for what was taken in. */
  stop(): Promise<void>;
}

/** Bytes: more than the door reads, so that it can say that it is too much. */
const MOST_BYTES = 1_048_577;

/** Where to listen; `port` 0: any that is free; without `host` at every address of this machine. */
export interface Spot {
  readonly port: number;
  readonly host?: string;
}

/** What is behind a port. */
export interface Entrances {
  /** Each behind `POST` to its path. */
  readonly doors: ReadonlyMap<string, Door>;
  /** Behind `GET /files/<token>`. */
  readonly files?: FileDoor;
}

/** Opens the doors; `GET /health` says that the process lives. */
export async function listenByHttp({ doors, files }: Entrances, spot: Spot): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const { method, url = "" } = request;
    if (method === "GET" && url === "/health") return response.writeHead(200).end("ok");
    if (method === "GET" && files !== undefined && url.startsWith(FILES)) {
      const { status, headers, body } = await files(url.slice(FILES.length));
      return response.writeHead(status, headers).end(body);
    }
    const door = method === "POST" ? doors.get(url) : undefined;
    if (door === undefined) return response.writeHead(404).end();
    const { status, headers, body } = await door.handle({ headers: request.headers, body: await bytesOf(request) });
    return response.writeHead(status, request.complete ? headers : { ...headers, connection: "close" }).end(body);
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed).listen(spot, listening);
  });
  return { port: portOf(server), stop: () => close(server) };
}

const FILES = "/files/";

/** As much as the door can make something of; the rest is not waited for. */
async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    // The connection is still needed to say that it is too much.
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      parts.push(part);
      length += part.length;
      if (length >= MOST_BYTES) break;
    }
  } catch {
    // Whoever hung up waits for no answer.
  }
  return Buffer.concat(parts);
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens at no port");
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed());
    server.closeIdleConnections();
  });
}
