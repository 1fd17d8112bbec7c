import type { Direction, Losses, Observer } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { PatternName } from "./patterns.ts";

/** Which half of a conversation: from client to server, or back. */
export type LegName = "request" | "reply";

/** Records of one kind, added up. `first` is the earliest start, `last` the latest end. */
export interface Tally {
  readonly records: number;
  readonly packets: number;
  readonly bytes: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** One leg as one observer (or all together) recorded it; absent parts were not seen. */
export interface Leg {
  readonly accepted?: Tally;
  /** Rejects that are judged; those set aside as late are in `Sighting.late`. */
  readonly rejected?: Tally;
  /** Records of a log without accept or reject. */
  readonly unjudged?: Tally;
  /** TCP flags OR-ed over all records of the leg; absent where the log has none. */
  readonly flags?: number;
  /** Which way the leg went at the observer, where the log or the owner of the address tells. */
  readonly direction?: Direction;
  /** Packets that a transit gateway counted as lost; absent where it counted none. */
  readonly losses?: Losses;
}

/** One pair of ends, one server port, one protocol. */
export interface Group {
  /** Client and server address; for a pair that was asked, the asked source and destination. */
  readonly src: string;
  readonly dst: string;
  /** Server port; absent for protocols without ports. */
  readonly port?: number;
  /** IANA number. */
  readonly protocol?: number;
}

/** Conversations of one group that went the same way at one observer. */
export interface Sighting {
  readonly group: Group;
  /** Who saw them; absent: all observers taken together, each conversation counted once. */
  readonly observer?: Observer;
  readonly pattern: PatternName;
  /** Which end opened the connections; `dst`: the asked packets are its replies. */
  readonly opener: "src" | "dst";
  /** How many conversations (client ports) share the pattern. */
  readonly conversations: number;
  readonly request: Leg;
  readonly reply: Leg;
  /** Few rejected packets just after a FIN or RST, set aside before the pattern was chosen. */
  readonly late?: Tally;
  /** `BPA`, `EC`, …: the log itself names who rejected. */
  readonly rejectReason?: string;
  /** What a service said instead of an answer, where the log tells. */
  readonly failure?: string;
  /**
   * Where the addresses at the observer differ from those in the packet, those of the two that the group does not name,
   * else the same: an intermediary handled it, or an interface with several addresses.
   */
  readonly via?: { readonly src: string; readonly dst: string };
  /** One conversation as an example. */
  readonly example?: { readonly clientPort?: number; readonly at: Instant };
}

/** What happened in one slice of the window at one observer: the raw material of the time strip and of turns. */
export interface Slice {
  readonly from: Instant;
  readonly to: Instant;
  readonly observer: Observer;
  readonly leg: LegName;
  readonly accepted?: Tally;
  readonly rejected?: Tally;
  readonly unjudged?: Tally;
}

/** Traffic close to what was asked. */
export interface NearMiss {
  readonly kind: "other-port" | "other-source" | "reverse" | "other-time";
  /** As they were asked; absent: anybody. */
  readonly src?: string;
  readonly dst?: string;
  readonly port?: number;
  readonly protocol?: number;
  /** Records of the request leg. */
  readonly accepted: number;
  readonly rejected: number;
  readonly first: Instant;
  readonly last: Instant;
}
