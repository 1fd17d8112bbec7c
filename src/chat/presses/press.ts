import { aside } from "../../../templates/help.ts";
import type { Card } from "../../cards/card.ts";
import type { ChatWords } from "../../languages/chat-words.ts";
import type { Pressed } from "../../surfaces/surface.ts";
import { type Opened, open } from "../answers.ts";
import type { Asking } from "../asking.ts";
import { type Caller, languageOf } from "../caller.ts";
import { type Deed, refuse, show } from "../deed.ts";
import type { Desk } from "../desk.ts";
import { personKey } from "../people.ts";

/** What a button does. */
export type Press = (caller: Caller<Pressed>, desk: Desk) => Promise<Deed>;

/** A reply to a question whose button was pressed. */
export interface Answered extends Opened {
  readonly asking: Asking;
}

/** A button of a reply that is kept; nobody but the asker presses one that only the asker has seen. */
export function onReply(act: (opened: Opened, caller: Caller<Pressed>, desk: Desk) => Deed | Promise<Deed>): Press {
  return async (caller, desk) => {
    const { action, value, person } = caller.arrival;
    const opened = await open(action, value, desk);
    if (opened === undefined) return tooOld(caller, desk);
    const { hushed, asker } = opened.kept;
    return hushed && personKey(asker) !== personKey(person)
      ? refuse("person", caller, desk)
      : await act(opened, caller, desk);
  };
}

/** A button of the reply to a question. */
export function onAnswer(act: (opened: Answered, caller: Caller<Pressed>, desk: Desk) => Deed | Promise<Deed>): Press {
  return onReply((opened, caller, desk) => {
    const { asking } = opened.kept;
    return asking === undefined ? tooOld(caller, desk) : act({ ...opened, asking }, caller, desk);
  });
}

/** The question of an answer once more, told to this person. */
export function sameAsking({ asking, kept }: Answered, caller: Caller, desk: Desk): Asking {
  const language = languageOf(caller, desk, { before: kept.language });
  const { after: _, ...same } = asking;
  return { ...same, language, zone: caller.facts.zone ?? desk.zone };
}

/** Something else of an answer; a search of its own, so that it ends neither with the answer's nor with that of another press. */
export function besideAnswer(wanted: Pick<Asking, "show" | "after">, opened: Answered, { caller, desk }: At): Deed {
  // A page of records is not the answer itself, and has left to it what was found.
  const { scope, of = scope, ...asking } = sameAsking(opened, caller, desk);
  return { kind: "ask", asking: { ...asking, ...wanted, scope: caller.id, of, confirmed: true } };
}

/** Who pressed, and where it is dealt with. */
interface At {
  readonly caller: Caller;
  readonly desk: Desk;
}

/** What is said where a button has nothing behind it any more. */
export function tooOld(caller: Caller, desk: Desk): Deed {
  return showWords((words) => aside(words.tooOld), caller, desk);
}

/** Says something in words of the chat. */
export function showWords(card: (words: ChatWords) => Card, caller: Caller, desk: Desk): Deed {
  const language = languageOf(caller, desk);
  return show(card(desk.words[language]), caller, language);
}
