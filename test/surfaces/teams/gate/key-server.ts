import { once } from "node:events";
import { createServer } from "node:http";
import { onTestFinished } from "vitest";
import { type Fields, GENUINE, jwk } from "./tokens.ts";

/** A stand-in for login.botframework.com on this machine. */
export interface KeyServer {
  readonly metadataUrl: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  keys: readonly unknown[];
  /** Changes to the metadata. */
  metadata: Fields;
  /** Comes with every answer. */
  status: number;
  /** Where everybody is sent who asks. */
  elsewhere?: string;
  /** Answers nothing before it is done. */
  until?: Promise<void>;
}

/** Listens until the test is over; has the genuine key unless told. */
export async function openKeyServer(): Promise<KeyServer> {
  const server = createServer(async ({ url = "" }, response) => {
    state.asked.push(url);
    await state.until;
    const { elsewhere: location, status } = state;
    const metadata = { jwks_uri: `${origin}/keys`, ...state.metadata };
    const head = location === undefined ? response.writeHead(status) : response.writeHead(302, { location });
    head.end(JSON.stringify(url === "/keys" ? { keys: state.keys } : metadata));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const state: KeyServer = {
    metadataUrl: `${origin}/metadata`,
    asked: [],
    keys: [jwk(GENUINE)],
    metadata: {},
    status: 200,
  };
  return state;
}
