import type { Door, Headers } from "../../surfaces/door.ts";

/** A request as API Gateway (HTTP API, payload 2.0) and function URLs hand it on; what they leave out can be null. */
export interface GatewayRequest {
  readonly headers?: Headers | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
}

/** What they take in return. */
export interface GatewayReply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A door as the handler of a Lambda function. The bytes that were signed are restored before anybody looks at them. */
export function makeLambda(door: Door): (request: GatewayRequest) => Promise<GatewayReply> {
  return async ({ headers, body, isBase64Encoded }) => {
    const bytes = Buffer.from(body ?? "", isBase64Encoded === true ? "base64" : "utf8");
    const reply = await door.handle({ headers: headers ?? {}, body: bytes });
    return { statusCode: reply.status, headers: reply.headers, body: reply.body };
  };
}
