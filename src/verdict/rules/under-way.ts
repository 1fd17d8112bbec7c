import { findCommonest } from "../commonest.ts";
import type { Rule } from "../verdict.ts";

/** Packets both ways without a handshake in the window: an older connection, still going on. */
export const underWay: Rule = {
  name: "under-way",
  carriesOut: [13],
  decide(evidence) {
    return findCommonest(evidence) === "under-way" ? { kind: "accepted", exchange: { kind: "under-way" } } : undefined;
  },
};
