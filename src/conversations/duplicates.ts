import type { FlowRecord } from "../records/record.ts";
import { groupsOf, type Several } from "./several.ts";

/**
 * Records with each observation once: every flow log that covers an interface delivers its own copy. Copies in
 * different formats complete each other.
 */
export function withoutDuplicates(records: readonly FlowRecord[]): readonly FlowRecord[] {
  return groupsOf(records, identityOf).map(fullest);
}

/** Records whose observers tell everything that any record tells about them. */
export function withFullObservers(records: readonly FlowRecord[]): readonly FlowRecord[] {
  return groupsOf(records, ({ observer }) => observer.id).flatMap((same) => {
    const [first, ...others] = same;
    const observer = fullest([first.observer, ...others.map((other) => other.observer)]);
    return same.map((record) => ({ ...record, observer }));
  });
}

/** What several descriptions of one thing tell together. */
function fullest<Thing extends object>([first, ...others]: Several<Thing>): Thing {
  let known = first;
  for (const other of others) known = { ...other, ...known };
  return known;
}

/** The fields that every format of a flow log has. */
function identityOf({ observer, src, dst, srcPort, dstPort, protocol, ...rest }: FlowRecord): string {
  const { status, packets, bytes, start, end, action } = rest;
  return [observer.id, src, dst, srcPort, dstPort, protocol, status, packets, bytes, start, end, action].join(" ");
}
