import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";
import type { FlowRecord } from "../records/record.ts";
import type { Hit } from "./hit.ts";
import { addTallies, tallyOf } from "./legs.ts";
import { LATE_REJECTS } from "./patterns.ts";
import type { Several } from "./several.ts";

/** One observer's hits of a conversation; its rejects marked if all of them are late packets of a closed connection. */
export function markLate([first, ...others]: Several<Hit>): Several<Hit> {
  const hits: Several<Hit> = [first, ...others];
  if (!areLate(hits.map(({ record }) => record))) return hits;
  const mark = (hit: Hit): Hit => (hit.record.action === "reject" ? { ...hit, late: true } : hit);
  return [mark(first), ...others.map(mark)];
}

function areLate(records: readonly FlowRecord[]): boolean {
  const rejects = records.filter(({ action }) => action === "reject");
  const rejected = addTallies(rejects.map(tallyOf));
  if (rejected === undefined || rejected.packets > LATE_REJECTS.packets || rejects.some(opensOrNames)) return false;

  // The close lies somewhere in its record, so a reject of the same aggregation interval may come after it.
  const closing = records.filter(closes);
  const isAfter = closing.every(({ start }) => rejected.first >= start);
  const isSoon = closing.some(({ end }) => rejected.first <= end + LATE_REJECTS.seconds);
  return isAfter && isSoon;
}

function closes({ action, flags = 0 }: FlowRecord): boolean {
  return action === "accept" && (flags & (TCP_FLAGS.fin | TCP_FLAGS.rst)) !== 0;
}

function opensOrNames({ flags = 0, rejectReason }: FlowRecord): boolean {
  return (flags & SYN_ACK) === TCP_FLAGS.syn || rejectReason !== undefined;
}
