import type { Desk } from "./desk.ts";
import { DIGEST_SECONDS, JOBS } from "./job.ts";

/**
 * Puts everything on the queue that is open; for a queue that forgets when its process ends. Says how many jobs there were.
 * Throws `StoreFailure` and `QueueFailure`.
 */
export async function resume({ store, queue, now, deadlineSeconds }: Desk): Promise<number> {
  const open = await store.due(now() + Math.max(deadlineSeconds, DIGEST_SECONDS), MOST_AT_ONCE);
  const jobs = open.filter(({ collection }) => collection === JOBS);
  for (const { id } of jobs) await queue.send(id, 0);
  return jobs.length;
}

/** More than one process takes in within a deadline. */
const MOST_AT_ONCE = 1000;
