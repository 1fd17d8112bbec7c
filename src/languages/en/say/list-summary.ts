import type { Flow } from "../../../explanation/flow.ts";
import type { ListSummary } from "../../../explanation/observed-claims.ts";
import type { JudgedGroup, ListVerdict } from "../../../verdict/verdict.ts";
import { isTcp, listEnds, partlyRejected } from "../../folded.ts";
import { size } from "../../size.ts";
import { end, list as listed, many, number } from "./words.ts";

/** "43 pairs, 3 rejected", "12 hosts talked to payroll-db, 2 were rejected". */
export function listWord(list: ListVerdict, flow: Flow): string {
  return list.turned === undefined ? summary(list, flow) : "Recorded only the other way";
}

function summary(list: ListVerdict, flow: Flow): string {
  const { about, groupCount, counted } = list;
  switch (about) {
    case "pairs":
      return `${many(groupCount, "pair")}, ${rejectedPairs(list)}`;
    case "sources":
      return sources(list, end(listEnds(list, flow).to));
    case "destinations":
      return destinations(list, end(listEnds(list, flow).from));
    case "rejects":
      return many(counted.rejects, "reject");
  }
}

function rejectedPairs(list: ListVerdict): string {
  const { groupCount, counted } = list;
  if (counted.rejected === 0) return "none rejected";
  if (counted.rejected < groupCount) return `${number(counted.rejected)} rejected`;
  return `${groupCount === 1 ? "" : "all "}rejected${inPart(list, "")}`;
}

function sources(list: ListVerdict, name: string): string {
  const { reached, rejected } = list.counted;
  const turnedAway = `${number(rejected)} ${was(rejected)} rejected`;
  if (reached === 0) return `${many(rejected, "host")} ${was(rejected)} rejected at ${name}`;
  return `${many(reached, "host")} talked to ${name}, ${rejected === 0 ? "none was rejected" : turnedAway + inPart(list, "")}`;
}

function destinations(list: ListVerdict, name: string): string {
  const { reached, rejected } = list.counted;
  if (reached === 0) return `${name} was rejected at ${many(rejected, "host")}`;
  const turnedAway =
    rejected === 0 ? "was rejected nowhere" : `was rejected at ${number(rejected)}${inPart(list, "at ")}`;
  return `${name} talked to ${many(reached, "host")}, ${turnedAway}`;
}

function was(count: number): string {
  return count === 1 ? "was" : "were";
}

/** Some connections of a host may be rejected and others not. */
function inPart(list: ListVerdict, at: string): string {
  const part = partlyRejected(list);
  if (part === 0) return "";
  return part === list.counted.rejected ? " in part" : `, ${at}${number(part)} of them in part`;
}

/** What the list comes to, as a sentence. */
export function listSentence({ list, flow }: ListSummary): string {
  const { about, counted, groups } = list;
  switch (about) {
    case "pairs":
      return pairs(list);
    case "sources":
    case "destinations": {
      const noun = groups.every(isTcp) ? "connection" : "conversation";
      const hosts = list.turned === undefined ? "" : `${summary(list, flow)}: `;
      // What Block Public Access turned away is logged without bytes.
      const bytes = counted.bytes === 0 ? "" : `, ${size(counted.bytes)}`;
      return `${hosts}${many(counted.conversations, noun)}${bytes} in all.`;
    }
    case "rejects":
      return rejects(list);
  }
}

function pairs({ groups, groupCount, counted }: ListVerdict): string {
  if (groupCount === 1) return "Only one pair has records.";
  const found = `${number(groupCount)} pairs have records`;
  if (groups.length < groupCount) {
    const { rejected } = counted;
    const some = rejected === groupCount ? "all" : rejected === 0 ? "none" : number(rejected);
    return `${found}; ${some} of them ${rejected < 2 ? "was" : "were"} rejected${rejected === 0 ? "" : " at least once"}.`;
  }
  return `${found}${tally(groups)}.`;
}

/** ": 2 rejected and 8 accepted", ", all rejected". */
function tally(groups: readonly JudgedGroup[]): string {
  const of = (kind: JudgedGroup["verdict"]["kind"]) => groups.filter(({ verdict }) => verdict.kind === kind).length;
  const kinds = KINDS.filter(([kind]) => of(kind) > 0);
  const [first] = kinds;
  if (kinds.length === 1 && first !== undefined) return `, all ${first[1]}`;
  return `: ${listed(kinds.map(([kind, word]) => `${number(of(kind))} ${word}`))}`;
}

const KINDS = [
  ["rejected", "rejected"],
  ["mixed", "mixed"],
  ["lost", "lost"],
  ["accepted", "accepted"],
  ["in-transit", "in transit"],
] as const satisfies readonly (readonly [JudgedGroup["verdict"]["kind"], string])[];

function rejects({ groupCount, counted: { pairs: all, folded, rejects: total } }: ListVerdict): string {
  if (folded.sources === 0) return `${many(all, "pair")} ${was(all)} rejected.`;
  const sources = `${many(folded.sources, "source")} ${was(folded.sources)} rejected on many addresses or ports (${number(folded.rejects)} rejects)`;
  const others = groupCount - folded.sources;
  return others === 0
    ? `${sources}.`
    : `${sources}; ${many(others, "other pair")} ${was(others)} rejected (${number(total - folded.rejects)} rejects).`;
}
