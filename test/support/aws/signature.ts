import { createHash, createHmac } from "node:crypto";
import { CREDENTIALS, type Received } from "./loopback.ts";

/** Whose signature a request should carry. */
export interface Signer {
  readonly service: string;
  readonly region: string;
}

const SHAPE =
  /^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)\/(?<scope>\d{8}\/[^/]+\/[^/]+\/aws4_request), SignedHeaders=(?<names>[a-z0-9;-]+), Signature=(?<signature>[0-9a-f]{64})$/;

/** Whether a request without a query is signed as AWS demands it, over its body and over where it goes. */
export function isSigned({ method, path, headers, body }: Received, { service, region }: Signer): boolean {
  const { key, scope = "", names = "", signature } = SHAPE.exec(headers.authorization ?? "")?.groups ?? {};
  const date = `${headers["x-amz-date"]}`;
  const day = date.slice(0, 8);
  const signed = names.split(";");
  const canonical = [
    method,
    path,
    "",
    ...signed.map((name) => `${name}:${headers[name]}`),
    "",
    names,
    createHash("sha256").update(body).digest("hex"),
  ].join("\n");
  const text = ["AWS4-HMAC-SHA256", date, scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
  const derived = [day, region, service, "aws4_request"].reduce<string | Buffer>(
    (secret, part) => createHmac("sha256", secret).update(part).digest(),
    `AWS4${CREDENTIALS.secretAccessKey}`,
  );
  return (
    key === CREDENTIALS.accessKeyId &&
    scope === `${day}/${region}/${service}/aws4_request` &&
    ["host", "x-amz-date", "x-amz-target"].every((name) => signed.includes(name)) &&
    signature === createHmac("sha256", derived).update(text).digest("hex")
  );
}
