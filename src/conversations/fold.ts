import type { Instant } from "../time/instant.ts";
import type { Group } from "./conversation.ts";
import type { Several } from "./several.ts";

/** Groups of a broad answer that are told in one row, often just one; counted whole, however many are named. */
export interface Fold {
  /** The first of them by rejects, then by records. */
  readonly named: Several<NamedGroup>;
  readonly groups: number;
  /** Different server ports, and different addresses at the end that they do not share. */
  readonly ports: number;
  readonly addresses: number;
  readonly conversations: number;
  /** Conversations in which something was rejected. */
  readonly turnedAway: number;
  /** Records of both legs at all observers. */
  readonly accepted: number;
  readonly rejected: number;
  /** Of each group at the observer that saw most of it. */
  readonly packets: number;
  readonly bytes: number;
  readonly first: Instant;
  readonly last: Instant;
  /** Accepted records of its source; absent where nobody looked for them, or the logs hold no accepted traffic. */
  readonly sourceAccepts?: number;
}

/** One of the groups, with its conversations and those among them in which something was rejected. */
export interface NamedGroup extends Group {
  readonly conversations: number;
  readonly turnedAway: number;
}

/** The rows of a broad answer: the first of both kinds, and what all of each kind come to. */
export interface Listing {
  readonly folds: readonly Fold[];
  /** Rows with a reject; in a ranking of rejects, those that stand for many groups. */
  readonly apart: FoldCounts;
  readonly rest: FoldCounts;
}

/** What rows come to, also those that are not told one by one. */
export interface FoldCounts {
  readonly folds: number;
  readonly groups: number;
  /** Rows in which some conversation went through; in a ranking of rejects, sources of which other traffic was accepted. */
  readonly through: number;
  readonly conversations: number;
  /** Rejected records. */
  readonly rejects: number;
  readonly bytes: number;
}
