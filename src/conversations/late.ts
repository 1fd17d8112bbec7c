import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";
import { TCP } from "../net/protocol.ts";
import type { FlowRecord } from "../records/record.ts";
import type { Hit } from "./hit.ts";
import { LATE_REJECTS } from "./patterns.ts";
import { groupsOf } from "./several.ts";

/** The hits, late packets of closed connections marked: each by the last close before it that its own observer saw. */
export function markLate(hits: readonly Hit[]): readonly Hit[] {
  const late = new Set(groupsOf(hits, conversationOf).flatMap((same) => lateOf(same.map(({ record }) => record))));
  return hits.map((hit) => (late.has(hit.record) ? { ...hit, late: true } : hit));
}

/** A conversation at its observer, whichever way the record goes: by its ends as the record has them. */
function conversationOf({ record }: Hit): string {
  const { observer, src, dst, packetSrc = src, packetDst = dst, srcPort, dstPort } = record;
  return [observer.id, ...[`${packetSrc} ${srcPort}`, `${packetDst} ${dstPort}`].toSorted()].join(" ");
}

function lateOf(records: readonly FlowRecord[]): readonly FlowRecord[] {
  const closing = records.filter(closes);
  const straggling = records.filter(mayBeLate).flatMap((record) => {
    const close = closeBefore(record, closing);
    return close !== undefined && record.start <= close.until + LATE_REJECTS.seconds ? [{ record, close }] : [];
  });
  const afterOne = groupsOf(straggling, ({ close }) => String(close.from));
  const few = afterOne.filter((same) => sum(same.map(({ record }) => record.packets ?? 0)) <= LATE_REJECTS.packets);
  return few.flatMap((same) => same.map(({ record }) => record));
}

/** The close lies somewhere in its record, so a reject that begins with that may come after it. */
function closeBefore({ start }: FlowRecord, closing: readonly FlowRecord[]) {
  const before = closing.filter((close) => close.start <= start);
  if (before.length === 0) return undefined;
  return { from: Math.max(...before.map((close) => close.start)), until: Math.max(...before.map(({ end }) => end)) };
}

function closes({ protocol, action, flags = 0 }: FlowRecord): boolean {
  return protocol === TCP && action === "accept" && (flags & (TCP_FLAGS.fin | TCP_FLAGS.rst)) !== 0;
}

/** As far as the record itself tells. */
function mayBeLate({ protocol, action, flags, rejectReason }: FlowRecord): boolean {
  const opensNothing = flags !== undefined && (flags & SYN_ACK) !== TCP_FLAGS.syn;
  return protocol === TCP && action === "reject" && opensNothing && rejectReason === undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
