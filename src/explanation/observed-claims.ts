import type { LegName, NearMiss } from "../conversations/conversation.ts";
import type { PatternName } from "../conversations/patterns.ts";
import type { Refuted } from "../coverage/coverage.ts";
import type { Direction, LossReason } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { Layer, ListVerdict } from "../verdict/verdict.ts";
import type { Conversations, Count } from "./counts.ts";
import type { Flow, Party, Seat } from "./flow.ts";

/** What records say, and nothing else. */
export interface ObservedClaims {
  "request-rejected": { readonly seat: Seat; readonly count: Count; readonly direction?: Direction };
  "request-left": { readonly seat: Seat; readonly count: Count };
  "reply-rejected": {
    readonly seat: Seat;
    readonly direction?: Direction;
    readonly requests: Count;
    readonly replies: Count;
  };
  "reply-rejected-alone": { readonly seat: Seat; readonly count: Count };
  /** The log itself names who rejected; `reason` where it names a rule or more. */
  "named-denial": { readonly seat: Seat; readonly layer: Layer; readonly count: Count; readonly reason?: string };
  "both-actions": {
    readonly seat: Seat;
    readonly leg: LegName;
    readonly accepted: Count;
    readonly rejected: Count;
    readonly turns: readonly Instant[];
  };
  "exchange-completed": Conversations;
  "exchange-two-way": Conversations;
  "exchange-under-way": Conversations;
  /** Packets and bytes are those of the resets. */
  /** `seat`: who recorded the requests, where it was not the server's own interface. */
  "exchange-refused": Conversations & {
    readonly server?: Party;
    readonly packets: number;
    readonly bytes: number;
    readonly seat?: Seat;
  };
  /** `by`: the only side whose records carry the reset. */
  "exchange-reset": Conversations & { readonly by?: Party };
  "exchange-no-reply": { readonly seat: Seat; readonly count: Count; readonly direction?: Direction };
  "exchange-reply-only": { readonly seat: Seat; readonly count: Count };
  "left-not-arrived": {
    readonly leg: LegName;
    readonly lastSeen: Seat;
    readonly firstMissing: Seat;
    readonly count: Count;
  };
  /** Seen by a log that has no accept or reject. */
  "passed-by": { readonly seat: Seat; readonly count: Count };
  /** A firewall wrote of it without blocking it. */
  "firewall-noted": { readonly seat: Seat; readonly count: Count };
  /** Packets of the requests that a transit gateway counted as lost, of how many. */
  "lost-in-part": {
    readonly seat: Seat;
    readonly reason: LossReason;
    readonly lost: number;
    readonly packets: number;
  };
  /** The log of a service names its answer: an HTTP status, a failure reason. */
  "service-failure": { readonly seat: Seat; readonly failure: string; readonly count: Count };
  /** One leg among pasted records; nothing is said of the other. */
  "request-passed": { readonly seat: Seat; readonly count: Count; readonly direction?: Direction };
  "reply-passed": { readonly seat: Seat; readonly count: Count };
  "reply-turned-away": { readonly seat: Seat; readonly count: Count };
  /** A pasted NODATA record. */
  "no-traffic": { readonly seat: Seat; readonly window: Window };
  "counted-lost": { readonly seat: Seat; readonly reason: LossReason };
  "other-exchanges": {
    readonly patterns: readonly { readonly pattern: PatternName; readonly conversations: number }[];
  };
  /** Both parties, or the one whose observer watched; `until`: not yet to the end of the window. */
  "watched-in-silence": { readonly parties: readonly Party[]; readonly until?: Instant };
  "no-record": Record<never, never>;
  "nearby-traffic": NearMiss;
  /** Parts of the window, ascending, in which the logs of these observers lost records; none named: anybody's. */
  "records-skipped": { readonly seats: readonly Seat[]; readonly windows: readonly Window[] };
  /** The records show an address at another interface than somebody said. */
  "owner-refuted": Refuted;
  "logs-begin": { readonly firstRecord: Instant };
  "delivered-until": { readonly deliveredUntil: Instant };
  "seen-through": {
    readonly seat: Seat;
    readonly src: string;
    readonly dst: string;
    readonly via: { readonly src: string; readonly dst: string };
  };
  "groups-found": ListSummary;
  /** Rows that were judged one by one, of how many. */
  "list-cut": { readonly shown: number; readonly total: number };
  /** No connection was opened the asked way; the list is of the other way. */
  "opened-the-other-way": { readonly flow: Flow };
}

/** What a list comes to. */
export interface ListSummary {
  readonly list: ListVerdict;
  readonly flow: Flow;
}
