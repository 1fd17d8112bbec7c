import type { LegName, NearMiss } from "../conversations/conversation.ts";
import type { PatternName } from "../conversations/patterns.ts";
import type { TrafficType, UnreadableReason } from "../coverage/coverage.ts";
import type { Assumed, Doubt, SymptomKind } from "../question/question.ts";
import type { Direction, LossReason } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { Layer, ListVerdict } from "../verdict/verdict.ts";
import type { BlindSpot, Flow, Party, Seat, Service } from "./flow.ts";

/** Records of one kind and the time they span: earliest start, latest end. */
export interface Count {
  readonly records: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** Conversations of one kind and the time they span. */
export interface Conversations {
  readonly conversations: number;
  readonly first: Instant;
  readonly last: Instant;
}

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
  "exchange-refused": Conversations & { readonly server?: Party; readonly packets: number; readonly bytes: number };
  /** `by`: the only side whose records carry the reset. */
  "exchange-reset": Conversations & { readonly by?: Party };
  "exchange-no-reply": { readonly seat: Seat; readonly count: Count; readonly direction?: Direction };
  "exchange-reply-only": { readonly seat: Seat; readonly count: Count };
  "left-not-arrived": { readonly lastSeen: Seat; readonly firstMissing: Seat; readonly count: Count };
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
  "records-skipped": { readonly seat?: Seat; readonly window: Window };
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

/** What follows from records, each with its reason. */
export interface InferredClaims {
  "rules-closed": {
    readonly layer: Layer;
    readonly seat: Seat;
    readonly peer?: Party;
    readonly service: Service;
    readonly direction?: Direction;
  };
  "reply-rules-closed": { readonly seat: Seat; readonly direction?: Direction };
  "lone-reply-rules-closed": { readonly seat: Seat };
  "connection-forgotten": Record<never, never>;
  "rules-changed": { readonly before: Instant; readonly after: Instant };
  "open-both-ways": { readonly handshake: "seen" | "unknown" };
  "opened-earlier": Record<never, never>;
  "host-refused": Record<never, never>;
  "open-then-reset": Record<never, never>;
  "rules-let-in": { readonly seat: Seat; readonly direction?: Direction };
  "request-went-unseen": Record<never, never>;
  "replies-passed-by": { readonly count: Count };
  "lost-between": { readonly src: Seat; readonly dst: Seat };
  "reached-service-network": Record<never, never>;
  /** Without a handshake, the lower port is taken for the server's. */
  "server-by-port": { readonly port: number };
  "did-not-leave": { readonly src?: Party; readonly dst?: Party };
  "did-not-arrive": { readonly dst?: Party };
  "late-set-aside": { readonly seat?: Seat; readonly count: Count; readonly packets: number };
  "lattice-leg": { readonly address: string };
  /** Sources that were rejected on many ports, and of which nothing was accepted. */
  "port-scan-likely": Record<never, never>;
  "opened-from-other-side": { readonly client: string; readonly server: string };
  "delivered-by-clock": { readonly until: Instant };
  "traffic-type-guessed": {
    readonly seat: Seat;
    readonly trafficType: TrafficType;
    readonly from: "inferred" | "assumed";
  };
  /** What the person met is what these records lead to. */
  "symptom-fits": {
    readonly symptom: SymptomKind;
    readonly because: "host-refused" | "rejected" | "reply-rejected" | "no-reply" | "lost" | "reset";
  };
  /** Every reply was one small packet, as a refusal is. */
  "symptom-by-host": Record<never, never>;
  /** Rules reject without an answer, but the person got one. */
  "symptom-from-elsewhere": { readonly symptom: SymptomKind };
  /** Nothing was seen, so what the person met came from nearer, or from something else. */
  "symptom-from-nearer": { readonly symptom: SymptomKind };
  /** The connection was made; what failed was above it. */
  "symptom-above": { readonly symptom: "timed-out" | "tls" };
  "symptom-of-another-try": { readonly symptom: SymptomKind };
  /** A name that is not found gets no packet. */
  "symptom-sent-nothing": Record<never, never>;
  assumed: Assumed & { readonly flow: Flow };
}

/** What the records cannot tell, said where it matters. */
export interface UnknownClaims {
  /** Nobody looked beyond the records that were pasted. */
  "only-pasted": Record<never, never>;
  "firewall-may-have-dropped": Record<never, never>;
  "which-layer": Record<never, never>;
  "reply-other-causes": Record<never, never>;
  "what-changed": Record<never, never>;
  "application-outcome": Record<never, never>;
  "earlier-handshake": Record<never, never>;
  "listener-or-host-firewall": Record<never, never>;
  "reset-cause": Record<never, never>;
  /** `host`: seen at the server's own interface; `path`: seen before it. */
  "beyond-the-interface": { readonly beyond: "host" | "path" };
  "reply-not-judged": { readonly reason: "records-skipped" | "not-delivered" | "not-all-logged" };
  "request-missing": Record<never, never>;
  "where-lost": Record<never, never>;
  "not-judged-on-the-way": Record<never, never>;
  "why-it-stayed": Record<never, never>;
  "source-not-watched": { readonly src?: Party };
  "silence-proves-nothing": Record<never, never>;
  "counts-may-be-low": Record<never, never>;
  "never-logged": { readonly blindSpot: BlindSpot; readonly party?: Party };
  /** No observer of these ends is known to have watched the whole time. */
  "not-watched": { readonly parties: readonly Party[]; readonly coverage: "none" | "part" };
  "one-action-logged": { readonly action: "accept" | "reject"; readonly guessed: "inferred" | "no" };
  pending: { readonly window: Window; readonly judgeableAt?: Instant };
  "client-behind": { readonly seat: Seat };
  "lattice-ends": Record<never, never>;
  "unreadable-file": { readonly path: string; readonly reason: UnreadableReason };
  "unreadable-lines": { readonly path: string; readonly lines: number };
  doubt: { readonly doubt: Doubt; readonly flow: Flow };
  /** A list tells less about each pair than a question of its own. */
  "pair-in-short": Record<never, never>;
}

type ClaimData = ObservedClaims & InferredClaims & UnknownClaims;
export type ClaimCode = keyof ClaimData;

/** One thing an answer says, as data: its code and what the sentence needs. */
export type Claim<C extends ClaimCode = ClaimCode> = { [K in C]: { readonly code: K } & ClaimData[K] }[C];

/**
 * Every claim code with its standing: the one list that the JSON answer draws from.
 * `observed`: a record says so. `inferred`: it follows, with a reason. `unknown`: the records cannot tell.
 */
export const CLAIM_CODES = {
  "request-rejected": "observed",
  "request-left": "observed",
  "reply-rejected": "observed",
  "reply-rejected-alone": "observed",
  "named-denial": "observed",
  "both-actions": "observed",
  "exchange-completed": "observed",
  "exchange-two-way": "observed",
  "exchange-under-way": "observed",
  "exchange-refused": "observed",
  "exchange-reset": "observed",
  "exchange-no-reply": "observed",
  "exchange-reply-only": "observed",
  "left-not-arrived": "observed",
  "passed-by": "observed",
  "counted-lost": "observed",
  "firewall-noted": "observed",
  "lost-in-part": "observed",
  "service-failure": "observed",
  "request-passed": "observed",
  "reply-passed": "observed",
  "reply-turned-away": "observed",
  "no-traffic": "observed",
  "other-exchanges": "observed",
  "watched-in-silence": "observed",
  "no-record": "observed",
  "nearby-traffic": "observed",
  "records-skipped": "observed",
  "logs-begin": "observed",
  "delivered-until": "observed",
  "seen-through": "observed",
  "groups-found": "observed",
  "list-cut": "observed",
  "opened-the-other-way": "observed",
  "rules-closed": "inferred",
  "reply-rules-closed": "inferred",
  "lone-reply-rules-closed": "inferred",
  "connection-forgotten": "inferred",
  "rules-changed": "inferred",
  "open-both-ways": "inferred",
  "opened-earlier": "inferred",
  "host-refused": "inferred",
  "open-then-reset": "inferred",
  "rules-let-in": "inferred",
  "request-went-unseen": "inferred",
  "replies-passed-by": "inferred",
  "lost-between": "inferred",
  "reached-service-network": "inferred",
  "server-by-port": "inferred",
  "did-not-leave": "inferred",
  "did-not-arrive": "inferred",
  "late-set-aside": "inferred",
  "lattice-leg": "inferred",
  "port-scan-likely": "inferred",
  "opened-from-other-side": "inferred",
  "delivered-by-clock": "inferred",
  "traffic-type-guessed": "inferred",
  "symptom-fits": "inferred",
  "symptom-by-host": "inferred",
  "symptom-from-elsewhere": "inferred",
  "symptom-from-nearer": "inferred",
  "symptom-above": "inferred",
  "symptom-of-another-try": "inferred",
  "symptom-sent-nothing": "inferred",
  assumed: "inferred",
  "only-pasted": "unknown",
  "firewall-may-have-dropped": "unknown",
  "which-layer": "unknown",
  "reply-other-causes": "unknown",
  "what-changed": "unknown",
  "application-outcome": "unknown",
  "earlier-handshake": "unknown",
  "listener-or-host-firewall": "unknown",
  "reset-cause": "unknown",
  "beyond-the-interface": "unknown",
  "reply-not-judged": "unknown",
  "request-missing": "unknown",
  "where-lost": "unknown",
  "not-judged-on-the-way": "unknown",
  "why-it-stayed": "unknown",
  "source-not-watched": "unknown",
  "silence-proves-nothing": "unknown",
  "counts-may-be-low": "unknown",
  "never-logged": "unknown",
  "not-watched": "unknown",
  "one-action-logged": "unknown",
  pending: "unknown",
  "client-behind": "unknown",
  "lattice-ends": "unknown",
  "unreadable-file": "unknown",
  "unreadable-lines": "unknown",
  doubt: "unknown",
  "pair-in-short": "unknown",
} as const satisfies Record<keyof ObservedClaims, "observed"> &
  Record<keyof InferredClaims, "inferred"> &
  Record<keyof UnknownClaims, "unknown">;
