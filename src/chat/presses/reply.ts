import { askText, canGoOn } from "../ask.ts";
import { personKey } from "../people.ts";
import { onReply } from "./press.ts";

/** The text behind the button is the next message, with the question of the reply before it. */
export const reply = onReply(({ kept, text }, caller, desk) => {
  const { asking, asker, language } = kept;
  const context = asking !== undefined && canGoOn(asking.question) ? asking.question : undefined;
  const own = personKey(asker) === personKey(caller.arrival.person) ? kept.own : undefined;
  return askText({ text, context, own, before: language }, caller, desk);
});
