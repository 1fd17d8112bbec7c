import type { Group, LegName, NearMiss, Sighting, Slice, Tally } from "../conversations/conversation.ts";
import type { NamedGroup } from "../conversations/fold.ts";
import type { Coverage } from "../coverage/coverage.ts";
import type { Direction, LossReason, Observer } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";

/** Everything a rule may look at. */
export interface Evidence {
  readonly asked: Asked;
  /** What each observer saw of the judged group; the asked source opened the connection unless `opener` says otherwise. */
  readonly sightings: readonly Sighting[];
  /** The same conversations with all observers taken together, each counted once. */
  readonly merged: readonly Sighting[];
  /** Late rejects beside a list: none of its groups has them. */
  readonly setAside?: Tally;
  readonly slices: readonly Slice[];
  readonly nearMisses: readonly NearMiss[];
  readonly coverage: Coverage;
}

/** What the judged group was asked about, and what is known of its ends beyond the records. */
export interface Asked {
  readonly group: Group;
  readonly window: Window;
  /** Interfaces known or seen to own the source's and the destination's address. */
  readonly srcObservers: readonly Observer[];
  readonly dstObservers: readonly Observer[];
  /** Ends that are more than one address or interface, so that not all of their observers need be known. */
  readonly several?: readonly ("src" | "dst")[];
  /** The asked traffic is never in flow logs. */
  readonly blindSpot?: string;
  /** An end that was named by an id of which no record was found: nobody else's records would show it. */
  readonly unplaced?: "src" | "dst";
}

/** Who turned traffic away, as far as it can be told. `either`: security group or network ACL. */
export type Layer =
  | "security-group"
  | "network-acl"
  | "either"
  | "block-public-access"
  | "encryption-controls"
  | "firewall-rule"
  | "lattice-auth";

/** How an accepted exchange went. */
export type Exchange =
  | { readonly kind: "completed" | "two-way" | "refused-by-host" | "reset" | "under-way" | "no-reply" | "reply-only" }
  | { readonly kind: "service-failed" | "unknown" }
  | {
      readonly kind: "not-seen-beyond";
      readonly leg: LegName;
      readonly lastSeen: Observer;
      readonly firstMissing: Observer;
    };

export type CannotSayReason =
  | "never-logged-traffic"
  | "records-skipped"
  | "too-early"
  | "not-watched"
  | "only-accepts-logged"
  | "only-rejects-logged"
  | "before-first-log";

/** What a rule decides about one group. */
export type Finding =
  | {
      readonly kind: "rejected";
      readonly leg: LegName;
      /** At the observer; absent where neither the log nor an owner tells. */
      readonly direction?: Direction;
      readonly observer: Observer;
      readonly layer: Layer;
      readonly layerStanding: "observed" | "inferred";
    }
  | {
      readonly kind: "mixed";
      readonly leg: LegName;
      readonly observer: Observer;
      /** Records of that leg at that observer. */
      readonly accepted: number;
      readonly rejected: number;
      /** Starts of the first record after each change of action, ascending. */
      readonly turns: readonly Instant[];
    }
  | { readonly kind: "lost"; readonly reason: LossReason; readonly observer: Observer }
  | { readonly kind: "accepted"; readonly exchange: Exchange }
  | {
      readonly kind: "in-transit";
      readonly lastSeen: Observer;
      readonly firstMissing?: Observer;
      readonly lost?: LossReason;
    }
  | { readonly kind: "never-seen"; readonly observers: readonly Observer[] }
  | { readonly kind: "cannot-say"; readonly reason: CannotSayReason };

/** The rules of `verdict/rules`, each named like its file; every language says what a rule sees. */
export type RuleName =
  | "named-denial"
  | "mixed"
  | "reply-rejected"
  | "rejected-in-subnet"
  | "request-rejected"
  | "lone-reply-rejected"
  | "lost"
  | "service-failed"
  | "refused-by-host"
  | "reset"
  | "under-way"
  | "completed"
  | "two-way"
  | "not-seen-beyond"
  | "no-reply"
  | "reply-only"
  | "in-transit"
  | "never-logged-traffic"
  | "records-skipped"
  | "too-early"
  | "before-first-log"
  | "one-action-logged"
  | "not-watched"
  | "never-seen";

/** What was judged: up to `judged.to`; `final` is false while a part of the window is not delivered. */
export interface Judgement {
  readonly judged: Window;
  readonly final: boolean;
  /** The one that decided. */
  readonly rule: RuleName;
}

/** The verdict on one group. */
export type GroupVerdict = Finding & Judgement;

/** One group of a broad answer. */
export interface JudgedGroup extends Group {
  /** What the address book calls its ends. */
  readonly srcName?: string;
  readonly dstName?: string;
  readonly verdict: GroupVerdict;
  /** Records of both legs. */
  readonly accepted: number;
  readonly rejected: number;
  readonly first: Instant;
  readonly last: Instant;
  readonly conversations: number;
  /** Conversations in which something was rejected. */
  readonly turnedAway: number;
  /** Of both legs, at the observer that saw most of it. */
  readonly packets: number;
  readonly bytes: number;
  /** Where it stands for several: then the verdict is that of the first of them, and all counts are of all of them. */
  readonly folded?: Folded;
}

/** Groups told in one row. */
export interface Folded {
  readonly groups: number;
  /** Different server ports, and different addresses at the end that the groups do not share. */
  readonly ports: number;
  readonly addresses: number;
  /** The first of them, most rejects first, then the busiest. */
  readonly named: readonly NamedGroup[];
  /** Of a ranking of rejects: accepted records of the source, which no row of it has. */
  readonly sourceAccepts?: number;
  /** Inferred: many ports tried, and nothing accepted. */
  readonly looksLike?: "port-scan";
}

/**
 * What the rows of a list are: pairs of ends with port and protocol; sources or destinations, whatever the port; or
 * pairs ranked by rejects, a source with very many of them in one row.
 */
export type ListSubject = "pairs" | "sources" | "destinations" | "rejects";

/** The answer to a broad question. */
export interface ListVerdict extends Omit<Judgement, "rule"> {
  readonly kind: "list";
  readonly rule: "list";
  readonly about: ListSubject;
  /** Most rejects first. */
  readonly groups: readonly JudgedGroup[];
  /** How many groups there are in all; more than `groups` where the list was cut. */
  readonly groupCount: number;
  readonly counted: ListCounts;
  /** Nobody opened a connection the asked way: the list is of those opened the other way, and so are its groups. */
  readonly turned?: true;
}

/** What a list comes to, with everything that it does not show. */
export interface ListCounts {
  /** Pairs of ends with port and protocol. */
  readonly pairs: number;
  /** Groups of the list with something rejected, and with something that went through. */
  readonly rejected: number;
  readonly reached: number;
  readonly conversations: number;
  readonly bytes: number;
  /** Rejected records. */
  readonly rejects: number;
  /** Of a ranking of rejects: sources with very many pairs, those of which other traffic was accepted, and rejected records. */
  readonly folded: { readonly sources: number; readonly partly: number; readonly rejects: number };
}

export type Verdict = GroupVerdict | ListVerdict;

/** A rule looks at the evidence and either decides or passes; it never asks for more. */
export interface Rule {
  readonly name: RuleName;
  /** Numbers of the inferences it carries out, as README.md beside this file explains them. */
  readonly carriesOut: readonly number[];
  decide(evidence: Evidence): Finding | undefined;
}
