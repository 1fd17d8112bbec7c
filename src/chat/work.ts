import { giveUp, note } from "./conclude.ts";
import { deliver } from "./deliver.ts";
import type { Desk } from "./desk.ts";
import { isPassing, Overtaken } from "./failures.ts";
import { findOut } from "./find-out.ts";
import { type Found, type Grip, take } from "./grip.ts";
import { isJobId, JOBS, leaseLeft, type Open, readJob } from "./job.ts";
import { codeOf, traceOf } from "./journal.ts";
import { type Pause, pauseAfter } from "./pause.ts";
import { start } from "./start.ts";

/**
 * What the queue has to do with a job that was handed out: forget it, hand it out again, or put it where somebody looks
 * after what nobody can read.
 */
export type Worked = "done" | "again" | "poison";

/** Works on one job as far as it can; never throws. */
export async function work(id: string, desk: Desk): Promise<Worked> {
  try {
    const found = await findJob(id, desk);
    if (found === "poison" || found === "done") return found;
    const wait = leaseLeft(found.job, desk.now());
    if (wait > 0) await desk.queue.send(id, Math.min(wait + 1, LONGEST_DELAY));
    else await attend(found, desk);
    return "done";
  } catch (error) {
    if (!(error instanceof Overtaken)) {
      desk.journal({ event: "put-off", at: desk.now(), job: id, code: codeOf(error) });
      return "again";
    }
    desk.journal({ event: "overtaken", at: desk.now(), job: id });
    return "done";
  }
}

/** Seconds: the queue's own limit. */
const LONGEST_DELAY = 900;

async function findJob(id: string, desk: Desk): Promise<Found | "done" | "poison"> {
  const item = isJobId(id) ? await desk.store.get(JOBS, id, desk.now()) : undefined;
  // A job that nobody remembers was dealt with long ago.
  if (item === undefined && isJobId(id)) return "done";
  const job = item && readJob(item.value);
  if (item === undefined || job === undefined) {
    desk.journal({ event: "poison", at: desk.now(), job: isJobId(id) ? id : "unknown" });
    return "poison";
  }
  return job.state === "closed" ? "done" : { id, version: item.version, job };
}

/** Takes a job up and goes on with it until it is closed or has to wait. */
export async function attend(found: Found, desk: Desk): Promise<void> {
  const grip = await take(found, desk);
  while (!grip.isClosed()) {
    const pause = await stepped(grip, desk);
    if (pause !== undefined) return await rest(grip, pause, desk);
  }
}

const STEPS: Readonly<Record<Open["state"], (grip: Grip, desk: Desk) => Promise<Pause | undefined>>> = {
  received: start,
  held: findOut,
  answered: deliver,
};

/** One step; whatever goes wrong in it is tried again, or told. */
async function stepped(grip: Grip, desk: Desk): Promise<Pause | undefined> {
  const { state, deadline, tries } = grip.job();
  try {
    const isTooLate = state !== "answered" && desk.now() >= deadline;
    return await (isTooLate ? giveUp(grip, "unfinished", desk) : STEPS[state](grip, desk));
  } catch (error) {
    if (error instanceof Overtaken) throw error;
    if (desk.leaving?.aborted) return { seconds: HANDED_OVER };
    if (isPassing(error) || state === "answered") return pauseAfter(error, tries);
    note(grip, { event: "missed", code: codeOf(error), trace: traceOf(error) }, desk);
    return await giveUp(grip, "fault", desk);
  }
}

/** Seconds until the next worker takes up what this one leaves behind. */
const HANDED_OVER = 5;

/** Clocks of stores and queues count whole seconds. */
async function rest(grip: Grip, { seconds: wanted, code }: Pause, desk: Desk): Promise<void> {
  const seconds = Math.min(Math.ceil(wanted), LONGEST_DELAY);
  const tries = grip.job().tries + (code === undefined ? 0 : 1);
  await grip.release(tries, seconds);
  note(grip, { event: "put-off", seconds, tries, ...(code !== undefined && { code }) }, desk);
  await desk.queue.send(grip.id, seconds);
}
