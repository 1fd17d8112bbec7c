import type { Question } from "../question/question.ts";
import type { Arrival } from "../surfaces/surface.ts";
import type { Desk } from "./desk.ts";
import { update } from "./memory.ts";
import { shortName } from "./short-name.ts";

/** What was talked about last in a thread. */
export interface Talk {
  readonly question: Question;
  /** By name. */
  readonly asker: string;
  /** The reply asked the asker for the address of the own machine. */
  readonly own?: true;
}

/** The name of the thread that something was written in; `undefined` where there is none. */
export function threadKey({ surface, person, room }: Arrival): string | undefined {
  return room.thread === undefined
    ? undefined
    : shortName([surface, person.tenant, room.channel, room.thread].join(" "));
}

/** What a message in this thread follows upon. */
export async function findTalk(thread: string, { store, now }: Desk): Promise<Talk | undefined> {
  const item = await store.get(THREADS, thread, now());
  // We wrote it ourselves.
  return item === undefined ? undefined : (JSON.parse(item.value) as Talk);
}

/** What the next message in this thread follows upon. */
export async function rememberTalk(thread: string, talk: Talk, desk: Desk): Promise<void> {
  const place = { collection: THREADS, id: thread, seconds: desk.retentionSeconds };
  await update(place, () => JSON.stringify(talk), desk);
}

/** Forgets what this person asked there. */
export async function forgetTalk(thread: string, asker: string, desk: Desk): Promise<void> {
  const talk = await findTalk(thread, desk);
  if (talk?.asker === asker) await desk.store.remove(THREADS, thread);
}

const THREADS = "thread";
