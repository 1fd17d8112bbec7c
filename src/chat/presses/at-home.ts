import type { Card } from "../../cards/card.ts";
import type { ChatWords } from "../../languages/chat-words.ts";
import type { Pressed } from "../../surfaces/surface.ts";
import type { Caller } from "../caller.ts";
import type { Desk } from "../desk.ts";
import { codeOf } from "../journal.ts";
import { showHome } from "../visits.ts";
import { type Press, showWords } from "./press.ts";

/** What changed: who the person is now, and what is said about it. */
interface Changed {
  readonly caller: Caller;
  card(words: ChatWords): Card;
}

/** A button that changes what is known of a person: it is said, and the page of the bot shows it. */
export function atHome(change: (caller: Caller<Pressed>, desk: Desk) => Promise<Changed>): Press {
  return async (pressed, desk) => {
    const { caller, card } = await change(pressed, desk);
    try {
      await showHome(caller, desk);
    } catch (error) {
      // The page is shown anew whenever somebody opens it.
      desk.journal({ event: "missed", at: desk.now(), job: caller.id, code: codeOf(error) });
    }
    return showWords(card, caller, desk);
  };
}
