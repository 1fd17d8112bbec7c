import type { PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import type { GatewayReply } from "../../../src/app/chat/lambda.ts";
import type { PartialFailure } from "../../../src/app/worker.ts";
import type { Heard, Meeting, SignedRequest } from "./colleague.ts";
import { CANARIES } from "./doubles.ts";
import type { FunctionProcess } from "./function-process.ts";

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
