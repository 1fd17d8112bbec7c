import type { Coverage, Ownership } from "../../../coverage/coverage.ts";
import type { Cost, Witness } from "../../../explanation/explanation.ts";
import { protocolName } from "../../../net/protocol.ts";
import type { FlowRecord } from "../../../records/record.ts";
import type { Clock } from "../../clock.ts";
import { addressAndPort } from "../../ends.ts";
import { differs } from "../../expected.ts";
import type { Labels } from "../../language.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";
import { bareExactStretch, exactMoment, moment, stretch } from "./times.ts";
import { end, list, many } from "./words.ts";

/** Words that stand alone. */
export const labels: Labels = {
  standing: { observed: "Observed", inferred: "Inferred from that", unknown: "Not known" },
  evidence: "Also",
  furtherRows: "Further rows",
  ask: "Ask",
  moreSteps: "Or",
  witnesses: "Witnesses",
  nearMisses: "Close to it, busiest first",
  coverage: "Coverage",
  understood: "Understood as",
  cost: "Cost",
  saw: {
    accepted: "accepted",
    rejected: "rejected",
    mixed: "both",
    forwarded: "passed on",
    nothing: "nothing",
    "not-watching": "not watching",
  },
  witnessColumns: ["Observer", "Leg", "Saw", "Count", "Time"],
  groupColumns: ["Traffic", "Result", "Time"],
  recordColumns: ["Start", "Observer", "From", "To", "Protocol", "Action", "Packets", "Bytes", "Flags"],
  strip: {
    accepted: "accepted",
    rejected: "rejected",
    both: "both",
    silent: "watched, nothing",
    unknown: "not known",
  },
};

/** One row of the line-up, in the order of its columns. */
export function witness({ observer, party, ...seen }: Witness, clock: Clock): readonly string[] {
  const who = party === undefined ? (observer.name ?? "") : end(party);
  return [
    `${observer.id} ${who}`.trimEnd(),
    seen.leg ?? "",
    labels.saw[seen.saw],
    seen.records === 0 ? "" : exact(seen.records),
    seen.first === undefined || seen.last === undefined
      ? ""
      : bareExactStretch({ from: seen.first, to: seen.last }, clock),
  ];
}

/** One record, in the order of its columns. */
export function record(row: FlowRecord, clock: Clock): readonly string[] {
  const protocol = row.protocol === undefined ? "" : (protocolName(row.protocol) ?? String(row.protocol));
  return [
    exactMoment(row.start, clock),
    row.observer.id,
    addressAndPort(row.src, row.srcPort),
    addressAndPort(row.dst, row.dstPort),
    protocol,
    row.action ?? row.status,
    exact(row.packets),
    exact(row.bytes),
    row.flags === undefined ? "" : String(row.flags),
  ];
}

function exact(count: number | undefined): string {
  return count === undefined ? "" : count.toLocaleString("en-US");
}

/** What was read and up to when the logs are here; then how well each interface of an end was watching. */
export function coverage(
  { watchers, refuted = [], deliveredUntil, recordsRead }: Coverage,
  clock: Clock,
): readonly string[] {
  const until = deliveredUntil === undefined ? "" : `, delivered up to ${moment(deliveredUntil, clock)}`;
  const read = `${exact(recordsRead)} ${recordsRead === 1 ? "record" : "records"} read${until}.`;
  if (watchers.length + refuted.length === 0) return [read, "No interface is known to belong to either end."];
  const each = watchers.map(({ observer, complete, how, asOf, watched }) => {
    const parts = complete ? "the whole time" : list(watched.map((part) => stretch(part, clock))) || "at no time";
    const asked = asOf === undefined ? "" : `, asked at ${moment(asOf, clock)}`;
    return `${observer.id} watched ${parts} (${OWNERSHIP[how]}${asked}).`;
  });
  return [read, ...each];
}

const OWNERSHIP: Readonly<Record<Ownership, string>> = {
  asked: "named in the question",
  configured: "owner from the configuration",
  registered: "owner by EC2",
  remembered: "owner from an earlier answer",
  "flow-direction": "owner from the direction of its records",
  "share-of-records": "owner from the addresses in its records",
  "private-address": "owner by its private address",
};

/** What it took. */
export function cost({ engine, ms, rowsScanned, ...charged }: Cost): string {
  const { usd = 0, unestimated } = charged;
  return [
    engine,
    `${(ms / 1000).toFixed(1)} s`,
    ...(rowsScanned === undefined ? [] : [`${exact(rowsScanned)} ${rowsScanned === 1 ? "row" : "rows"}`]),
    ...readBytes(charged),
    ...(usd === 0 ? [] : [dollars(usd) ?? "less than 0.01 USD"]),
    ...(unestimated ? ["not estimated beforehand (objects could not be listed or read)"] : []),
  ].join(", ");
}

/** "15 GB", "15 GB (24 GB were expected)". */
function readBytes({ bytesScanned, estimatedBytes }: Omit<Cost, "engine" | "ms">): readonly string[] {
  if (bytesScanned === undefined) return [];
  const read = size(bytesScanned);
  const isSurprising = estimatedBytes !== undefined && differs(bytesScanned, estimatedBytes);
  return [isSurprising ? `${read} (${size(estimatedBytes)} expected)` : read];
}

/** "20 of 312 records". */
export function recordsShown(shown: number, total: number): string {
  return shown === total ? many(total, "record") : `${exact(shown)} of ${exact(total)} records`;
}

/** "Records 21–40 of 312". */
export function recordsFrom(first: number, last: number, total: number): string {
  return `${first === last ? "Record" : "Records"} ${between(first, last)} of ${exact(total)}`;
}

function between(first: number, last: number): string {
  return first === last ? exact(first) : `${exact(first)}–${exact(last)}`;
}

/** "20 of 312 shown". */
export function cut(shown: number, total: number): string {
  return `${exact(shown)} of ${exact(total)} shown`;
}
