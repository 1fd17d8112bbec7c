import type { Action } from "../../../cards/card.ts";
import type { Box, Buttons, ChoiceInput, Part, Press } from "./adaptive.ts";
import { inert } from "./inert.ts";
import { choiceData, pressData } from "./press.ts";
import { admitted, markOf, type Room } from "./room.ts";

/** Code points of a label, and of what is said instead of it. */
const MOST = { label: 75, spoken: 150 } as const;

/** Buttons that Teams shows of one set (learn.microsoft.com, "Cards reference"). */
const MOST_BUTTONS = 6;

/** Where controls stand: `place` is the number of their element in the card, which makes ids unique in it. */
export interface Making {
  readonly room: Room;
  readonly place: number;
  /** The part that the button `details` shows and hides; without it the button asks for them. */
  readonly unfolds?: string;
}

/** Buttons in their order, in sets of as many as are shown. */
export function buttons(actions: readonly Action[], { room, unfolds }: Making): readonly Part[] {
  const presses = actions.map((action) =>
    action.id === "details" && unfolds !== undefined ? toggle(action, unfolds) : submit(action),
  );
  // In a set of its own each takes the most that it can.
  const shown = admitted(
    room,
    presses.map((press) => setOf(press)),
  ).flatMap((set) => set.actions);
  const firsts = shown.flatMap((_, index) => (index % MOST_BUTTONS === 0 ? [index] : []));
  const sets = firsts.map((first) => setOf(...shown.slice(first, first + MOST_BUTTONS)));
  return [...sets, ...markOf(room, shown.length, actions.length)];
}

function setOf(...actions: readonly Press[]): Buttons {
  return { type: "ActionSet", actions };
}

/** A button that sends its action; what is chosen elsewhere in the card is none of its business. */
export function submit(action: Action): Press {
  return {
    type: "Action.Submit",
    ...looks(action),
    data: pressData(action.id, action.value),
    associatedInputs: "none",
  };
}

function toggle(action: Action, target: string): Press {
  return { type: "Action.ToggleVisibility", ...looks(action), targetElements: [target] };
}

function looks({ label, spoken, primary }: Action): Pick<Press, "title" | "tooltip" | "style"> {
  return {
    title: inert(label, MOST.label) || "–",
    ...(spoken !== undefined && spoken !== "" && { tooltip: inert(spoken, MOST.spoken) }),
    ...(primary && { style: "positive" }),
  };
}

/** One of many from a menu, with a button that sends it; a menu for each thing that a choice can do. */
export function choice(label: string, actions: readonly Action[], making: Making): readonly Part[] {
  const ids = [...new Set(actions.map(({ id }) => id))];
  return ids.flatMap((id, index) =>
    menu(
      { id, label, input: `choice-${making.place}-${index}`, actions: actions.filter((each) => each.id === id) },
      making,
    ),
  );
}

interface Menu {
  readonly id: string;
  readonly label: string;
  readonly input: string;
  readonly actions: readonly Action[];
}

/** The first is chosen from the start, so that the button always does something. */
function menu({ id, label, input, actions }: Menu, { room }: Making): readonly Part[] {
  const title = inert(label, MOST.label) || "–";
  const all = actions.flatMap(choiceOf);
  const box = (choices: ChoiceInput["choices"], value: string): Box => ({
    type: "Container",
    items: [
      { type: "Input.ChoiceSet", id: input, label: title, value, choices },
      setOf({ type: "Action.Submit", title, data: choiceData(id, input) }),
    ],
  });
  const [first] = all;
  if (first === undefined || !room.admits(box([], first.value))) return room.mark("…");
  const choices = admitted(room, all);
  return [
    ...(choices.length === 0 ? [] : [box(choices, first.value)]),
    ...markOf(room, choices.length, actions.length),
  ];
}

/** What has no value cannot be chosen. */
function choiceOf({ label, value }: Action): ChoiceInput["choices"] {
  return value === "" ? [] : [{ title: inert(label, MOST.label) || "–", value }];
}
