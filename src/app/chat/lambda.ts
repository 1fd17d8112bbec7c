import type { Door, Headers } from "../../surfaces/door.ts";
import type { FileDoor } from "./file-door.ts";

/** A request as API Gateway (HTTP API, payload 2.0) and function URLs hand it on; what they leave out can be null. */
export interface GatewayRequest {
  /** `GET /files/{token}` */
  readonly routeKey?: string;
  /** What stands in the place of names of the route. */
  readonly pathParameters?: Readonly<Record<string, string | undefined>> | null;
  readonly headers?: Headers | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
}

/** What they take in return. */
export interface GatewayReply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded?: true;
}

/** A door as the handler of a Lambda function. The bytes that were signed are restored before anybody looks at them. */
export function makeLambda(door: Door): (request: GatewayRequest) => Promise<GatewayReply> {
  return async ({ headers, body, isBase64Encoded }) => {
    const bytes = Buffer.from(body ?? "", isBase64Encoded === true ? "base64" : "utf8");
    const reply = await door.handle({ headers: headers ?? {}, body: bytes });
    return { statusCode: reply.status, headers: reply.headers, body: reply.body };
  };
}

/** The same with a second door, at which files are fetched. */
export function withFiles(
  handle: (request: GatewayRequest) => Promise<GatewayReply>,
  files: FileDoor,
): (request: GatewayRequest) => Promise<GatewayReply> {
  return async (request) => {
    if (request.routeKey !== FILES_ROUTE) return await handle(request);
    const { status, headers, body } = await files(request.pathParameters?.["token"] ?? "");
    return { statusCode: status, headers, body: Buffer.from(body).toString("base64"), isBase64Encoded: true };
  };
}

/** As serverless.yml says it. */
const FILES_ROUTE = "GET /files/{token}";
