import type { Button } from "@slack/types";
import type { Action, Element, Judged } from "../../../cards/card.ts";
import type { Piece } from "./block.ts";
import { button, choice, fitsButton } from "./controls.ts";
import { lines, plain, section, titled, within } from "./rich.ts";
import type { Room } from "./room.ts";

/** Where rows stand: `place` is the number of their element in the card. */
export interface Making {
  readonly words: Room;
  readonly controls: Room;
  readonly place: number;
}

/** As many rows as get a button of their own; of more, one is chosen from a menu, which takes less of a phone. */
const MOST_BUTTONS = 10;

/** Code points of one row: what a section takes. */
const LONGEST = 3000;

/** One line each, the symbol of its verdict first, and what it takes to ask about those that can be asked about. */
export function rows({ label = "", rows: all }: Rows, making: Making): readonly (Piece | undefined)[] {
  if (all.length === 0) return [];
  const asked = all.filter(({ ask }) => ask !== undefined).length;
  const heading = lines(titled(label, making.words));
  return [heading, ...(0 < asked && asked <= MOST_BUTTONS ? withButtons(all, making) : withMenu(all, making))];
}

type Rows = Extract<Element, { kind: "rows" }>;

/** Each option is called as its row is: alike, nobody could tell them apart. */
function withMenu(all: readonly Judged[], { words, controls, place }: Making): readonly (Piece | undefined)[] {
  const told = lines(within(words, all, (row) => [plain(words.take(wordsOf(row), LONGEST))]));
  const options = all.flatMap((row) => (row.ask === undefined ? [] : [{ ...row.ask, label: wordsOf(row) }]));
  const label = all.find(({ ask }) => ask !== undefined)?.ask?.label;
  return [told, ...choice(label, options, { room: controls, place })];
}

function withButtons(all: readonly Judged[], { words, controls, place }: Making): readonly Piece[] {
  const pieces: Piece[] = [];
  let buttons = 0;
  for (const row of all) {
    if (words.left <= 0) return [...pieces, line("…")];
    const text = words.take(wordsOf(row), LONGEST);
    if (row.ask === undefined || !fitsButton(row.ask)) {
      pieces.push(line(text));
    } else {
      pieces.push(beside(text, button(spokenFor(row, row.ask), buttons, { room: controls, place })));
      buttons += 1;
    }
  }
  return pieces;
}

function wordsOf({ symbol, text }: Judged): string {
  return `${symbol} ${text}`;
}

/** All the buttons look alike; who cannot see beside which row one stands is told. */
function spokenFor(row: Judged, ask: Action): Action {
  return { ...ask, spoken: ask.spoken ?? `${ask.label}: ${wordsOf(row)}` };
}

/** Without mark-up and `:emoji:`. */
function beside(text: string, accessory: Button): Piece {
  return { kind: "block", block: { type: "section", text: { type: "plain_text", text, emoji: false }, accessory } };
}

/** Goes on where the line before it ends, if that has no button. */
function line(text: string): Piece {
  return { kind: "rich", parts: [section([plain(text)])], joins: true };
}
