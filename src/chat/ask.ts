import type { LanguageTag } from "../languages/chat-words.ts";
import type { Question } from "../question/question.ts";
import { isRestatable } from "../question/restatable.ts";
import type { Asked } from "../surfaces/surface.ts";
import type { Asking } from "./asking.ts";
import { type Caller, languageOf } from "./caller.ts";
import type { Deed } from "./deed.ts";
import type { Desk } from "./desk.ts";
import { personKey } from "./people.ts";
import { findTalk, threadKey } from "./threads.ts";

/** A text that is to be answered, and what it follows upon. */
export interface Texted {
  readonly text: string;
  /** The language of what it follows upon. */
  readonly before?: LanguageTag;
  readonly context?: Question | undefined;
  readonly own?: true | undefined;
}

/** A question in words, read as the next message of its thread. */
export async function askInThread(caller: Caller<Asked>, desk: Desk): Promise<Deed> {
  const { arrival } = caller;
  const thread = threadKey(arrival);
  const talk = thread === undefined ? undefined : await findTalk(thread, desk);
  const own = talk?.asker === personKey(arrival.person) ? talk.own : undefined;
  return askText({ text: arrival.text, context: talk?.question, own }, caller, desk);
}

/** Reads a text as a question of this person's. */
export function askText({ text, context, own, before }: Texted, caller: Caller, desk: Desk): Deed {
  const { arrival, facts, known, id } = caller;
  const language = languageOf(caller, desk, { text, ...(before && { before }) });
  const { zone = desk.zone } = facts;
  const frame = { zone, now: arrival.at, ...(context !== undefined && { context }) };
  const question = desk.read(text, { ...frame, language: desk.languages[language] });
  const asking: Asking = {
    ...frame,
    text,
    question,
    language,
    scope: id,
    show: "answer",
    ...(known.address !== undefined && { remembered: known.address }),
    ...(own && { own }),
  };
  return { kind: "ask", asking };
}

/** Whether the next message can follow upon it: what has to be mended is asked anew as a whole. */
export function canGoOn(question: Question): boolean {
  return isRestatable(question) && question.mistakes.length === 0;
}
