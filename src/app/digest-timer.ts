import { STALE } from "../jobs/due.ts";
import type { Instant } from "../time/instant.ts";
import { type DigestCounter, dueBy, takeIn } from "./digest-call.ts";

/**
 * Takes in every digest that has become due, each once; to be called every minute. What was due before `since` is left to
 * whoever was there then.
 */
export function makeDigestTimer(counter: DigestCounter, since: Instant): () => Promise<void> {
  const known = new Set<string>();
  return async () => {
    const now = counter.now();
    for (const digest of counter.config.digests) {
      const due = dueBy(digest, now, counter);
      const name = `${digest.id} ${due.day}`;
      if (known.has(name) || due.scheduled < Math.max(since, now - STALE)) continue;
      // What could not be taken in is tried again with the next call.
      if ((await takeIn(digest, due, counter)) !== "ill") known.add(name);
    }
  };
}
