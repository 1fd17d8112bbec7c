import type { Instant } from "../time/instant.ts";

/** What kind of thing wrote a record. */
export type ObserverKind =
  | "interface"
  | "nat-gateway"
  | "instance"
  /** An attachment of a transit gateway. */
  | "attachment"
  | "firewall"
  /** A service network of VPC Lattice. */
  | "service-network"
  | "unknown";

/** Who wrote a record. */
export interface Observer {
  /** `eni-…`, `nat-…`, `tgw-attach-…`, a firewall's name, `sn-…`; `-` where the format names no observer at all. */
  readonly id: string;
  readonly kind: ObserverKind;
  readonly account?: string;
  readonly vpc?: string;
  readonly subnet?: string;
  readonly instance?: string;
  /** What the address book or the configuration calls it. */
  readonly name?: string;
}

/** What an observer decided about the packets of a record; absent where the log has no such notion. */
export type Action = "accept" | "reject";

/** `ok`: traffic. `no-data`: the observer was awake and saw none. `skip-data`: records were lost. */
export type RecordStatus = "ok" | "no-data" | "skip-data";

/** Which way the packets went at the observer. */
export type Direction = "in" | "out";

/** Why a transit gateway could not pass packets on. */
export const LOSS_REASONS = ["no-route", "blackhole", "mtu-exceeded", "ttl-expired"] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** Packets that a transit gateway counted as lost, by reason; reasons without any are left out. */
export type Losses = Readonly<Partial<Record<LossReason, number>>>;

/** One observation by one observer over one aggregation interval, in our own words, the same type for every log. */
export interface FlowRecord {
  readonly observer: Observer;
  readonly status: RecordStatus;
  readonly start: Instant;
  readonly end: Instant;
  /** Address at the observer; text as normalised as it can be (a MAC address for EFA). */
  readonly src?: string;
  readonly dst?: string;
  /** Address in the packet, where the log tells and it differs in meaning (`pkt-srcaddr`, `pkt-dstaddr`). */
  readonly packetSrc?: string;
  readonly packetDst?: string;
  /** 0–65535; 0 for ICMP. */
  readonly srcPort?: number;
  readonly dstPort?: number;
  /** IANA number. */
  readonly protocol?: number;
  readonly packets?: number;
  /** Absent for rejects by VPC Block Public Access. */
  readonly bytes?: number;
  readonly action?: Action;
  /** TCP flags OR-ed over the interval; absent where the log has none. */
  readonly flags?: number;
  readonly direction?: Direction;
  /** `BPA`, `EC`, the signature of a firewall rule, … as the log names it. */
  readonly rejectReason?: string;
  readonly losses?: Losses;
  /** What the service said instead of an answer: an HTTP status, a failure reason of VPC Lattice. */
  readonly failure?: string;
  /** Every field of the row under its documented name (`srcaddr`, `az-id`, …), `-` left out. */
  readonly fields: Readonly<Record<string, string>>;
}
