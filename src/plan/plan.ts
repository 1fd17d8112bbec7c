import type { KnownInterface } from "../names/known-interfaces.ts";
import type { Cidr } from "../net/cidr.ts";
import type { Ip } from "../net/ip.ts";
import type { PortRange } from "../net/port.ts";
import type { BlindEnd } from "../sources/source.ts";
import type { Window } from "../time/window.ts";

/** One side of a question with everything a scan can look for. */
export interface Side {
  /** As the person named it, in its canonical text. */
  readonly text: string;
  /** What the address book calls it, with whom to ask about it. */
  readonly name?: string;
  readonly owner?: string;
  readonly addresses: readonly Ip[];
  readonly networks: readonly Cidr[];
  /** Everybody outside these networks: the internet. */
  readonly beyond?: readonly Cidr[];
  /** Observers that stand for this side because the person named them (`eni-…`, `i-…`). */
  readonly interfaces: readonly string[];
  readonly instances: readonly string[];
  /** Interfaces known to own the addresses, from the configuration or from earlier answers. */
  readonly known: readonly KnownInterface[];
}

/** What is to be looked for, where and when. An absent side means "anybody". */
export interface Plan {
  readonly src?: Side;
  readonly dst?: Side;
  /** Empty: any port. */
  readonly ports: readonly PortRange[];
  /** IANA numbers; empty: any protocol. */
  readonly protocols: readonly number[];
  readonly window: Window;
  /** Seconds looked at on both sides of the window, so that pairs are complete: 60 plus the aggregation interval. */
  readonly padding: number;
  /** Answered by a list of groups: a network, several addresses, several ports or none, one end only. */
  readonly broad: boolean;
  /** Groups are told together, one row for each source or destination, whatever its ports. */
  readonly fold?: "src" | "dst";
  /** Only groups with a reject are wanted (a ranking of rejects); always `broad`. */
  readonly rejectsOnly: boolean;
  /** Traffic of this kind is never in flow logs. */
  readonly blindSpot?: BlindEnd;
}
