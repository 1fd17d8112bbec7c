import { createHmac, timingSafeEqual } from "node:crypto";
import { type Headers, readHeader } from "../../door.ts";

/** What came in, before anybody believes a word of it. */
export interface Claim {
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Signing secrets of the app; two while one takes the place of the other. */
  readonly secrets: readonly string[];
  /** Epoch seconds. */
  readonly now: number;
}

/** Why a request is not Slack's, as far as anybody can tell. */
export type Doubt = "too-large" | "unsigned" | "timestamp" | "too-old" | "too-new" | "signature" | "forged";

/** Bytes. The longest that Slack sends, messages with all their blocks, are a small part of it. */
const LONGEST = 1_000_000;
/** Seconds that the clocks may differ, both ways (docs.slack.dev, "Verifying requests from Slack"). */
const LEEWAY = 300;

const TIMESTAMP = /^\d{10}$/;
/** Version 0 is the only one there has ever been. */
const SIGNATURE = /^v0=(?<hex>[0-9a-f]{64})$/;

/** Whether Slack signed these bytes just now; gives what speaks against it, and never throws. Nothing is parsed before. */
export function findDoubt({ headers, body, secrets, now }: Claim): Doubt | undefined {
  if (body.byteLength > LONGEST) return "too-large";
  const timestamp = readHeader(headers, "x-slack-request-timestamp");
  const signature = readHeader(headers, "x-slack-signature");
  if (timestamp === undefined || signature === undefined) return "unsigned";
  if (!TIMESTAMP.test(timestamp)) return "timestamp";
  const age = now - Number(timestamp);
  if (age > LEEWAY) return "too-old";
  if (age < -LEEWAY) return "too-new";
  const hex = SIGNATURE.exec(signature)?.groups?.["hex"];
  if (hex === undefined) return "signature";
  const given = Buffer.from(hex, "hex");
  const genuine = secrets.filter(isSecret).some((secret) => timingSafeEqual(given, sign(secret, timestamp, body)));
  return genuine ? undefined : "forged";
}

/** With an empty key everybody could sign. */
function isSecret(text: string): boolean {
  return text.trim() !== "";
}

function sign(secret: string, timestamp: string, body: Uint8Array): Buffer {
  return createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest();
}
