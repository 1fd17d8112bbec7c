import type { PortRange } from "../net/port.ts";
import type { Plan } from "../plan/plan.ts";
import type { Observer } from "../records/record.ts";
import type { Window } from "../time/window.ts";

/** One end of the asked traffic, as an answer names it. */
export interface Party {
  readonly side: "src" | "dst";
  /** As the person named it: an address, a network, a host name, an id. */
  readonly text: string;
  /** What the address book calls it. */
  readonly name?: string;
  /** Its address, where it has exactly one and `text` is not it. */
  readonly address?: string;
  /** Whom to ask about it. */
  readonly owner?: string;
  /** Everybody outside the own and all private networks; `text` is no word of any language then. */
  readonly isInternet?: true;
}

/** An observer, and the end it belongs to; without `party` it stands somewhere on the way. */
export interface Seat {
  readonly observer: Observer;
  readonly party?: Party;
}

/** A server port and its protocol (IANA number), as far as they are known. */
export interface Service {
  readonly port?: number;
  readonly protocol?: number;
}

/** The asked traffic, for the first line. An absent end means "anybody". */
export interface Flow {
  readonly src?: Party;
  readonly dst?: Party;
  /** Empty: any port. */
  readonly ports: readonly PortRange[];
  /** IANA numbers; empty: any protocol. */
  readonly protocols: readonly number[];
  readonly window: Window;
}

/** A class of traffic that flow logs never carry, and the end at which it lies. */
export type BlindEnd = NonNullable<Plan["blindSpot"]>;
export type BlindSpot = BlindEnd["spot"];
