import type { Element } from "../src/cards/card.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { Say, Voice } from "../src/languages/language.ts";
import { replyAction } from "./replies.ts";
import { SYMBOLS } from "./symbols.ts";

type List = Extract<Explanation["verdict"], { kind: "list" }>;
type Group = List["groups"][number];
type Rows = Extract<Element, { kind: "rows" }>["rows"];
type How = Parameters<Say["moreGroups"]>[0]["how"];

/** Rows of a list that have something in common, and how many there are with those not told. */
interface Kind {
  readonly groups: readonly Group[];
  readonly count: number;
  /** As many as a phone shows without scrolling for long. */
  readonly most: number;
  readonly more: How;
}

/** What needs attention, else the busiest; every row can be asked about, and what is not shown is counted. */
export function groupRows(list: List, flow: Explanation["flow"], voice: Voice): readonly Element[] {
  const { shown, more } = shownOf(list, voice);
  const rows = shown.map((group) => {
    const { say, clock } = voice;
    const row = { group, list, flow };
    return {
      symbol: symbolOf(group),
      text: say.group(row, clock),
      ask: replyAction({ label: say.labels.ask, text: say.rowQuestion(row, clock) }),
    };
  });
  return rows.length + more.length === 0 ? [] : [{ kind: "rows", rows: [...rows, ...more] }];
}

/** Of a row that stands for several groups, the first of which decides, some may have been turned away and others not. */
export function symbolOf({ verdict, folded, turnedAway, conversations }: Group): string {
  const isMixed = folded !== undefined && turnedAway > 0 && turnedAway < conversations;
  return SYMBOLS[isMixed ? "mixed" : verdict.kind];
}

/** Groups that are shown, in the order of the list, and the rows that count the others. */
export function shownOf(list: List, voice: Voice): { readonly shown: readonly Group[]; readonly more: Rows } {
  const kinds = kindsOf(list);
  const shown = kinds.flatMap(({ groups, most }) => groups.slice(0, most));
  return {
    shown: list.groups.filter((group) => shown.includes(group)),
    more: kinds.flatMap((kind) => moreRow(kind, list, voice)),
  };
}

function kindsOf(list: List): readonly Kind[] {
  const { about, groups, groupCount, counted } = list;
  if (about === "rejects") {
    const often = groups.filter(({ folded }) => folded !== undefined);
    const single = groups.filter(({ folded }) => folded === undefined);
    const { sources } = counted.folded;
    return [
      { groups: often, count: sources, most: 5, more: "rejected-often" },
      { groups: single, count: groupCount - sources, most: 15, more: "rejected" },
    ];
  }
  const notable = groups.filter(({ verdict, rejected }) => rejected > 0 || verdict.kind !== "accepted");
  const accepted = groups.filter((group) => !notable.includes(group));
  const hosts = about !== "pairs";
  const silent = notable.filter(({ rejected }) => rejected === 0);
  const rest = {
    groups: accepted,
    count: groupCount - counted.rejected - silent.length,
    most: hosts || notable.length === 0 ? 10 : 0,
    more: groups.length === groupCount ? "accepted" : "not-rejected",
  } as const;
  return [{ groups: notable, count: counted.rejected + silent.length, most: hosts ? 10 : 20, more: "rejected" }, rest];
}

/** The row that stands for those of a kind that are not shown. */
function moreRow({ groups, count, most, more }: Kind, { about }: List, { say }: Voice): Rows {
  const left = count - Math.min(groups.length, most);
  if (left <= 0) return [];
  const symbol = { accepted: SYMBOLS.accepted, "not-rejected": "…", rejected: "…", "rejected-often": "…" }[more];
  return [{ symbol, text: say.moreGroups({ count: left, how: more, about }) }];
}
