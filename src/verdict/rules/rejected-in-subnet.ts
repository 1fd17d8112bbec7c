import { isInOneSubnet } from "../one-subnet.ts";
import { rejected } from "../rejected.ts";
import { findMostRejected, seenBy } from "../seen.ts";
import type { Rule } from "../verdict.ts";

/** Inside one subnet no network ACL is asked, so what was turned away there was turned away by a security group. */
export const rejectedInSubnet: Rule = {
  name: "rejected-in-subnet",
  carriesOut: [7],
  decide(evidence) {
    const inside = seenBy(evidence).filter(({ observer }) => isInOneSubnet(observer, evidence.asked));
    const request = findMostRejected(inside, "request");
    const seen = request ?? findMostRejected(inside, "reply");
    if (seen === undefined) return undefined;
    const leg = request === undefined ? "reply" : "request";
    return rejected({ seen, leg, asked: evidence.asked, layer: "security-group", layerStanding: "inferred" });
  },
};
