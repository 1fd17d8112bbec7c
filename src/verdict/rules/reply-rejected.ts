import { isInOneSubnet } from "../one-subnet.ts";
import { rejected } from "../rejected.ts";
import { findMostRejected, seenBy } from "../seen.ts";
import type { Rule } from "../verdict.ts";

/**
 * The request was let through and its reply turned away at the same observer. A security group lets replies through,
 * so most likely a network ACL did not; inside one subnet there is none.
 */
export const replyRejected: Rule = {
  name: "reply-rejected",
  carriesOut: [4, 5],
  decide(evidence) {
    const halfOpen = seenBy(evidence).filter(({ pattern }) => pattern === "reply-rejected");
    const seen = findMostRejected(halfOpen, "reply");
    if (seen === undefined || isInOneSubnet(seen.observer, evidence.asked)) return undefined;
    return rejected({ seen, leg: "reply", asked: evidence.asked, layer: "network-acl", layerStanding: "inferred" });
  },
};
