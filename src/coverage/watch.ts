import type { Axis } from "../plan/axis.ts";
import type { Side } from "../plan/plan.ts";
import type { Observer } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { Ownership, TrafficType, Unreadable, Watcher } from "./coverage.ts";

/** The least and the greatest of several texts. */
export interface Peers {
  readonly least: string;
  readonly most: string;
}

/** What was read of one observer in one block of the axis. Counts are records. */
export interface WatchRow {
  readonly observer: Observer;
  /** Its buckets are `block` × 60 to `block` × 60 + 59 of the axis. */
  readonly block: number;
  /** One bit for each bucket of the block in which OK or NODATA records lie; the lowest bit is the first bucket. */
  readonly watched: bigint;
  /** The same for SKIPDATA records. */
  readonly skipped: bigint;
  readonly ok: number;
  readonly noData: number;
  readonly skipData: number;
  readonly accepts: number;
  readonly rejects: number;
  /** Records with a direction whose near end is one of the side's addresses: source going out, destination coming in. */
  readonly ownSrc: number;
  readonly ownDst: number;
  /** Records without a direction in which one of the side's addresses stands. */
  readonly touchSrc: number;
  readonly touchDst: number;
  /** The other addresses of those records, as the least and the greatest text: alike where there is only one. */
  readonly srcPeers?: Peers;
  readonly dstPeers?: Peers;
  /** Which of the configured logs the records came from, by place in the configuration. */
  readonly log?: number;
  /** Seconds that the longest OK or NODATA record lasts. */
  readonly longest: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** Records that an observer lost, whether it belongs to an end or not. */
export interface LossRow extends Pick<WatchRow, "observer" | "skipData"> {
  /** Where on the axis, as in `WatchRow`; absent for what lies outside of it. */
  readonly marks?: Pick<WatchRow, "block" | "skipped">;
}

/** An observer that belongs to an end; `rows` is empty where nothing was read of it. */
export interface Owner {
  readonly observer: Observer;
  readonly side: Watcher["side"];
  readonly how: Ownership;
  /** When EC2 was asked who owns the address, where it was. */
  readonly asOf?: Instant;
  readonly rows: readonly WatchRow[];
}

/** What was read of one flow log, or of several together. Counts are records. */
export interface TotalRow {
  /** Whether everybody's records were counted, or only those of interfaces that the statement knew beforehand. */
  readonly of: "everybody" | "known-interfaces";
  readonly ok: number;
  readonly noData: number;
  readonly skipData: number;
  readonly accepts: number;
  readonly rejects: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** What the configuration says about a flow log. */
export interface ConfiguredLog {
  /** Accounts whose interfaces it records; absent: any. */
  readonly accounts?: readonly string[];
  readonly trafficType?: TrafficType;
  readonly aggregationSeconds?: number;
}

/** Everything that coverage is measured from. */
export interface Observation {
  readonly asked: Window;
  readonly now: Instant;
  readonly src?: Side;
  readonly dst?: Side;
  readonly axis: Axis;
  readonly watch: readonly WatchRow[];
  readonly totals: readonly TotalRow[];
  readonly configured: readonly ConfiguredLog[];
  readonly unreadable: readonly Unreadable[];
  /** Times in the names of the oldest and the newest delivered object, where names tell. */
  readonly oldestObject?: Instant;
  readonly newestObject?: Instant;
}
