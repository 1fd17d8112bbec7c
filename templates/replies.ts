import type { Action, Element } from "../src/cards/card.ts";
import type { Reply } from "../src/languages/language.ts";

/** Messages that can be sent with one touch. */
export function replies(choices: readonly Reply[]): readonly Element[] {
  return choices.length === 0 ? [] : [{ kind: "actions", actions: choices.map(replyAction) }];
}

/** Its value comes back as the next message of the thread. */
export function replyAction({ label, text }: Reply): Action {
  return { id: "reply", label, value: text };
}
