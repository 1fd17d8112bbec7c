import type { Slice } from "./conversation.ts";
import { isIn } from "./counting.ts";
import { type Exchange, legIn } from "./exchange.ts";
import { addLegs, legOf } from "./legs.ts";
import type { Search } from "./search.ts";
import { groupsOf } from "./several.ts";

/**
 * The records of the window by slice, observer and leg. Connections that the asked destination opened are left out
 * where there are others, so that a slice's legs mean the same throughout.
 */
export function sliceExchanges(exchanges: readonly Exchange[], { window, slice }: Search): readonly Slice[] {
  const asked = exchanges.filter(({ opener }) => opener === "src");
  const placed = (asked.length > 0 ? asked : exchanges).flatMap(({ hits, opener }) =>
    hits
      .filter(({ record }) => isIn(record, window))
      .map((hit) => ({ record: hit.record, leg: legIn(hit, opener), index: indexOf(hit.record.start) })),
  );
  return groupsOf(placed, ({ record, leg, index }) => `${index} ${record.observer.id} ${leg}`).map((same) => {
    const [{ record, leg, index }] = same;
    const { accepted, rejected, unjudged } = addLegs(same.map((each) => legOf(each.record)));
    return {
      from: window.from + index * slice,
      to: Math.min(window.from + (index + 1) * slice, window.to),
      observer: record.observer,
      leg,
      ...(accepted && { accepted }),
      ...(rejected && { rejected }),
      ...(unjudged && { unjudged }),
    };
  });

  function indexOf(start: number): number {
    return Math.floor((Math.max(start, window.from) - window.from) / slice);
  }
}
