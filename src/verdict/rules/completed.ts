import { findCommonest } from "../commonest.ts";
import type { Rule } from "../verdict.ts";

/** Both legs were let through and the flags show the handshake. */
export const completed: Rule = {
  name: "completed",
  carriesOut: [1],
  decide(evidence) {
    return findCommonest(evidence) === "completed" ? { kind: "accepted", exchange: { kind: "completed" } } : undefined;
  },
};
