import { createHash } from "node:crypto";

/** 13 letters and digits that stand for a text of any length: 64 bits, so of a million texts no two share a name. */
export function shortName(text: string): string {
  const digest = createHash("sha256").update(text).digest("hex");
  return BigInt(`0x${digest.slice(0, 16)}`)
    .toString(36)
    .padStart(13, "0");
}
