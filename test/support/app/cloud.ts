import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { bundle } from "../../../scripts/bundle/build.ts";
import { PACKED_CONFIG } from "../../../src/app/chat/packed-config.ts";
import type { PartialFailure } from "../../../src/app/worker.ts";
import { readConfig } from "../../../src/config.ts";
import type { GatewayReply } from "../../../src/surfaces/slack/door/lambda.ts";
import { NOW } from "../../surfaces/slack/door/requests.ts";
import { type AthenaDouble, openAthena } from "../aws/athena-double.ts";
import { type DynamoDouble, openDynamo } from "../aws/dynamo.ts";
import { CREDENTIALS } from "../aws/loopback.ts";
import { openS3, type S3Double } from "../aws/s3-double.ts";
import { openSqs, type SqsDouble } from "../aws/sqs-double.ts";
import type { Heard, Meeting, SignedRequest } from "./colleague.ts";
import { type FunctionProcess, startFunction } from "./function-process.ts";
import { CONFIG_TEXT, OBJECT_KEY, resultOf } from "./little-log.ts";

interface Doubles {
  readonly slack: PretendedSlack;
  readonly dynamo: DynamoDouble;
  readonly sqs: SqsDouble;
  readonly s3: S3Double;
  readonly athena: AthenaDouble;
}

/** The functions as they are deployed, and doubles of everything that they speak to. */
export interface Cloud extends Omit<Doubles, "s3"> {
  readonly bundles: Readonly<Record<Handler, Metafile>>;
  /** Starts a function; `env`: beside or instead of what it usually has. */
  start(handler: Handler, change?: { readonly env?: Env; readonly now?: number }): Promise<FunctionProcess>;
  /** From now on statements run until they are let go. */
  holdStatements(): Hold;
  /** Ends all functions; everything that they wrote. */
  end(): Promise<string>;
  /** Closes the doubles too. */
  close(): Promise<void>;
}

/** Statements that are running. */
export interface Hold {
  /** When the next one has been started. */
  readonly begun: Promise<void>;
  letGo(): void;
}

export type Handler = "slack" | "answer" | "janitor";
type Env = Readonly<Record<string, string>>;

const ROOT = join(import.meta.dirname, "../../..");

/** Secrets that stand nowhere else: they must not turn up in anything that is written. */
export const CANARIES = { signing: "5160f9d1cafe4e5e9d0b6f1a2b3c4d5e", token: "xoxb-canary-0001" };

/** Builds the functions and opens the doubles. */
export async function openCloud(): Promise<Cloud> {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-cloud-"));
  const found = await resultOf();
  const [slack, dynamo, sqs, s3] = await Promise.all([openSlack(), openDynamo(), openSqs(), openS3()]);
  let hold = holdNothing();
  const athena = await openAthena({
    runStatement: async () => {
      hold.begin();
      await hold.over;
      return found;
    },
  });
  slack.useToken(CANARIES.token);
  s3.put("flow-logs", OBJECT_KEY, "x");
  const bundles = await pack(folder);
  const usual = surroundings({ slack, dynamo, sqs, s3, athena });
  const processes: FunctionProcess[] = [];

  async function end(): Promise<string> {
    return (await Promise.all(processes.map((each) => each.end()))).join("");
  }

  return {
    ...{ slack, dynamo, sqs, athena, bundles },
    start: async (handler, { env = {}, now = NOW } = {}) => {
      const path = join(folder, handler, "index.mjs");
      const started = await startFunction({ bundle: path, env: { ...usual, ...env }, now });
      processes.push(started);
      return started;
    },
    holdStatements: () => {
      const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      hold = { begin: begun.resolve, over: over.promise };
      return { begun: begun.promise, letGo: over.resolve };
    },
    end,
    close: async () => {
      await end();
      for (const double of [slack, dynamo, sqs, s3, athena]) await double.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function holdNothing(): { begin(): void; readonly over: Promise<void> } {
  return { begin: () => undefined, over: Promise.resolve() };
}

/** Packs every function with the checked configuration beside it. */
async function pack(folder: string): Promise<Cloud["bundles"]> {
  const secretFile = join(folder, "signing-secret");
  writeFileSync(secretFile, CANARIES.signing);
  const reading = readConfig(CONFIG_TEXT.replace("SIGNING", secretFile));
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  const packOne = async (handler: Handler): Promise<Metafile> => {
    const { metafile } = await bundle({ root: ROOT, handler, outdir: folder, write: true });
    writeFileSync(join(folder, handler, PACKED_CONFIG), JSON.stringify(reading.config));
    return metafile;
  };
  return { slack: await packOne("slack"), answer: await packOne("answer"), janitor: await packOne("janitor") };
}

/** How the functions find their doubles. */
function surroundings({ slack, dynamo, sqs, s3, athena }: Doubles): Env {
  return {
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL: dynamo.endpoint,
    AWS_ENDPOINT_URL_ATHENA: athena.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    FLOW_WITNESS_TABLE: dynamo.settings.table,
    FLOW_WITNESS_QUEUE: sqs.settings.url,
    FLOW_WITNESS_SLACK_API: slack.apiUrl,
    CANARY_TOKEN: CANARIES.token,
  };
}

/** A door in the cloud, and what went through it. */
export interface CloudDoor extends Meeting {
  readonly requests: readonly SignedRequest[];
  /** What Slack was told, in the same order. */
  readonly heard: readonly Heard[];
}

/** Requests to a door, now as text, now as base64, as API Gateway hands them on. */
export function meetingAt(door: FunctionProcess, slack: PretendedSlack): CloudDoor {
  const requests: SignedRequest[] = [];
  const heard: Heard[] = [];
  return {
    slack,
    secret: CANARIES.signing,
    requests,
    heard,
    send: async (request) => {
      requests.push(request);
      const event = gatewayEvent(request, requests.length % 2 === 0);
      const { statusCode: status, body } = await door.call<GatewayReply>(event);
      heard.push({ status, body });
      return { status, body };
    },
  };
}

/** A request in API Gateway's payload 2.0. */
function gatewayEvent({ headers, body }: SignedRequest, isBase64Encoded: boolean) {
  const http = { method: "POST", path: "/slack/events", protocol: "HTTP/1.1", sourceIp: "192.0.2.1" };
  return {
    version: "2.0",
    routeKey: "POST /slack/events",
    rawPath: "/slack/events",
    rawQueryString: "",
    headers,
    requestContext: { accountId: "123456789012", stage: "$default", http },
    body: body.toString(isBase64Encoded ? "base64" : "utf8"),
    isBase64Encoded,
  };
}

/** Hands messages to the answering function as SQS does, with so many milliseconds; the ids of those that come again. */
export async function handOut(
  worker: FunctionProcess,
  bodies: readonly string[],
  time?: number,
): Promise<readonly string[]> {
  const Records = bodies.map((body, place) => ({
    messageId: `message-${place}`,
    receiptHandle: `handle-${place}`,
    body,
    attributes: { ApproximateReceiveCount: "1" },
    eventSource: "aws:sqs",
  }));
  const { batchItemFailures } = await worker.call<PartialFailure>({ Records }, time);
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}
