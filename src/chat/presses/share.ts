import type { RefusalReason } from "../../access/access.ts";
import type { Card, Element } from "../../cards/card.ts";
import type { Pressed, Room } from "../../surfaces/surface.ts";
import { type Caller, meet } from "../caller.ts";
import { type Deed, refuse } from "../deed.ts";
import type { Desk } from "../desk.ts";
import { onAnswer } from "./press.ts";

/**
 * The answer before everybody, with its buttons for everybody: where it was asked, though the answer itself may have come to
 * the person's own conversation with the bot.
 */
export const share = onAnswer(async ({ kept }, caller, desk): Promise<Deed> => {
  const refusal = kept.room && (await refusalIn(kept.room, caller, desk));
  if (refusal !== undefined) return refuse(refusal, caller, desk);
  const words = desk.words[kept.language];
  const note: Element = { kind: "note", text: words.shareNote() };
  const card = { elements: [...withoutShare(kept.card).elements, note] };
  return { kind: "say", event: "shown", code: "share", kept: { ...kept, card, to: "everybody", hushed: false } };
});

/** Why it may not be shown there; who presses was looked up where the button stands. */
async function refusalIn(room: Room, { id, arrival }: Caller<Pressed>, desk: Desk): Promise<RefusalReason | undefined> {
  return room.channel === arrival.room.channel ? undefined : (await meet(id, { ...arrival, room }, desk)).refusal;
}

function withoutShare({ elements }: Card): Card {
  return {
    elements: elements.map((element) =>
      element.kind === "actions"
        ? { ...element, actions: element.actions.filter(({ id }) => id !== "share") }
        : element,
    ),
  };
}
