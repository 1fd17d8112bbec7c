import { findCommonest } from "../commonest.ts";
import { whyReplyMayBeMissing } from "../missing-reply.ts";
import type { Rule } from "../verdict.ts";

/** Requests were let through and nothing came back; worth saying only where an answer would have been recorded. */
export const noReply: Rule = {
  name: "no-reply",
  carriesOut: [2, 20],
  decide(evidence) {
    if (findCommonest(evidence) !== "no-reply") return undefined;
    const isMissing = whyReplyMayBeMissing(evidence) === undefined;
    return { kind: "accepted", exchange: { kind: isMissing ? "no-reply" : "unknown" } };
  },
};
