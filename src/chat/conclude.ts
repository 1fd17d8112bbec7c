import { tooSlow, unfinished } from "../../templates/unfinished.ts";
import { findKept, type Kept, keep } from "./answers.ts";
import type { Desk } from "./desk.ts";
import { scopeOf } from "./digests/telling.ts";
import { unfinishedDigest } from "./digests/unfinished.ts";
import { errandFor } from "./errand.ts";
import type { Grip } from "./grip.ts";
import type { Open } from "./job.ts";
import { codeOf, type Entry, type Event, type Trace } from "./journal.ts";
import { languageFor } from "./language-for.ts";
import { findPerson } from "./people.ts";
import { leaveTrace, remember } from "./remember.ts";

/** What is said in the end, and why. */
export interface Conclusion {
  readonly kept: Kept;
  readonly event: Event;
  readonly code?: string;
  /** What broke, where something did. */
  readonly trace?: Trace;
}

/** Decides what is said: from now on it only has to be posted, by whoever can. */
export async function conclude(grip: Grip, conclusion: Conclusion, desk: Desk): Promise<void> {
  const { id } = grip;
  const { kept } = conclusion;
  const { arrival } = grip.job();
  const replied = { id, arrival, kept };
  // First where it is found, then what is found: nothing is kept that erasing would miss.
  await leaveTrace(replied, desk);
  await keep(id, kept, desk);
  await grip.save({ state: "answered" });
  note(grip, { ...entryOf(conclusion), way: arrival.way }, desk);
  // Where that fails, the next message of the thread has to be a whole question.
  await tryTo(() => remember(replied, desk), grip, desk);
}

function entryOf({ event, code, trace }: Conclusion): Omit<Entry, "at" | "job"> {
  return {
    event,
    ...(code !== undefined && { code }),
    ...(trace && { trace }),
  };
}

/** Nobody found an answer in time, or something of ours is broken. */
export async function giveUp(grip: Grip, event: "unfinished" | "fault", desk: Desk): Promise<undefined> {
  const { arrival } = grip.job();
  if (arrival.kind === "visited") {
    await grip.close("silent");
    return;
  }
  // A worker may have been cut off between keeping its answer and saying that there is one.
  const found = await findKept(grip.id, desk);
  // Before anything is said: whoever is cut off here leaves it to the next one.
  if (found === undefined) await tryTo(() => abandon(grip, desk), grip, desk);
  const kept = found ?? (await unfinishedReply(grip, event, desk));
  await conclude(grip, { kept, event: found === undefined ? event : "answered" }, desk);
}

/** What nobody waits for any more is not paid for any longer. */
async function abandon(grip: Grip, desk: Desk): Promise<void> {
  const { asking, telling } = grip.job();
  const scope = telling === undefined ? asking?.scope : scopeOf(grip.id, telling);
  if (scope !== undefined) await desk.abandon(errandFor({ job: grip.id, scope }, desk));
}

async function unfinishedReply(grip: Grip, event: "unfinished" | "fault", desk: Desk): Promise<Kept> {
  const { arrival, asking, telling, received, deadline } = grip.job();
  const { person: asker, hushed } = arrival;
  if (arrival.kind === "scheduled") return unfinishedDigest(grip.id, { arrival, telling, event }, desk);
  const language = asking?.language ?? (await languageWithout(arrival, desk));
  const words = desk.words[language];
  const isTooSlow = event === "unfinished" && asking !== undefined;
  const card = isTooSlow ? tooSlow(Math.round((deadline - received) / 60), grip.id, words) : unfinished(grip.id, words);
  return { card, to: "asker", hushed, asker, language };
}

/** The language as far as it is known without asking the surface. */
async function languageWithout(arrival: Open["arrival"], desk: Desk): Promise<Kept["language"]> {
  const { language: preferred } = await findPerson(arrival.person, desk);
  const asked = arrival.kind === "asked" ? { told: arrival.language, text: arrival.text } : {};
  return languageFor({ ...asked, preferred }, desk.usual);
}

/** Does something that is good to have; what fails is noted. */
export async function tryTo<T>(call: () => Promise<T>, grip: Pick<Grip, "id">, desk: Desk): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    note(grip, { event: "missed", code: codeOf(error) }, desk);
    return undefined;
  }
}

/** Writes into the journal what became of a job. */
export function note(grip: Pick<Grip, "id">, entry: Omit<Entry, "at" | "job">, { journal, now }: Desk): void {
  journal({ ...entry, at: now(), job: grip.id });
}
