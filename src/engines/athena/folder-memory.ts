import type { ObjectStore, StoredObject } from "../../aws/objects.ts";
import type { Instant } from "../../time/instant.ts";
import type { Window } from "../../time/window.ts";

/** A folder of delivered objects. */
export interface StoredFolder {
  readonly store: ObjectStore;
  /** Key prefix, with a slash at its end. */
  readonly prefix: string;
  /** When the ends of its records lie. */
  readonly time: Window;
}

/** An object, as far as an estimate needs it. */
export type WeighedObject = Pick<StoredObject, "key" | "size">;

/** What was listed before, so that the next question, or the same about less time, lists only what may have changed. */
export interface FolderMemory {
  /** The objects of a folder, by key; may throw `AwsFailure`. `now`: the moment of the question, where it is known. */
  list(folder: StoredFolder, now?: Instant): Promise<readonly WeighedObject[]>;
}

/** Seconds after a folder's time from which nothing is delivered to it any more, late objects included. */
const SETTLED_AFTER = 3 * 3600;
/** Milliseconds that a listing is believed. */
const BELIEVED = { settled: 6 * 3_600_000, fresh: 60_000 };
/** A window of 31 days of hours is 744 of them; a folder takes some hundred bytes for each object. */
const MOST_FOLDERS = 2000;

interface Listed {
  readonly at: number;
  readonly lifetime: number;
  readonly objects: Promise<readonly WeighedObject[]>;
}

/** A memory that lasts as long as the process. `stopwatch`: milliseconds that only ever grow. */
export function rememberFolders(stopwatch: () => number): FolderMemory {
  // In the order in which they were last asked about.
  const known = new Map<string, Listed>();
  return {
    list(folder, now) {
      const name = `${folder.store.bucket}/${folder.prefix}`;
      const before = known.get(name);
      known.delete(name);
      const isGood = before !== undefined && stopwatch() - before.at < before.lifetime;
      const listed = isGood ? before : { at: stopwatch(), lifetime: lifetimeOf(folder, now), objects: listAll(folder) };
      known.set(name, listed);
      for (const oldest of known.keys()) if (known.size > MOST_FOLDERS) known.delete(oldest);
      return listed.objects.catch((error: unknown) => {
        // The next question tries again.
        if (known.get(name) === listed) known.delete(name);
        throw error;
      });
    },
  };
}

function lifetimeOf({ time }: StoredFolder, now: Instant = time.to): number {
  return now - time.to > SETTLED_AFTER ? BELIEVED.settled : BELIEVED.fresh;
}

async function listAll({ store, prefix }: StoredFolder): Promise<readonly WeighedObject[]> {
  const objects: WeighedObject[] = [];
  for await (const { key, size } of store.list(prefix)) objects.push({ key, size });
  return objects;
}
