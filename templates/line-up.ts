import type { Element, Row } from "../src/cards/card.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { Voice } from "../src/languages/language.ts";

type Witnesses = Explanation["witnesses"];

/** Rows of the line-up that a reader takes in; a single answer hardly has more, a list may have hundreds. */
const MOST_ROWS = 16;

/** Who saw what, the first of them; how many others there are is said below. */
export function lineUp(witnesses: Witnesses, voice: Voice): readonly Element[] {
  const table = tableOf(witnesses, MOST_ROWS, voice);
  return witnesses.length <= MOST_ROWS
    ? table
    : [...table, { kind: "note", text: voice.say.cut(MOST_ROWS, witnesses.length) }];
}

/** Rows where there is no room for more. */
const FEW_ROWS = 8;

/** The same as one short element: how many others there are is said beside the label. */
export function shortLineUp(witnesses: Witnesses, voice: Voice): readonly Element[] {
  const { labels, cut } = voice.say;
  const table = tableOf(witnesses, FEW_ROWS, voice);
  return witnesses.length <= FEW_ROWS
    ? table
    : table.map((element) => ({ ...element, label: `${labels.witnesses} · ${cut(FEW_ROWS, witnesses.length)}` }));
}

function tableOf(
  witnesses: Witnesses,
  most: number,
  { say, clock }: Voice,
): readonly Extract<Element, { kind: "table" }>[] {
  if (witnesses.length === 0) return [];
  const { witnesses: label, witnessColumns: columns } = say.labels;
  const rows = witnesses.slice(0, most).map((witness) => say.witness(witness, clock));
  // Where nobody saw anything there is neither leg nor count nor time.
  const told = (row: Row) => row.filter((_, index) => rows.some((each) => each[index] !== ""));
  return [{ kind: "table", label, columns: told(columns), rows: rows.map(told) }];
}
