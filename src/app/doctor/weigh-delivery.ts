import type { Delivery } from "../../aws/deliveries.ts";
import type { ObjectStore } from "../../aws/objects.ts";
import type { DeliveryFacts } from "../../doctor/facts.ts";
import { findGaps } from "../../doctor/find-gaps.ts";
import { namedFor } from "../../sources/delivered.ts";
import { folderPath, foldersIn } from "../../sources/key-layout.ts";
import type { ObjectKey, Source } from "../../sources/source.ts";
import { fromIso, type Instant } from "../../time/instant.ts";
import { DAY, HOUR } from "../../time/wall.ts";
import type { Window } from "../../time/window.ts";

/** Where objects lie, and which of them are meant. */
export interface Shelf {
  readonly store: ObjectStore;
  /** Of keys: empty, or with a slash at its end. */
  readonly prefix: string;
  readonly source: Source;
  isMeant(key: ObjectKey): boolean;
}

interface Weighed {
  readonly key: ObjectKey;
  readonly size: number;
}

/** Until when an account delivered from a Region, and what a question about it opens. May throw `AwsFailure`. */
export async function weighDelivery(delivery: Delivery, shelf: Shelf): Promise<DeliveryFacts> {
  const { account, region, layout, serviceKey } = delivery;
  const since = fromIso(`${delivery.since}T00:00:00Z`) ?? 0;
  const about = { account, region, layout, serviceKey, since };
  const newest = endOf(await objectsBelow(delivery.newest, shelf));
  if (newest === undefined) return { ...about, gaps: [], hourBytes: 0, dayBytes: 0 };
  const objects = await objectsBefore(newest, delivery, shelf);
  // Questions also open what was delivered late, which for the very last hour is not there yet.
  const full = newest - (namedFor({ from: newest, to: newest }).to - newest);
  return {
    ...about,
    newest,
    gaps: findGaps(
      objects.map(({ key }) => key.from),
      { from: Math.max(newest - DAY, beginningOf(objects, since)), to: newest },
    ),
    hourBytes: bytesFor({ from: full - HOUR, to: full }, objects),
    dayBytes: bytesFor({ from: full - DAY, to: full }, objects),
  };
}

/** Everything that a question about the last day can open. */
async function objectsBefore(newest: Instant, delivery: Delivery, shelf: Shelf): Promise<readonly Weighed[]> {
  const { account, region, layout } = delivery;
  const folders = foldersIn(
    { from: newest - 26 * HOUR, to: newest },
    { accounts: [account], regions: [region] },
    layout,
  );
  const found = await Promise.all(
    folders.map((folder) => objectsBelow(`${shelf.prefix}${folderPath(folder, delivery)}`, shelf)),
  );
  return found.flat();
}

async function objectsBelow(folder: string, { store, source, isMeant }: Shelf): Promise<readonly Weighed[]> {
  const objects: Weighed[] = [];
  for await (const { key: path, size } of store.list(folder)) {
    const key = source.readKey(path);
    if (key !== undefined && isMeant(key)) objects.push({ key, size });
  }
  return objects;
}

function endOf(objects: readonly Weighed[]): Instant | undefined {
  return objects.reduce<Instant | undefined>((end, { key }) => Math.max(end ?? key.to, key.to), undefined);
}

/** On its first day a flow log begins at no full hour. */
function beginningOf(objects: readonly Weighed[], since: Instant): Instant {
  const first = objects.reduce((least, { key }) => Math.min(least, key.from), Number.POSITIVE_INFINITY);
  return first - since < DAY ? first : since;
}

function bytesFor(window: Window, objects: readonly Weighed[]): number {
  const named = namedFor(window);
  const opened = objects.filter(({ key }) => key.from >= named.from && key.from < named.to);
  return opened.reduce((sum, { size }) => sum + size, 0);
}
