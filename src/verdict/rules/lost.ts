import { findLoss } from "../losses.ts";
import { seenBy } from "../seen.ts";
import type { Rule } from "../verdict.ts";

/** A transit gateway counted every packet of the requests as lost, so none of them got any further by it. */
export const lost: Rule = {
  name: "lost",
  carriesOut: [22],
  decide(evidence) {
    for (const seen of seenBy(evidence)) {
      const loss = findLoss(seen);
      if (loss?.whole) return { kind: "lost", reason: loss.reason, observer: seen.observer };
    }
    return undefined;
  },
};
