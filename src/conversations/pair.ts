import type { FlowRecord } from "../records/record.ts";
import type { NearMiss, Sighting, Slice } from "./conversation.ts";
import { findCounting } from "./counting.ts";
import { withFullObservers, withoutDuplicates } from "./duplicates.ts";
import { readExchange } from "./exchange.ts";
import { findHit, type Hit } from "./hit.ts";
import { markLate } from "./late.ts";
import { missesOf } from "./misses.ts";
import type { Search } from "./search.ts";
import { groupsOf } from "./several.ts";
import { sightingsOf } from "./sightings.ts";
import { sliceExchanges } from "./slices.ts";

/** What records tell about the conversations between the asked ends. */
export interface Paired {
  /** By observer. */
  readonly sightings: readonly Sighting[];
  /** All observers taken together, each conversation counted once. */
  readonly merged: readonly Sighting[];
  /** Slices of the window in which something was recorded. */
  readonly slices: readonly Slice[];
  /** Requests of conversations that have no record in the window. */
  readonly nearMisses: readonly NearMiss[];
}

/** Pairs request and reply records: what a statement does with stored logs, for records that are at hand. */
export function pair(records: readonly FlowRecord[], search: Search): Paired {
  const found = withoutDuplicates(withFullObservers(records)).flatMap((record) => findHit(record, search) ?? []);
  const hits = markLate(found);
  const atObservers = groupsOf(hits, (hit) => `${hit.record.observer.id} ${conversationOf(hit)}`);
  const counting = atObservers.flatMap((conversation) => {
    const found = findCounting(conversation, search);
    return found === undefined ? [] : [found];
  });
  const exchanges = counting.map((conversation) => {
    const { observer } = conversation[0].record;
    return { ...readExchange(conversation, search), observer };
  });
  const together = groupsOf(counting.flat(), conversationOf).map((conversation) => readExchange(conversation, search));
  return {
    sightings: sightingsOf(exchanges),
    merged: sightingsOf(together),
    slices: sliceExchanges(exchanges, search),
    nearMisses: missesOf(atObservers.filter((conversation) => findCounting(conversation, search) === undefined).flat()),
  };
}

function conversationOf({ src, dst, record }: Hit): string {
  return [src.address, src.port, dst.address, dst.port, record.protocol].join(" ");
}
