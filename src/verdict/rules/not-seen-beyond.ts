import type { LegName } from "../../conversations/conversation.ts";
import type { Watcher } from "../../coverage/coverage.ts";
import { LATENESS } from "../../coverage/delivery.ts";
import { findCommonest } from "../commonest.ts";
import { type Seen, seenAt } from "../seen.ts";
import type { Evidence, Finding, Rule } from "../verdict.ts";
import { completeWatchers } from "../watched.ts";

/**
 * A request or its reply left the interface of one end, and that of the other, which watched throughout, has no record of
 * it: it got lost between the two, and nothing here says where.
 */
export const notSeenBeyond: Rule = {
  name: "not-seen-beyond",
  carriesOut: [9],
  decide(evidence) {
    return requestMissing(evidence) ?? replyMissing(evidence);
  },
};

/** Whatever the destination has of it, it has arrived; a reset may come from somebody on the way. */
function requestMissing(evidence: Evidence): Finding | undefined {
  const commonest = findCommonest(evidence);
  if (commonest !== "no-reply" && commonest !== "refused") return undefined;
  const { asked } = evidence;
  return missing("request", evidence, {
    sent: seenAt(asked.srcObservers, evidence),
    far: "dst",
    isLost: (arrived) => arrived.length === 0,
  });
}

/** The source has its request, and nothing of the reply that the destination sent; a reject set aside as late may be it. */
function replyMissing(evidence: Evidence): Finding | undefined {
  const { asked } = evidence;
  return missing("reply", evidence, {
    sent: seenAt(asked.dstObservers, evidence),
    far: "src",
    isLost: (seen) =>
      seen.length > 0 && seen.every(({ pattern, late }) => pattern === "no-reply" && late === undefined),
  });
}

interface Way {
  readonly sent: readonly Seen[];
  readonly far: Watcher["side"];
  isLost(seenFar: readonly Seen[]): boolean;
}

function missing(leg: LegName, evidence: Evidence, { sent, far, isLost }: Way): Finding | undefined {
  const { srcObservers, dstObservers } = evidence.asked;
  const left = sent.find((seen) => seen.opener === "src" && isDue(leg, seen, evidence));
  const beyond = completeWatchers(evidence).find(
    ({ side, observer }) => side === far && observer.id !== left?.observer.id,
  );
  if (left === undefined || beyond === undefined) return undefined;
  const farObservers = [...(far === "src" ? srcObservers : dstObservers), beyond.observer];
  if (!isLost(seenAt(farObservers, evidence))) return undefined;
  return {
    kind: "accepted",
    exchange: { kind: "not-seen-beyond", leg, lastSeen: left.observer, firstMissing: beyond.observer },
  };
}

/** Whether the far end would have recorded some of it in the judged time: the times of two observers may differ. */
function isDue(leg: LegName, { observer, ...seen }: Seen, { slices, coverage: { judged } }: Evidence): boolean {
  const sliced = slices.filter((slice) => slice.observer.id === observer.id && slice.leg === leg);
  const accepted = [seen[leg], ...sliced].flatMap((part) => part.accepted ?? []);
  return accepted.some(
    ({ first }) => judged !== undefined && first >= judged.from + LATENESS && first <= judged.to - LATENESS,
  );
}
