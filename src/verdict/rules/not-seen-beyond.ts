import { findCommonest } from "../commonest.ts";
import { seenAt } from "../seen.ts";
import type { Rule } from "../verdict.ts";
import { completeWatchers } from "../watched.ts";

/**
 * The request left the source's interface, and the destination's, which watched throughout, has no record of it: it
 * got lost between the two, and nothing here says where.
 */
export const notSeenBeyond: Rule = {
  name: "not-seen-beyond",
  carriesOut: [9],
  decide(evidence) {
    const { asked, coverage } = evidence;
    const { judged } = coverage;
    const sent = seenAt(asked.srcObservers, evidence).find(
      ({ opener, request: { accepted } }) => opener === "src" && accepted && judged && accepted.first < judged.to,
    );
    const beyond = completeWatchers(evidence).find(
      ({ side, observer }) => side === "dst" && observer.id !== sent?.observer.id,
    );
    const arrived = seenAt([...asked.dstObservers, ...(beyond ? [beyond.observer] : [])], evidence);
    if (findCommonest(evidence) !== "no-reply" || !sent || !beyond || arrived.length > 0) return undefined;
    return {
      kind: "accepted",
      exchange: { kind: "not-seen-beyond", lastSeen: sent.observer, firstMissing: beyond.observer },
    };
  },
};
