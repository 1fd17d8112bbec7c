import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { PageFiles } from "./page-files.ts";
import { readDeed } from "./read-deed.ts";
import type { Stage } from "./stage.ts";

/** What is shown, and where. */
export interface Show {
  readonly stage: Stage;
  readonly files: PageFiles;
  /** The next one that is free where somebody else listens there; 0: any that is free. */
  readonly port: number;
  /** Hears of what should not have happened. */
  readonly failed: (error: unknown) => void;
}

/** A page that can be opened. */
export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page on loopback: to nobody else, and to no other page that is open in the same browser. */
export async function servePage({ stage, files, port, failed }: Show): Promise<PageServer> {
  const server = createServer((request, response) => {
    answer({ request, response, stage, files }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
      failed(error);
    });
  });
  const heard = await listen(server, port);
  return {
    address: `http://127.0.0.1:${heard}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly stage: Stage;
  readonly files: PageFiles;
}

/** The page may load its own files and talk to this server; nothing else, wherever it comes from. */
const HEADERS = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

async function answer(visit: Visit): Promise<void> {
  const { request, response, files } = visit;
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (!isOwn(request)) return refuse(response, 403);
  const path = request.url?.split("?", 1)[0] ?? "/";
  if (request.method === "POST" && path === "/deeds") return await takeDeed(visit);
  if (request.method !== "GET") return refuse(response, 405);
  const file = files[path];
  if (file !== undefined) return void response.setHeader("content-type", `${file.type}; charset=utf-8`).end(file.bytes);
  if (path === "/changes") return tellChanges(visit);
  return await download(path, visit);
}

/** A page of somebody else's could ask for a name that leads here, and could send deeds here. */
function isOwn({ headers: { host = "", origin } }: IncomingMessage): boolean {
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  return isLocal && (origin === undefined || origin === `http://${host}`);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

/** Bytes of the longest deed: Slack's longest message, in escaped characters. */
const LONGEST = 500_000;

async function takeDeed({ request, response, stage }: Visit): Promise<void> {
  const { "content-length": length, "content-type": type = "" } = request.headers;
  if (!type.startsWith("application/json")) return refuse(response, 415);
  if (length === undefined || Number(length) > LONGEST) return refuse(response, 413);
  const deed = readDeed((await buffer(request)).toString());
  if (deed === undefined) return refuse(response, 400);
  response.setHeader("content-type", "application/json; charset=utf-8").end(JSON.stringify(await stage.act(deed)));
}

/** Server-sent events, each a whole snapshot; who reads slowly misses some, but never the last. */
function tellChanges({ response, stage }: Visit): void {
  let [full, missed] = [false, false];
  const tell = () => {
    missed = full;
    if (!full) full = !response.write(`data: ${JSON.stringify(stage.snapshot())}\n\n`);
  };
  response.on("drain", () => {
    full = false;
    if (missed) tell();
  });
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  response.once("close", stage.listen(tell));
  tell();
}

async function download(path: string, { response, stage }: Visit): Promise<void> {
  const { id } = /^\/files\/(?<id>[\w-]+)$/.exec(path)?.groups ?? {};
  const file = id === undefined ? undefined : await stage.file(id);
  if (file === undefined) {
    refuse(response, 404);
    return;
  }
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  response.writeHead(200, { "content-type": "application/octet-stream", "content-disposition": disposition });
  response.end(file.bytes);
}

/** Ports that are tried one after the other. */
const TRIES = 20;

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    const heard = await tryPort(server, port);
    if (heard !== undefined) return heard;
  }
  throw new Error(`somebody listens at every port from ${wanted} to ${wanted + TRIES - 1}`);
}

/** The port; nothing where somebody else listens there. */
function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((listening, failed) => {
    const taken = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") listening(undefined);
      else failed(error);
    };
    server.once("error", taken).listen(port, "127.0.0.1", () => {
      server.off("error", taken);
      const address = server.address();
      listening(typeof address === "object" ? address?.port : undefined);
    });
  });
}
