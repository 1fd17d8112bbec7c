import type { Card, Element } from "../../cards/card.ts";
import type { Deed } from "../deed.ts";
import { onAnswer } from "./press.ts";

/** The answer before everybody, with its buttons for everybody. */
export const share = onAnswer(({ kept }, _caller, desk): Deed => {
  const words = desk.words[kept.language];
  const note: Element = { kind: "note", text: words.shareNote() };
  const card = { elements: [...withoutShare(kept.card).elements, note] };
  return { kind: "say", event: "shown", code: "share", kept: { ...kept, card, to: "everybody", hushed: false } };
});

function withoutShare({ elements }: Card): Card {
  return {
    elements: elements.map((element) =>
      element.kind === "actions"
        ? { ...element, actions: element.actions.filter(({ id }) => id !== "share") }
        : element,
    ),
  };
}
