import type { Ip } from "../net/ip.ts";
import type { Instant } from "../time/instant.ts";

/** An interface that is known to own addresses. */
export interface KnownInterface {
  readonly id: string;
  readonly how: "configured" | "registered" | "remembered";
  readonly addresses: readonly Ip[];
  readonly subnet?: string;
  readonly vpc?: string;
  readonly account?: string;
  readonly instance?: string;
  readonly name?: string;
  /** When it was read; absent for what is configured. */
  readonly asOf?: Instant;
}

/** Which interfaces are looked for. */
export interface Wanted {
  /** Those that write one of the addresses into their records as their own. */
  readonly addresses: readonly Ip[];
  /** Those with the id (`eni-…`), and those of the instance (`i-…`). */
  readonly ids: readonly string[];
}

/** Somebody who knows the interfaces of today: EC2, where we may ask it. */
export interface InterfaceRegistry {
  /** The wanted interfaces; none where it knows none or does not answer. */
  find(wanted: Wanted, now: Instant): Promise<readonly KnownInterface[]>;
}

/** Seconds that a learned owner is trusted: an address can move to another interface. */
const TRUSTED_FOR = 3600;

/** Ids are of ASCII; what a damaged record has in their place is no interface that anybody could ask about. */
const ID = /^[!-~]+$/;

/** What earlier answers learned about who owns an address. */
export interface OwnerMemory {
  recall(now: Instant): readonly KnownInterface[];
  learn(id: string, addresses: readonly Ip[], now: Instant): void;
}

/** A memory that lasts as long as the process. */
export function makeOwnerMemory(): OwnerMemory {
  const learned = new Map<string, { readonly known: KnownInterface; readonly at: Instant }>();
  return {
    recall(now) {
      // Interfaces of containers come and go all day, and the process stays.
      for (const [id, { at }] of learned) if (now - at > TRUSTED_FOR) learned.delete(id);
      return [...learned.values()].map(({ known }) => known);
    },
    learn(id, addresses, now) {
      if (!ID.test(id)) return;
      learned.set(id, { known: { id, how: "remembered", addresses }, at: now });
    },
  };
}
