import type { Desk } from "./desk.ts";
import { Overtaken } from "./failures.ts";
import { JOBS, leaseLeft, readJob } from "./job.ts";
import { codeOf } from "./journal.ts";
import { attend } from "./work.ts";

/**
 * Looks after what is due: past its deadline without an answer, or answered and not posted. To be called every minute; says
 * how many jobs it went on with. Throws `StoreFailure`.
 */
export async function sweep(desk: Desk): Promise<number> {
  let count = 0;
  for (const { collection, id, value, version } of await desk.store.due(desk.now(), MOST_AT_ONCE)) {
    const job = collection === JOBS ? readJob(value) : undefined;
    if (job === undefined || job.state === "closed" || leaseLeft(job, desk.now()) > 0) continue;
    try {
      await attend({ id, version, job }, desk);
      count += 1;
    } catch (error) {
      // Another one has it, or the next sweep tries again.
      const event = error instanceof Overtaken ? "overtaken" : "put-off";
      desk.journal({ event, at: desk.now(), job: id, code: codeOf(error) });
    }
  }
  return count;
}

/** Each takes seconds where the chat is slow, and the next sweep is a minute away. */
const MOST_AT_ONCE = 100;
