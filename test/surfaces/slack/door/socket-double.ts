import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { Duplex } from "node:stream";

/** Slack's end of Socket Mode, on loopback, for one connection. */
export interface SocketDouble {
  readonly apiUrl: string;
  /** What was acknowledged, in the order of arrival. */
  readonly acknowledged: unknown[];
  /** Token with which the connection was asked for. */
  readonly token: () => string | undefined;
  send(envelope: unknown): void;
  /** Resolves with the next acknowledgement. */
  next(): Promise<unknown>;
  close(): Promise<void>;
}

/** Refuses every token but `xapp-pretended`. */
export async function openSocket(): Promise<SocketDouble> {
  const acknowledged: unknown[] = [];
  const waiting: ((value: unknown) => void)[] = [];
  let token: string | undefined;
  let line: Duplex | undefined;

  const server = createServer((request, response) => {
    token = request.headers.authorization?.replace("Bearer ", "");
    const answer =
      token === "xapp-pretended"
        ? { ok: true, url: `ws://${request.headers.host}/link` }
        : { ok: false, error: "invalid_auth" };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  server.on("upgrade", (request, socket) => {
    line = socket;
    const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}${MAGIC}`).digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.write(frame(JSON.stringify({ type: "hello" })));
    socket.on("data", (bytes: Buffer) => {
      for (const { opcode, text } of readFrames(bytes)) {
        if (opcode === CLOSE) socket.end(Buffer.from([0x88, 0x00]));
        if (opcode !== TEXT) continue;
        const value: unknown = JSON.parse(text);
        acknowledged.push(value);
        waiting.shift()?.(value);
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    acknowledged,
    token: () => token,
    send: (envelope) => line?.write(frame(JSON.stringify(envelope))),
    next: () => new Promise((tell) => waiting.push(tell)),
    close: () =>
      new Promise((closed) => {
        line?.destroy();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** RFC 6455, section 1.3. */
const MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const TEXT = 1;
const CLOSE = 8;

/** One unmasked text of less than 64 kB. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const length = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([0x80 | TEXT, ...length]), payload]);
}

/** Masked frames of less than 64 kB, as clients send them. */
function* readFrames(bytes: Buffer): Generator<{ opcode: number; text: string }> {
  let at = 0;
  while (at < bytes.length) {
    const opcode = bytes.readUInt8(at) & 15;
    const short = bytes.readUInt8(at + 1) & 127;
    const start = short === 126 ? at + 4 : at + 2;
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short;
    const mask = bytes.subarray(start, start + 4);
    const payload = bytes.subarray(start + 4, start + 4 + length).map((byte, place) => byte ^ (mask[place % 4] ?? 0));
    yield { opcode, text: Buffer.from(payload).toString() };
    at = start + 4 + length;
  }
}
