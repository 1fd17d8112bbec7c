import { rejected } from "../rejected.ts";
import { findMostRejected, seenBy } from "../seen.ts";
import type { Rule } from "../verdict.ts";

/**
 * A request was turned away, at whichever end. Security group or network ACL: a record shows their joint result only,
 * and a route is never the cause.
 */
export const requestRejected: Rule = {
  name: "request-rejected",
  carriesOut: [3, 6, 8, 31],
  decide(evidence) {
    const seen = findMostRejected(seenBy(evidence), "request");
    if (seen === undefined) return undefined;
    return rejected({ seen, leg: "request", asked: evidence.asked, layer: "either", layerStanding: "inferred" });
  },
};
