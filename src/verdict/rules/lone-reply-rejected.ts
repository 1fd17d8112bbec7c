import { rejected } from "../rejected.ts";
import { findMostRejected, seenBy } from "../seen.ts";
import type { Rule } from "../verdict.ts";

/**
 * A reply was turned away where its request was not let through in the same moment. Without the request nothing says
 * that a security group would have known the connection.
 */
export const loneReplyRejected: Rule = {
  name: "lone-reply-rejected",
  carriesOut: [3],
  decide(evidence) {
    const seen = findMostRejected(seenBy(evidence), "reply");
    if (seen === undefined) return undefined;
    return rejected({ seen, leg: "reply", asked: evidence.asked, layer: "either", layerStanding: "inferred" });
  },
};
