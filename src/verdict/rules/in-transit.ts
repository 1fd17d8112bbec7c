import { seenAt, seenBy } from "../seen.ts";
import type { Rule } from "../verdict.ts";

/** Seen, but only in logs without accept or reject: it passed by, and who let it through is not said. */
export const inTransit: Rule = {
  name: "in-transit",
  carriesOut: [],
  decide(evidence) {
    const [seen] = [...seenAt(evidence.asked.dstObservers, evidence), ...seenBy(evidence)];
    return seen && { kind: "in-transit", lastSeen: seen.observer };
  },
};
