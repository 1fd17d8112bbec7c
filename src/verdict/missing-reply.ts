import { wholeLeg } from "../conversations/legs.ts";
import type { Gap } from "../coverage/coverage.ts";
import { LATENESS } from "../coverage/delivery.ts";
import type { Observer } from "../records/record.ts";
import { overlaps, padded } from "../time/window.ts";
import { type Seen, seenBy } from "./seen.ts";
import type { Evidence } from "./verdict.ts";

/** Why the log may lack a reply that went by. */
export type MissingReply = "records-skipped" | "unreadable" | "not-delivered" | "not-all-logged";

/**
 * Why a reply may be missing at an observer of the requests; `undefined` where all of them would have recorded it. What was
 * lost at other observers, or at other times, is no reply to these requests.
 */
export function whyReplyMayBeMissing(evidence: Evidence): MissingReply | undefined {
  const { gaps, watchers } = evidence.coverage;
  const seen = seenBy(evidence);
  const lost = gaps.filter((gap) => seen.some((each) => mayHoldReply(gap, each))).map(({ reason }) => reason);
  if (lost.includes("records-skipped")) return "records-skipped";
  if (lost.includes("unreadable")) return "unreadable";
  if (lost.includes("pending")) return "not-delivered";
  const isHalf = watchers.some(({ observer, trafficType }) => trafficType !== "all" && isAmong(seen, observer));
  return isHalf || gaps.some(({ reason }) => reason === "only-pasted") ? "not-all-logged" : undefined;
}

/** A gap without an observer may be anybody's. A reply follows its request, but for what the times of records are late. */
function mayHoldReply(gap: Gap, { observer, request }: Seen): boolean {
  const time = wholeLeg(request);
  const isTheirs = gap.observer === undefined || gap.observer.id === observer.id;
  return isTheirs && time !== undefined && overlaps(gap, padded({ from: time.first, to: time.last }, LATENESS));
}

function isAmong(seen: readonly Seen[], { id }: Observer): boolean {
  return seen.some(({ observer }) => observer.id === id);
}
