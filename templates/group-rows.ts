import type { Element } from "../src/cards/card.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { Voice } from "../src/languages/language.ts";
import { SYMBOLS } from "./symbols.ts";

type List = Extract<Explanation["verdict"], { kind: "list" }>;
type Group = List["groups"][number];

/** As many as a phone shows without scrolling for long. */
const MOST_NOTABLE = 20;
const MOST_ACCEPTED = 10;

/** What needs attention, else the busiest; everything else is counted in a last row. */
export function groupRows(list: List, flow: Explanation["flow"], { say, clock }: Voice): readonly Element[] {
  const notable = list.groups.filter(({ verdict }) => verdict.kind !== "accepted");
  const shown = notable.length > 0 ? notable.slice(0, MOST_NOTABLE) : list.groups.slice(0, MOST_ACCEPTED);
  const rows = shown.map((group) => ({ symbol: SYMBOLS[group.verdict.kind], text: say.group(group, flow, clock) }));
  const left = list.groupCount - shown.length;
  if (left <= 0) return rows.length === 0 ? [] : [{ kind: "rows", rows }];
  const how = howTheRestWent(list, shown);
  const last = { symbol: how === "accepted" ? SYMBOLS.accepted : "…", text: say.moreGroups(left, how) };
  return [{ kind: "rows", rows: [...rows, last] }];
}

/** Groups come with most rejects first, so those beyond a cut have no more than the last one known. */
function howTheRestWent({ groups, groupCount }: List, shown: readonly Group[]): "accepted" | "not-rejected" | "any" {
  const rest = groups.filter((group) => !shown.includes(group));
  const cut = groups.length < groupCount;
  if (!cut && rest.every(({ verdict }) => verdict.kind === "accepted")) return "accepted";
  const clean = rest.every(({ rejected }) => rejected === 0) && (!cut || groups.at(-1)?.rejected === 0);
  return clean ? "not-rejected" : "any";
}
