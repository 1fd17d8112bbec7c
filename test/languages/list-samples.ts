import type { ListVerdict } from "../../src/verdict/verdict.ts";
import { judgedGroup, listCounts, listOf } from "../support/list.ts";
import { SERVER_ENI } from "../support/records.ts";

const REJECTED = judgedGroup(
  { kind: "rejected", leg: "request", observer: SERVER_ENI, layer: "either", layerStanding: "inferred" },
  { accepted: 0, rejected: 14, turnedAway: 3 },
);
const UDP = judgedGroup(undefined, { protocol: 17 });
const HOSTS = { groupCount: 30, groups: [REJECTED, judgedGroup()] } as const;
const SIZE = { conversations: 506, bytes: 56_974_471 };

/** Lists in every shape that makes a language choose other words. */
export const LISTS: readonly ListVerdict[] = [
  listOf([judgedGroup()]),
  listOf([REJECTED, judgedGroup(), judgedGroup()]),
  listOf([REJECTED], { groupCount: 312, counted: listCounts({ rejected: 12_345 }) }),
  ...(["sources", "destinations"] as const).flatMap((about) => [
    listOf([], { ...HOSTS, about, counted: listCounts({ ...SIZE, reached: 30 }) }),
    listOf([], { ...HOSTS, about, counted: listCounts({ ...SIZE, reached: 29, rejected: 1 }) }),
    listOf([], { ...HOSTS, about, counted: listCounts({ ...SIZE, reached: 30, rejected: 2 }) }),
    listOf([], { ...HOSTS, about, counted: listCounts({ ...SIZE, reached: 28, rejected: 5 }) }),
    listOf([UDP], { about, groupCount: 1, counted: listCounts({ ...SIZE, rejected: 1 }), turned: true }),
  ]),
  listOf([REJECTED], { about: "rejects", counted: listCounts({ pairs: 1, rejects: 14 }) }),
  listOf([REJECTED], { about: "rejects", counted: listCounts({ pairs: 2, rejects: 14 }) }),
  listOf([REJECTED], {
    about: "rejects",
    counted: listCounts({ pairs: 50, rejects: 1240, folded: { sources: 1, partly: 0, rejects: 1240 } }),
  }),
  listOf([REJECTED], {
    about: "rejects",
    groupCount: 122,
    counted: listCounts({ pairs: 150, rejects: 1254, folded: { sources: 121, partly: 0, rejects: 1240 } }),
  }),
  listOf([REJECTED], {
    about: "rejects",
    groupCount: 2,
    counted: listCounts({ pairs: 51, rejects: 1254, folded: { sources: 1, partly: 0, rejects: 1240 } }),
  }),
];
