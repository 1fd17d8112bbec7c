import type { Store } from "../state/store.ts";
import type { Instant } from "../time/instant.ts";

/** Where memory is, and the clock by which it fades. */
export interface Memory {
  readonly store: Store;
  now(): Instant;
}

/** What is remembered under a name: JSON that we wrote ourselves, and the seconds for which it is kept from now on. */
export interface Place {
  readonly collection: string;
  readonly id: string;
  readonly seconds: number;
}

/** Writes what follows from what is remembered, though others write at the same time. */
export async function update(
  { seconds, ...place }: Place,
  next: (known: string | undefined) => string,
  { store, now }: Memory,
): Promise<void> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const known = await store.get(place.collection, place.id, now());
    const draft = { ...place, value: next(known?.value), version: known?.version ?? 0, expires: now() + seconds };
    const put = await store.put(draft, now());
    if (put.ok) return;
  }
  throw new Error(`${place.collection}: too many write at once`);
}

/** One person or thread hardly says two things at once; whoever is overtaken as often as this is caught in a fault. */
const MOST_ATTEMPTS = 8;
