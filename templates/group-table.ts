import type { Element } from "../src/cards/card.ts";
import type { Voice } from "../src/languages/language.ts";
import { type Listed, shownOf, symbolOf } from "./group-rows.ts";
import { labelled } from "./labelled.ts";
import { replyAction } from "./replies.ts";

/** The groups of a list in a table, and the choice of one to ask about; `label` says what choosing does. */
export function groupTable(asked: Listed, label: string, { say, clock }: Voice): readonly Element[] {
  const { verdict, flow } = asked;
  const { shown, more } = shownOf(asked, { say, clock });
  if (shown.length === 0) return [];
  const listed = shown.map((group) => ({ group, list: verdict, flow }));
  const rows = listed.map((row) => {
    const [who, how, when] = say.groupCells(row, clock);
    return [who, `${symbolOf(row.group)} ${how}`, when];
  });
  const rest = more.map(({ symbol, text }) => ["", `${symbol} ${text}`, ""]);
  const actions = listed.map((row) =>
    replyAction({ label: labelled(say.group(row, clock)), text: say.rowQuestion(row, clock) }),
  );
  return [
    { kind: "table", label: "", columns: say.labels.groupColumns, rows: [...rows, ...rest] },
    { kind: "choose", label, actions },
  ];
}
