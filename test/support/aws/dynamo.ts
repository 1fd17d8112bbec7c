import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import dynalite from "dynalite";
import type { DynamoSettings } from "../../../src/state/dynamodb.ts";
import { STATE_TABLE } from "../../../src/state/dynamodb-table.ts";
import { CREDENTIALS, type Loopback, openLoopback, type Received } from "./loopback.ts";

/** What can befall a call; `lost` and `garbled` befall it after DynamoDB has done what it says. */
export type DynamoFault =
  /** Nobody listens any more: the connection breaks before anything is done. */
  | { readonly kind: "refused" }
  /** The connection breaks instead of an answer. */
  | { readonly kind: "lost" }
  /** An answer that is not what DynamoDB answers. */
  | { readonly kind: "garbled"; readonly body: string }
  | { readonly kind: "error"; readonly status: number; readonly body: string };

/** What somebody asked of DynamoDB. */
export interface DynamoCall {
  /** Such as `PutItem`. */
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** DynamoDB as its clients see it, with one table for the state. */
export interface DynamoDouble extends Loopback {
  /** What a store needs to reach the table. */
  readonly settings: DynamoSettings;
  /** In the order in which they came in. */
  readonly calls: readonly DynamoCall[];
  /** The next calls, so many, meet with this. */
  fail(fault: DynamoFault, times: number): void;
}

const REGION = "eu-west-1";
const TABLE = "state";

/** Opens a DynamoDB that speaks and behaves as AWS's does, and that can be made to fail. */
export async function openDynamo(): Promise<DynamoDouble> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const target = endpointOf(server);
  const calls: DynamoCall[] = [];
  const faults: DynamoFault[] = [];
  const proxy = await openLoopback(async (request, response) => {
    const operation = `${request.headers["x-amz-target"]}`.replace(/^DynamoDB_20120810\./, "");
    calls.push({ operation, input: JSON.parse(request.body) });
    await pass(request, response, { target, fault: faults.shift() });
  });
  await createTable(target);
  return {
    ...proxy,
    // However busy the machine is that runs the tests, nothing runs out of time by itself.
    settings: {
      table: TABLE,
      region: REGION,
      endpoint: proxy.endpoint,
      credentials: () => CREDENTIALS,
      patience: 30_000,
    },
    calls,
    fail: (fault, times) => {
      faults.push(...Array.from({ length: times }, () => fault));
    },
    close: async () => {
      await proxy.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function endpointOf(server: Server): string {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server listens nowhere");
  return `http://127.0.0.1:${address.port}`;
}

interface Way {
  readonly target: string;
  readonly fault: DynamoFault | undefined;
}

async function pass(request: Received, response: ServerResponse, { target, fault }: Way): Promise<void> {
  if (fault?.kind === "refused") return void response.destroy();
  if (fault?.kind === "error") return void response.writeHead(fault.status).end(fault.body);
  const answer = await forward(request, target);
  if (fault?.kind === "lost") return void response.destroy();
  response.writeHead(answer.status).end(fault?.body ?? answer.body);
}

async function forward({ headers, body }: Received, target: string) {
  const passed = ["authorization", "x-amz-date", "x-amz-target", "content-type"].map((name) => [
    name,
    `${headers[name]}`,
  ]);
  const response = await fetch(target, { method: "POST", headers: Object.fromEntries(passed), body });
  return { status: response.status, body: await response.text() };
}

/** dynalite looks whether somebody signed, not whether rightly. */
async function createTable(target: string): Promise<void> {
  const response = await fetch(target, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.CreateTable",
      "x-amz-date": "20261122T000000Z",
      authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify({ TableName: TABLE, ...STATE_TABLE.schema }),
  });
  if (!response.ok) throw new Error(`no table: ${await response.text()}`);
}
