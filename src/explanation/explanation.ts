import type { NearMiss } from "../conversations/conversation.ts";
import type { Coverage } from "../coverage/coverage.ts";
import type { Assumed, Intent } from "../question/question.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { Claim } from "./claims.ts";
import type { Flow, Seat } from "./flow.ts";
import type { Step } from "./next.ts";

/** What an observer saw: `forwarded` where its log has no accept or reject. */
export type Saw = "accepted" | "rejected" | "mixed" | "forwarded" | "nothing" | "not-watching";

/** One observer in the line-up; without `leg` it saw neither. */
export interface Witness extends Seat {
  /** Kind of log the observer writes. */
  readonly source: string;
  readonly saw: Saw;
  readonly leg?: "request" | "reply";
  readonly records: number;
  readonly packets: number;
  readonly bytes: number;
  readonly first?: Instant;
  readonly last?: Instant;
}

/** One part of the time strip; counts are records, `covered` is 0 to 1. */
export interface TimeSlice extends Window {
  readonly accepted: number;
  readonly rejected: number;
  readonly covered: number;
  /** How the traffic went. */
  readonly went: "accepted" | "rejected" | "both" | "unseen";
}

/** What it took to answer. */
export interface Cost {
  readonly engine: string;
  readonly ms: number;
  readonly bytesScanned?: number;
  readonly rowsScanned?: number;
  readonly usd?: number;
  /** What it was expected to read. */
  readonly estimatedBytes?: number;
  /** Nobody could tell beforehand what it would read. */
  readonly unestimated?: true;
}

/** Everything an answer says, in meaning; a language turns it into sentences, a template into a card. */
export interface Explanation {
  /** What the person wanted to know. */
  readonly intent: Intent;
  readonly flow: Flow;
  readonly verdict: Verdict;
  /** What everybody should read: observed first, then what follows, then what stays unknown. */
  readonly lead: readonly Claim[];
  /** What stands behind it, for those who want it; nothing of `lead` again. */
  readonly details: readonly Claim[];
  /** What the message asked besides and nobody looked at. */
  readonly leftOut?: Claim<"left-out">;
  /** What to do now; the first is the one to show. */
  readonly next: readonly Step[];
  readonly witnesses: readonly Witness[];
  /** At most 60 slices of equal length over the asked window. */
  readonly timeline: readonly TimeSlice[];
  readonly nearMisses: readonly NearMiss[];
  readonly coverage: Coverage;
  readonly assumptions: readonly Assumed[];
  /** Records of the asked traffic. */
  readonly recordCount: number;
  readonly cost: Cost;
}
