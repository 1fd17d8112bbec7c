import { findLoss } from "../losses.ts";
import { seenAt, seenBy } from "../seen.ts";
import type { Rule } from "../verdict.ts";

/** Seen, but only in logs without accept or reject: it passed by, and who let it through is not said. */
export const inTransit: Rule = {
  name: "in-transit",
  carriesOut: [22, 30],
  decide(evidence) {
    const [seen] = [...seenAt(evidence.asked.dstObservers, evidence), ...seenBy(evidence)];
    if (seen === undefined) return undefined;
    const [loss] = seenBy(evidence).flatMap((each) => findLoss(each) ?? []);
    return { kind: "in-transit", lastSeen: seen.observer, ...(loss && { lost: loss.reason }) };
  },
};
