import type { Observer } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";

/** Why a part of the window proves nothing. */
export type GapReason =
  | "records-skipped"
  | "not-watched"
  | "unreadable"
  | "pending"
  /** Only records that somebody pasted were looked at, so what is not among them may exist all the same. */
  | "only-pasted";

/** A part of the window in which silence proves nothing. */
export interface Gap extends Window {
  readonly reason: GapReason;
  readonly observer?: Observer;
}

/** What a flow log was told to record. */
export type TrafficType = "all" | "accept" | "reject";

/** How we know that an observer belongs to an end. */
export type Ownership =
  | "asked"
  | "configured"
  /** EC2 says so. */
  | "registered"
  | "remembered"
  | "flow-direction"
  | "share-of-records"
  | "private-address";

/** An observer that belongs to one of the ends, and how well it watched the judged part. */
export interface Watcher {
  readonly observer: Observer;
  readonly side: "src" | "dst";
  readonly how: Ownership;
  /** When EC2 was asked who owns the address, where it was. */
  readonly asOf?: Instant;
  readonly trafficType: TrafficType;
  /** `configured`, or `inferred` from many records of one action only, or `assumed` where nothing tells. */
  readonly trafficTypeFrom: "configured" | "inferred" | "assumed";
  readonly aggregationSeconds: number;
  /** Parts of the judged window it watched, ascending, not overlapping. */
  readonly watched: readonly Window[];
  /** Whether it watched the whole judged part without losing records. */
  readonly complete: boolean;
  /** OK, NODATA and SKIPDATA records of it that were read. */
  readonly records: { readonly ok: number; readonly noData: number; readonly skipData: number };
}

/** An interface that was said to belong to an end, though the records show its address at another one. */
export interface Refuted extends Pick<Watcher, "observer" | "side"> {
  /** Who said so. */
  readonly how: "configured" | "registered" | "remembered";
  readonly address: string;
  /** Whose address it is by the records. */
  readonly owner: Observer;
}

/** A file or some lines of it that could not be read; silence there proves nothing. */
export interface Unreadable {
  readonly path: string;
  readonly reason: UnreadableReason;
  /** How many lines, where only lines are concerned. */
  readonly lines?: number;
  /** What the missing records could be about, if the name tells. */
  readonly window?: Window;
}
export type UnreadableReason =
  | "empty"
  | "truncated"
  | "damaged"
  | "no-permission"
  /** Deleted between being listed and being read. */
  | "gone"
  | "not-a-flow-log"
  | "no-times"
  | "unknown-format"
  | "lines";

/** What was watched when, and what has been delivered. */
export interface Coverage {
  readonly asked: Window;
  /** The part that can be judged: from the start to what is delivered; absent while nothing is. */
  readonly judged?: Window;
  /** Newest moment known to be delivered; absent where nothing was read. */
  readonly deliveredUntil?: Instant;
  /** The end of the window counts as delivered by the clock only: enough time has passed. */
  readonly deliveredByClock: boolean;
  readonly pending?: Window;
  /** When the pending part can be judged. */
  readonly judgeableAt?: Instant;
  readonly watchers: readonly Watcher[];
  /** Interfaces that are no watchers, though somebody said so; absent where there are none. */
  readonly refuted?: readonly Refuted[];
  readonly gaps: readonly Gap[];
  readonly unreadable: readonly Unreadable[];
  /** Earliest moment any source has records of. */
  readonly firstRecord?: Instant;
  /** Records read in all; zero: the sources hold nothing near the window. */
  readonly recordsRead: number;
}
