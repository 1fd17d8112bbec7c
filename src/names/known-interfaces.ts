import type { Ip } from "../net/ip.ts";
import type { Instant } from "../time/instant.ts";

/** An interface that is known to own addresses. */
export interface KnownInterface {
  readonly id: string;
  readonly how: "configured" | "remembered";
  readonly addresses: readonly Ip[];
  readonly subnet?: string;
  readonly vpc?: string;
  readonly account?: string;
  readonly name?: string;
}

/** Seconds that a learned owner is trusted: an address can move to another interface. */
const TRUSTED_FOR = 3600;

/** What earlier answers learned about who owns an address. */
export interface OwnerMemory {
  recall(now: Instant): readonly KnownInterface[];
  learn(id: string, addresses: readonly Ip[], now: Instant): void;
}

/** A memory that lasts as long as the process. */
export function makeOwnerMemory(): OwnerMemory {
  const learned = new Map<string, { readonly known: KnownInterface; readonly at: Instant }>();
  return {
    recall: (now) => [...learned.values()].filter(({ at }) => now - at <= TRUSTED_FOR).map(({ known }) => known),
    learn(id, addresses, now) {
      learned.set(id, { known: { id, how: "remembered", addresses }, at: now });
    },
  };
}
