import type { Button, PlainTextElement, PlainTextOption, StaticSelect } from "@slack/types";
import type { Action } from "../../../cards/card.ts";
import { codePoints, cut } from "../../../cards/cut.ts";
import { harmless } from "../../../cards/harmless.ts";
import type { Control, Piece } from "./block.ts";
import type { Room } from "./room.ts";

/** What Slack takes: code points of texts, values and labels for screen readers; buttons and options of one element. */
const MOST = {
  label: 75,
  spoken: 75,
  placeholder: 150,
  optionValue: 150,
  buttonValue: 2000,
  buttons: 25,
  options: 100,
};

/** Where controls stand: `place` is the number of their element in the card, which makes ids unique in a message. */
export interface Making {
  readonly room: Room;
  readonly place: number;
}

/** Buttons in their order. A value that Slack would refuse is no button: one that does something else is worse than none. */
export function buttons(actions: readonly Action[], { room, place }: Making): readonly Piece[] {
  const shown = actions.filter(fitsButton).slice(0, MOST.buttons);
  return controls(
    shown.map((action, index) => button(action, index, { room, place })),
    shown.length < actions.length,
  );
}

/** Whether Slack takes a button with this value. */
export function fitsButton({ value }: Action): boolean {
  return codePoints(value) <= MOST.buttonValue;
}

/** One button; `index`: its number among the controls of its element. */
export function button(action: Action, index: number, { room, place }: Making): Button {
  const { id, label, value, spoken, primary } = action;
  return {
    type: "button",
    action_id: `${id}:${placeOf(place, index)}`,
    text: plainText(room.take(label, MOST.label)),
    ...(value !== "" && { value }),
    ...(primary && { style: "primary" }),
    ...(spoken !== undefined && spoken !== "" && { accessibility_label: cut(harmless(spoken), MOST.spoken) }),
  };
}

/** One of many: a menu, or buttons where a value is too long for a menu. */
export function choice(label: string | undefined, actions: readonly Action[], making: Making): readonly Piece[] {
  if (!actions.every(fitsOption)) return buttons(actions, making);
  const ids = [...new Set(actions.map(({ id }) => id))];
  return ids.flatMap((id, index) => {
    const place = placeOf(making.place, index);
    return menu({ id, label, actions: actions.filter((action) => action.id === id) }, { ...making, place });
  });
}

function fitsOption({ value }: Action): boolean {
  const length = codePoints(value);
  return 0 < length && length <= MOST.optionValue;
}

interface Menu {
  readonly id: string;
  readonly label: string | undefined;
  readonly actions: readonly Action[];
}

function menu({ id, label, actions }: Menu, { room, place }: Making): readonly Piece[] {
  const options: PlainTextOption[] = [];
  for (const action of actions.slice(0, MOST.options)) {
    if (room.left <= 0) break;
    options.push({ text: plainText(room.take(action.label, MOST.label)), value: action.value });
  }
  if (options.length === 0) return [{ kind: "note", text: "…" }];
  const select: StaticSelect = {
    type: "static_select",
    action_id: `${id}:${place}`,
    options,
    ...(label !== undefined && { placeholder: plainText(room.take(label, MOST.placeholder)) }),
  };
  return controls([select], options.length < actions.length);
}

function controls(made: readonly Control[], isCut: boolean): readonly Piece[] {
  return [
    ...(made.length === 0 ? [] : [{ kind: "controls", controls: made } as const]),
    ...(isCut ? [{ kind: "note", text: "…" } as const] : []),
  ];
}

/** An element has at most 100 controls, so no two of a message get the same number. */
function placeOf(element: number, index: number): number {
  return element * 100 + index;
}

/** Without `:emoji:`. */
function plainText(text: string): PlainTextElement {
  return { type: "plain_text", text, emoji: false };
}
