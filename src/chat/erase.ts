import type { Person } from "../surfaces/surface.ts";
import { removeKept } from "./answers.ts";
import type { Desk } from "./desk.ts";
import { removeNotes } from "./ledger.ts";
import { forgetAddress, personKey } from "./people.ts";
import { findTraces, removeTrace, type Trace } from "./recent.ts";
import { forgetTalk } from "./threads.ts";

/**
 * Erases everything that was kept of a person's questions, and the address; says how many questions there were. A question
 * that is being answered meanwhile is kept as one that is asked later would be.
 */
export async function erase(person: Person, desk: Desk): Promise<number> {
  let questions = 0;
  for (;;) {
    const traces = await findTraces(person, AT_ONCE, desk);
    if (traces.length === 0) break;
    for (const found of traces) await eraseOne(person, found, desk);
    questions += traces.filter(({ text }) => text !== undefined).length;
  }
  await forgetAddress(person, desk);
  return questions;
}

const AT_ONCE = 100;

/** Its trace goes last, so that nothing stays that nobody finds any more. */
async function eraseOne(person: Person, found: Trace, desk: Desk): Promise<void> {
  await removeKept(found.id, desk);
  await removeNotes(found.id, desk);
  if (found.thread !== undefined) await forgetTalk(found.thread, personKey(person), desk);
  await removeTrace(person, found, desk);
}
