import type { SqsSettings } from "../../../src/state/sqs.ts";
import { CREDENTIALS, type Loopback, openLoopback, type Received } from "./loopback.ts";
import { isSigned } from "./signature.ts";

/** A message as it lies in the queue. */
export interface DoubleMessage {
  readonly body: string;
  /** Seconds. */
  readonly delay: number;
}

/** What SQS answers. */
interface Answer {
  readonly status: number;
  readonly body: object;
}

/** SQS with one queue, as its clients see it. */
export interface SqsDouble extends Loopback {
  readonly settings: SqsSettings;
  readonly messages: readonly DoubleMessage[];
  /** The next call is answered with this, and nothing is put into the queue. */
  fail(answer: Answer): void;
}

const REGION = "eu-west-1";

/** Opens a queue that is empty. */
export async function openSqs(): Promise<SqsDouble> {
  const messages: DoubleMessage[] = [];
  const planned: Answer[] = [];
  const urls: string[] = [];
  const server = await openLoopback((request, response) => {
    const { status, body } = planned.shift() ?? answer(request, { messages, url: urls[0] });
    response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(body));
  });
  const url = `${server.endpoint}/123456789012/questions`;
  urls.push(url);
  return {
    ...server,
    settings: { url, region: REGION, credentials: () => CREDENTIALS, patience: 30_000 },
    messages,
    fail: (next) => {
      planned.push(next);
    },
  };
}

interface Hall {
  readonly messages: DoubleMessage[];
  readonly url: string | undefined;
}

/** AWS's JSON 1.0 protocol. */
function answer(request: Received, { messages, url }: Hall): Answer {
  if (!isSigned(request, { service: "sqs", region: REGION })) return refusal("com.amazonaws.sqs#InvalidSignature", 403);
  if (request.headers["x-amz-target"] !== "AmazonSQS.SendMessage") return refusal("UnknownOperationException");
  if (request.headers["content-type"] !== "application/x-amz-json-1.0") return refusal("UnknownOperationException");
  const { QueueUrl, MessageBody, DelaySeconds } = JSON.parse(request.body);
  if (QueueUrl !== url) return refusal("com.amazonaws.sqs#QueueDoesNotExist");
  messages.push({ body: MessageBody, delay: DelaySeconds });
  return { status: 200, body: { MessageId: `${messages.length}` } };
}

function refusal(type: string, status = 400): Answer {
  return { status, body: { __type: type, message: "in AWS's words" } };
}
