import type { Explanation } from "../src/explanation/explanation.ts";
import type { Say } from "../src/languages/language.ts";

/** The answer to a broad question, and one row of it. */
export type List = Extract<Explanation["verdict"], { kind: "list" }>;
export type Group = List["groups"][number];

/** Rows of a list that have something in common. */
export interface Kind {
  /** Those that were judged. */
  readonly groups: readonly Group[];
  /** The first of them: as many as a phone shows without scrolling for long. */
  readonly shown: readonly Group[];
  /** With those that were not judged one by one; `partly`: of which something went through all the same. */
  readonly count: number;
  readonly partly: number;
  readonly how: Parameters<Say["moreGroups"]>[0]["how"];
}

/** What needs attention, then the rest; somebody who asked for rejects is told of the rest in numbers. */
export function kindsOf(list: List, intent: Explanation["intent"]): readonly Kind[] {
  return list.about === "rejects" ? rankingKinds(list) : listKinds(list, intent);
}

function rankingKinds({ groups, groupCount, counted: { folded } }: List): readonly Kind[] {
  const often = groups.filter((group) => group.folded !== undefined);
  const single = groups.filter((group) => group.folded === undefined);
  return [
    { groups: often, shown: inTurn(often, 5), count: folded.sources, partly: folded.partly, how: "rejected-often" },
    { groups: single, shown: first(single, 15), count: groupCount - folded.sources, partly: 0, how: "rejected" },
  ];
}

function listKinds(list: List, intent: Explanation["intent"]): readonly Kind[] {
  const { about, groups, groupCount, counted } = list;
  const hosts = about !== "pairs";
  const notable = groups.filter(({ verdict, rejected }) => rejected > 0 || verdict.kind !== "accepted");
  const accepted = groups.filter((group) => !notable.includes(group));
  const silent = notable.filter(({ rejected }) => rejected === 0);
  const told = inTurn(notable, hosts ? MOST.hosts : MOST.pairs);
  const all = hosts || notable.length === 0 || !ABOUT_REJECTS.includes(intent);
  const room = all ? Math.min(MOST.hosts, hosts ? MOST.hosts : Math.max(0, MOST.pairs - told.length)) : 0;
  const count = counted.rejected + silent.length;
  return [
    { groups: notable, shown: told, count, partly: counted.reached + counted.rejected - groupCount, how: "rejected" },
    {
      ...{ groups: accepted, shown: first(accepted, room), count: groupCount - count, partly: 0 },
      how: groups.length === groupCount ? "accepted" : "not-rejected",
    },
  ];
}

/** Rows that are shown; of hosts as many of both kinds. */
const MOST = { pairs: 20, hosts: 10 } as const;

/** To what was asked like this, the rest is no answer. */
const ABOUT_REJECTS: readonly Explanation["intent"][] = ["blocked", "why", "top_rejects"];

/** The first rows; a row that says that there is one more would take the place of that one. */
function first(groups: readonly Group[], most: number): readonly Group[] {
  return groups.length === most + 1 ? groups : groups.slice(0, most);
}

/** The same with half of the places for those that were rejected in part, which very many others would hide. */
function inTurn(groups: readonly Group[], most: number): readonly Group[] {
  if (groups.length <= most + 1) return groups;
  const [partly, whole] = [groups.filter(isPartly), groups.filter((group) => !isPartly(group))];
  const places = Math.max(Math.floor(most / 2), most - whole.length);
  const some = partly.slice(0, places);
  return [...some, ...whole.slice(0, most - some.length)];
}

/** Of how many of the rows something went through. */
export function partlyIn(groups: readonly Group[]): number {
  return groups.filter(isPartly).length;
}

/** In a ranking of rejects, other traffic of the source. */
function isPartly({ rejected, turnedAway, conversations, folded }: Group): boolean {
  return (rejected > 0 && turnedAway < conversations) || (folded?.sourceAccepts ?? 0) > 0;
}
