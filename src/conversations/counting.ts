import type { FlowRecord } from "../records/record.ts";
import type { Window } from "../time/window.ts";
import type { Hit } from "./hit.ts";
import type { Search } from "./search.ts";
import { findSeveral, type Several } from "./several.ts";

/**
 * Those hits of one conversation at one observer that count: the ones of the window, and where one way has none there,
 * the ones of the padding that lie close to the rest. `undefined` where nothing lies in the window.
 */
export function findCounting(hits: readonly Hit[], { window, padding }: Search): Several<Hit> | undefined {
  const core = hits.filter(({ record }) => isIn(record, window));
  const span = {
    from: core.reduce((least, { record }) => Math.min(least, record.start), Number.POSITIVE_INFINITY),
    to: core.reduce((most, { record }) => Math.max(most, record.end), Number.NEGATIVE_INFINITY),
  };
  const ways = new Set(core.map(({ way }) => way));
  const completing = hits.filter(
    ({ record, way }) => !ways.has(way) && isWithin(record, window, padding) && isWithin(record, span, padding),
  );
  return findSeveral([...core, ...completing]);
}

/** Whether the record has a moment of the window; its own end is its last moment. */
export function isIn({ start, end }: FlowRecord, { from, to }: Window): boolean {
  return start < to && end >= from;
}

function isWithin({ start, end }: FlowRecord, { from, to }: Window, seconds: number): boolean {
  return start <= to + seconds && end >= from - seconds;
}
