import type { Action, Element, Judged } from "../../../cards/card.ts";
import type { Columns, Part, Words } from "./adaptive.ts";
import { choice, submit } from "./controls.ts";
import { counted, type Room, whole } from "./room.ts";
import { heading, run, words } from "./words.ts";

/** Where rows stand: `place` is the number of their element in the card. */
export interface Making {
  readonly words: Room;
  readonly controls: Room;
  readonly place: number;
}

/** As many rows as get a button of their own; of more, one is chosen from a menu, which takes less of a phone. */
const MOST_BUTTONS = 10;

/** One line each, the symbol of its verdict first, and what it takes to ask about those that can be asked about. */
export function rows({ label = "", rows: all }: Rows, { words: room, controls, place }: Making): readonly Part[] {
  if (all.length === 0) return [];
  const title = whole(room, heading(label));
  const options = all.flatMap(optionOf);
  if (options.length <= MOST_BUTTONS) return [...title, ...counted(room, all.map(rowOf))];
  const asking = all.find(({ ask }) => ask !== undefined)?.ask?.label ?? "";
  return [...title, ...counted(room, all.map(line)), ...choice(asking, options, { room: controls, place })];
}

type Rows = Extract<Element, { kind: "rows" }>;

/** Each option is called as its row is: alike, nobody could tell them apart. */
function optionOf(row: Judged): readonly Action[] {
  return row.ask === undefined ? [] : [{ ...row.ask, label: wordsOf(row) }];
}

function rowOf(row: Judged): Words | Columns {
  if (row.ask === undefined) return line(row);
  return {
    type: "ColumnSet",
    spacing: "Small",
    columns: [
      { type: "Column", width: "stretch", items: [line(row)] },
      { type: "Column", width: "auto", items: [{ type: "ActionSet", actions: [submit(spokenFor(row, row.ask))] }] },
    ],
  };
}

function line(row: Judged): Words {
  return words([run(wordsOf(row))], "Small");
}

function wordsOf({ symbol, text }: Judged): string {
  return `${symbol} ${text}`;
}

/** All the buttons look alike; who cannot see beside which row one stands is told. */
function spokenFor(row: Judged, ask: Action): Action {
  return { ...ask, spoken: ask.spoken ?? `${ask.label}: ${wordsOf(row)}` };
}
