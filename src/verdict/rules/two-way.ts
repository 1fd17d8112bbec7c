import { findCommonest } from "../commonest.ts";
import type { Rule } from "../verdict.ts";

/** Both legs were let through; the format or the protocol has no flags that would show a handshake. */
export const twoWay: Rule = {
  name: "two-way",
  carriesOut: [1],
  decide(evidence) {
    return findCommonest(evidence) === "two-way" ? { kind: "accepted", exchange: { kind: "two-way" } } : undefined;
  },
};
