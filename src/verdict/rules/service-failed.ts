import { findCommonest } from "../commonest.ts";
import { seenBy } from "../seen.ts";
import type { Rule } from "../verdict.ts";

/** The request was let through and answered, and the log of the service says that the answer is a failure. */
export const serviceFailed: Rule = {
  name: "service-failed",
  carriesOut: [27],
  decide(evidence) {
    const answered = findCommonest(evidence) === "two-way";
    return answered && seenBy(evidence).some(({ failure }) => failure !== undefined)
      ? { kind: "accepted", exchange: { kind: "service-failed" } }
      : undefined;
  },
};
