import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** What a client sent. */
export interface Received {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** The Region that the signature is for; absent where nobody signed. */
  readonly region?: string;
}

/** A server on loopback. */
export interface Loopback {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Answers every request with a function; what the function throws becomes status 500 with its text. */
export async function openLoopback(
  answer: (request: Received, response: ServerResponse) => Promise<void> | void,
): Promise<Loopback> {
  const server = createServer((message, response) => {
    receive(message)
      .then((request) => answer(request, response))
      .catch((error: unknown) => response.writeHead(500).end(`${error}`));
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server listens nowhere");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Credentials for whoever talks to a double. */
export const CREDENTIALS = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };

const SIGNED = /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/(?<region>[^/]+)\//;

async function receive(message: IncomingMessage): Promise<Received> {
  const { method = "", url = "/", headers } = message;
  const { pathname, searchParams } = new URL(url, "http://loopback");
  const { region } = SIGNED.exec(headers.authorization ?? "")?.groups ?? {};
  return {
    method,
    path: decodeURIComponent(pathname),
    query: searchParams,
    headers,
    body: await text(message),
    ...(region !== undefined && { region }),
  };
}
