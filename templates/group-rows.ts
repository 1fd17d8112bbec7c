import type { Element } from "../src/cards/card.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { Voice } from "../src/languages/language.ts";
import { type Group, type Kind, kindsOf, type List, partlyIn } from "./group-kinds.ts";
import { replyAction } from "./replies.ts";
import { SYMBOLS } from "./symbols.ts";

type Rows = Extract<Element, { kind: "rows" }>["rows"];

/** A list, and what it was asked about. */
export interface Listed extends Pick<Explanation, "flow" | "intent"> {
  readonly verdict: List;
}

/** What needs attention, else the busiest; every row can be asked about, and what is not shown is counted. */
export function groupRows(listed: Listed, voice: Voice): readonly Element[] {
  const { shown, more } = shownOf(listed, voice);
  const { say, clock } = voice;
  const rows = shown.map((group) => {
    const row = { group, list: listed.verdict, flow: listed.flow };
    const ask = replyAction({ label: say.labels.ask, text: say.rowQuestion(row, clock) });
    return { symbol: symbolOf(group), text: say.group(row, clock), ask };
  });
  return rows.length + more.length === 0 ? [] : [{ kind: "rows", rows: [...rows, ...more] }];
}

/** Rows that were judged and are not shown, for whoever wants to see more. */
export function furtherRows({ verdict: list, flow, intent }: Listed, { say, clock }: Voice): readonly Element[] {
  const further = kindsOf(list, intent).flatMap((kind) => furtherOf(kind));
  const rows = further.map((group) => ({ symbol: symbolOf(group), text: say.group({ group, list, flow }, clock) }));
  return rows.length === 0 ? [] : [{ kind: "rows", label: say.labels.furtherRows, rows }];
}

/** As many as a card unfolds. */
function furtherOf({ groups, shown }: Kind): readonly Group[] {
  return groups.filter((group) => !shown.includes(group)).slice(0, 20);
}

/** Of a row that stands for several groups, the first of which decides, some may have been turned away and others not. */
export function symbolOf({ verdict, folded, turnedAway, conversations }: Group): string {
  const isMixed = folded !== undefined && turnedAway > 0 && turnedAway < conversations;
  return SYMBOLS[isMixed ? "mixed" : verdict.kind];
}

/** Groups that are shown, in the order of the list, and the rows that count the others. */
export function shownOf(
  { verdict: list, intent }: Listed,
  voice: Voice,
): { readonly shown: readonly Group[]; readonly more: Rows } {
  const kinds = kindsOf(list, intent);
  const shown = kinds.flatMap((kind) => kind.shown);
  return {
    shown: list.groups.filter((group) => shown.includes(group)),
    more: kinds.flatMap((kind) => moreRow(kind, list, voice)),
  };
}

/** The row that stands for those of a kind that are not shown. */
function moreRow(kind: Kind, { about }: List, { say }: Voice): Rows {
  const { shown, count, partly, how } = kind;
  const left = count - shown.length;
  if (left <= 0) return [];
  const symbol = { accepted: SYMBOLS.accepted, "not-rejected": "…", rejected: "…", "rejected-often": "…" }[how];
  const told = { told: furtherOf(kind).length, partly: partly - partlyIn(shown) };
  return [{ symbol, text: say.moreGroups({ count: left, how, about, ...told }) }];
}
