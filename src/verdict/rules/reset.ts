import { findCommonest } from "../commonest.ts";
import type { Rule } from "../verdict.ts";

/** A connection was reset after its handshake or amid its data; who sent the reset first is not in the log. */
export const reset: Rule = {
  name: "reset",
  carriesOut: [12],
  decide(evidence) {
    return findCommonest(evidence) === "reset" ? { kind: "accepted", exchange: { kind: "reset" } } : undefined;
  },
};
