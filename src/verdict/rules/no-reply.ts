import type { Gap } from "../../coverage/coverage.ts";
import type { Observer } from "../../records/record.ts";
import { findCommonest } from "../commonest.ts";
import { seenBy } from "../seen.ts";
import type { Evidence, Rule } from "../verdict.ts";

/** Requests were let through and nothing came back; worth saying only where an answer would have been recorded. */
export const noReply: Rule = {
  name: "no-reply",
  carriesOut: [2, 20],
  decide(evidence) {
    if (findCommonest(evidence) !== "no-reply") return undefined;
    return { kind: "accepted", exchange: { kind: wouldShowReply(evidence) ? "no-reply" : "unknown" } };
  },
};

function wouldShowReply(evidence: Evidence): boolean {
  const { gaps, watchers, pending } = evidence.coverage;
  const observers = seenBy(evidence).map(({ observer }) => observer);
  return (
    pending === undefined &&
    !gaps.some((gap) => losesRecordsOf(observers, gap)) &&
    watchers.every(({ observer, trafficType }) => trafficType === "all" || !isAmong(observers, observer))
  );
}

function losesRecordsOf(observers: readonly Observer[], { reason, observer }: Gap): boolean {
  if (reason === "unreadable" || reason === "only-pasted") return true;
  return reason === "records-skipped" && (observer === undefined || isAmong(observers, observer));
}

function isAmong(observers: readonly Observer[], { id }: Observer): boolean {
  return observers.some((observer) => observer.id === id);
}
