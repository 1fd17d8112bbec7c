import { JOBS, type Job, readJob } from "./job.ts";
import type { Memory } from "./memory.ts";

/** How far a job is; `undefined` where nobody remembers it. */
export async function findState(id: string, { store, now }: Memory): Promise<Job["state"] | undefined> {
  const item = await store.get(JOBS, id, now());
  return item && readJob(item.value)?.state;
}
