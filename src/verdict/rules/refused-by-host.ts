import { findCommonest } from "../commonest.ts";
import type { Rule } from "../verdict.ts";

/** A SYN was let through and answered with a reset: the network delivered it, the host said no. */
export const refusedByHost: Rule = {
  name: "refused-by-host",
  carriesOut: [11],
  decide(evidence) {
    return findCommonest(evidence) === "refused"
      ? { kind: "accepted", exchange: { kind: "refused-by-host" } }
      : undefined;
  },
};
