import type { Group } from "../../src/conversations/conversation.ts";
import type { Fold, FoldCounts } from "../../src/conversations/fold.ts";
import type { Finding, JudgedGroup, ListCounts, ListVerdict } from "../../src/verdict/verdict.ts";
import { at, CLIENT, SERVER } from "./records.ts";

const WINDOW = { from: at(0), to: at(600) };

/** What an accepted group of a list was judged as. */
export const COMPLETED: Finding = { kind: "accepted", exchange: { kind: "completed" } };

/** One group in a row of its own: three connections of one minute from the client to port 9200. */
export function judgedGroup(finding: Finding = COMPLETED, change: Partial<JudgedGroup> = {}): JudgedGroup {
  return {
    src: CLIENT,
    dst: SERVER,
    port: 9200,
    protocol: 6,
    accepted: 3,
    rejected: 0,
    first: at(0),
    last: at(60),
    conversations: 3,
    turnedAway: 0,
    packets: 30,
    bytes: 4200,
    verdict: { ...finding, judged: WINDOW, final: true, rule: "completed" },
    ...change,
  };
}

/** A list of pairs, all of them told. */
export function listOf(groups: readonly JudgedGroup[], change: Partial<ListVerdict> = {}): ListVerdict {
  return {
    kind: "list",
    about: "pairs",
    groups,
    groupCount: groups.length,
    counted: listCounts({ pairs: groups.length, rejected: groups.filter(({ rejected }) => rejected > 0).length }),
    judged: WINDOW,
    final: true,
    rule: "list",
    ...change,
  };
}

/** What a list comes to: nothing unless told. */
export function listCounts(change: Partial<ListCounts> = {}): ListCounts {
  const folded = { sources: 0, partly: 0, rejects: 0 };
  return { pairs: 0, rejected: 0, reached: 0, conversations: 0, bytes: 0, rejects: 0, folded, ...change };
}

/** A row of one group: one connection that went through. */
export function fold(group: Group, change: Partial<Fold> = {}): Fold {
  return {
    named: [{ ...group, conversations: 1, turnedAway: 0 }],
    groups: 1,
    ports: 1,
    addresses: 1,
    conversations: 1,
    turnedAway: 0,
    accepted: 1,
    rejected: 0,
    packets: 10,
    bytes: 1000,
    first: at(0),
    last: at(60),
    ...change,
  };
}

/** What rows come to: nothing unless told. */
export function foldCounts(change: Partial<FoldCounts> = {}): FoldCounts {
  return { folds: 0, groups: 0, through: 0, conversations: 0, rejects: 0, bytes: 0, ...change };
}
