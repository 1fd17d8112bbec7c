import type { Instant } from "../time/instant.ts";
import { checkDraft } from "./item.ts";
import type { Draft, Item, Store } from "./store.ts";

/** Remembers until the process ends. */
export function makeMemoryStore(): Store {
  const items = new Map<string, Item>();
  const sweep = makeSweep(items);
  const find = (collection: string, id: string, now: Instant) => {
    const item = items.get(keyOf(collection, id));
    return item !== undefined && item.expires > now ? item : undefined;
  };
  return {
    get: async (collection, id, now) => find(collection, id, now),
    put: async (draft, now) => {
      checkDraft(draft);
      sweep(now);
      if (!mayReplace(draft, find(draft.collection, draft.id, now))) return { ok: false };
      const version = draft.version + 1;
      items.set(keyOf(draft.collection, draft.id), { ...draft, version });
      return { ok: true, version };
    },
    remove: async (collection, id) => {
      items.delete(keyOf(collection, id));
    },
    list: async (collection, limit, now) =>
      [...items.values()]
        .filter((item) => item.collection === collection && item.expires > now)
        .sort((a, b) => Buffer.compare(Buffer.from(b.id), Buffer.from(a.id)))
        .slice(0, limit),
    due: async (until, limit) =>
      [...items.values()]
        .filter((item) => dueOf(item) <= until && item.expires > until)
        .sort((a, b) => dueOf(a) - dueOf(b))
        .slice(0, limit),
    close: async () => items.clear(),
  };
}

/** Seconds between two goes through everything. */
const SWEEP_EVERY = 60;

/** Drops what is expired, so that a process that runs for months holds no more than it needs. */
function makeSweep(items: Map<string, Item>): (now: Instant) => void {
  let next = 0;
  return (now) => {
    if (now < next) return;
    next = now + SWEEP_EVERY;
    for (const [key, { expires }] of items) if (expires <= now) items.delete(key);
  };
}

function keyOf(collection: string, id: string): string {
  // No collection holds a space.
  return `${collection} ${id}`;
}

function mayReplace(draft: Draft, stored: Item | undefined): boolean {
  const again = stored?.version === draft.version + 1 && stored.value === draft.value;
  return again || draft.version === (stored?.version ?? 0);
}

function dueOf({ due = Number.POSITIVE_INFINITY }: Item): Instant {
  return due;
}
