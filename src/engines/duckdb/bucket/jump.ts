import type { Folder, ObjectStore, StoredObject } from "../../../aws/objects.ts";
import { timeStamp } from "../../../sources/key-layout.ts";
import type { ObjectKey } from "../../../sources/source.ts";
import type { Window } from "../../../time/window.ts";

/** Keys that one call lists; a jump costs a call, so it has to spare one. */
const PAGE = 1000;

/** What to list, and what of it is needed. */
export interface Trip {
  readonly store: ObjectStore;
  readonly folder: string;
  /** Objects delivered in it are needed. */
  readonly delivered: Window;
  /** Objects behind it are needed too, if they are the newest. */
  readonly newest: boolean;
  readKey(key: string): ObjectKey | undefined;
}

/**
 * What stands directly in a folder. A day of one flow log can fill many pages, in the order of time: whole pages before
 * and behind what is needed are jumped over.
 */
export async function* entriesOf(trip: Trip): AsyncGenerator<StoredObject | Folder> {
  const { store, folder } = trip;
  let startAfter: string | undefined;
  do {
    const listed = store.listLevel(folder, startAfter === undefined ? {} : { startAfter });
    startAfter = undefined;
    let seen = 0;
    for await (const entry of listed) {
      yield entry;
      seen += 1;
      if (seen % PAGE !== 0 || !("key" in entry)) continue;
      startAfter = jumpFrom(entry.key, trip);
      if (startAfter !== undefined) break;
    }
  } while (startAfter !== undefined);
}

/** A key's beginning up to the time in its name. */
const BEFORE_TIME = /^(?<before>.*_fl-[0-9a-f]{1,40}_)\d{8}T\d{4}Z_/s;

/** The key behind which to go on; `undefined`: with the next one. */
function jumpFrom(key: string, { delivered, newest, readKey }: Trip): string | undefined {
  const times = readKey(key);
  const { before } = BEFORE_TIME.exec(key)?.groups ?? {};
  if (times === undefined || before === undefined) return undefined;
  // An object that ends right where the window begins is the last one that is not needed.
  const first = `${before}${timeStamp(delivered.from - (times.to - times.from))}`;
  if (first > key) return first;
  // No digit of a time comes behind a tilde, and no other flow log before it.
  return times.from >= delivered.to && !newest ? `${before}~` : undefined;
}
