import type { Arrival } from "../surfaces/surface.ts";
import type { Kept } from "./answers.ts";
import { canGoOn } from "./ask.ts";
import type { Asking } from "./asking.ts";
import type { Desk } from "./desk.ts";
import { personKey, rememberAddress } from "./people.ts";
import { trace } from "./recent.ts";
import { rememberTalk, threadKey } from "./threads.ts";

/** A reply to a question, and what came in. */
export interface Replied {
  /** The job. */
  readonly id: string;
  readonly arrival: Arrival;
  readonly kept: Kept;
}

/** Writes down where a reply is kept, so that the person finds and erases it; what answers no question is not kept long. */
export async function leaveTrace({ id, arrival, kept: { asking } }: Replied, desk: Desk): Promise<void> {
  if (asking === undefined) return;
  const thread = threadKey(arrival);
  const text = isAsked(asking, id) ? wholeText(asking, desk) : undefined;
  const found = { id, at: arrival.at, ...(text !== undefined && { text }), ...(thread !== undefined && { thread }) };
  await trace(arrival.person, found, desk);
}

/** Whether somebody asked it: what is shown of an answer again, or beside it, is no question of whoever pressed for it. */
function isAsked({ scope, of }: Asking, id: string): boolean {
  return scope === id && of === undefined;
}

/** The question as it can be asked again anywhere; what followed upon another one is said as a whole. */
function wholeText({ text, question, context, language, zone, now }: Asking, desk: Desk): string {
  const whole = context && desk.restate(question, desk.languages[language], { zone, now });
  return whole ?? text;
}

/** What the next message follows upon, and whose address was told. What only one person has seen nobody follows upon. */
export async function remember({ id, arrival, kept }: Replied, desk: Desk): Promise<void> {
  const { asking, asker, own } = kept;
  if (asking === undefined || !isAsked(asking, id)) return;
  const { question } = asking;
  const thread = threadKey(arrival);
  if (thread !== undefined && !arrival.hushed && canGoOn(question)) {
    await rememberTalk(thread, { question, asker: personKey(asker), ...(own && { own }) }, desk);
  }
  if (asking.own && question.src?.kind === "address") await rememberAddress(asker, question.src.ip, desk);
}
