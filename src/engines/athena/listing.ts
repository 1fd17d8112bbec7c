import { keyPrefix, type ObjectStore, readS3Place } from "../../aws/objects.ts";
import { namedFor } from "../../sources/delivered.ts";
import { folderPath, folderSeconds, foldersIn } from "../../sources/key-layout.ts";
import type { ObjectKey } from "../../sources/source.ts";
import type { Instant } from "../../time/instant.ts";
import type { Window } from "../../time/window.ts";
import { mapAtOnce } from "../at-once.ts";
import { type EdgeMemory, LISTINGS_AT_ONCE, ownKey, type StoredPlace } from "./edges.ts";
import type { FolderMemory, WeighedObject } from "./folder-memory.ts";
import { type PathRange, pathRanges, type Writer, writersOf } from "./tables/paths.ts";
import type { Table } from "./tables/table.ts";
import { type Weight, weigh } from "./weight.ts";

/** What lies in the folders of a window, as plain data: another worker takes it up as it was. */
export interface Listing {
  /** In the order of the tables. */
  readonly tables: readonly TableListing[];
  /** Times in the names of the oldest and the newest object delivered at all. */
  readonly oldest?: Instant;
  readonly newest?: Instant;
}

/** The objects of one table that can hold records of the window. */
export interface TableListing {
  readonly objects: number;
  readonly writers: readonly Writer[];
  /** What a statement about the window opens: these, and in long windows some beside them. */
  readonly opened: Weight;
}

/** The store of a bucket, by its name. */
export type Stores = (bucket: string) => ObjectStore;

/** What a listing goes by. */
export interface Library {
  readonly stores: Stores;
  readonly folders: FolderMemory;
  readonly edges: EdgeMemory;
  /** The moment of the question. */
  readonly now?: Instant;
}

/** Lists what the tables hold for a window; may throw `AwsFailure`. */
export async function listObjects(tables: readonly Table[], window: Window, library: Library): Promise<Listing> {
  const [found, edges] = await Promise.all([
    Promise.all(tables.map((table) => objectsFor(table, window, library))),
    Promise.all(tables.map((table) => library.edges.find(placeOf(table, library.stores), table))),
  ]);
  const times = [...found.flatMap(({ keys }) => keys.map(({ from }) => from)), ...edges.flat()];
  return { tables: found.map(({ listing }) => listing), ...timesOf(times) };
}

interface Found {
  readonly listing: TableListing;
  readonly keys: readonly ObjectKey[];
}

async function objectsFor(table: Table, window: Window, { stores, folders, now }: Library): Promise<Found> {
  const named = namedFor(window, table.aggregationSeconds);
  const { store, prefix } = placeOf(table, stores);
  const listed = await mapAtOnce(LISTINGS_AT_ONCE, foldersIn(named, table, table.layout), (folder) => {
    const time = { from: folder.at, to: folder.at + folderSeconds(table.layout) };
    return folders.list({ store, prefix: `${prefix}${folderPath(folder, table)}`, time }, now);
  });
  const objects = listed.flat();
  const keys = objects
    .flatMap(({ key }) => ownKey(table, key) ?? [])
    .filter(({ from }) => from >= named.from && from < named.to);
  const writers = writersOf(keys);
  const read = writers.length === 0 ? [] : openedAmong(objects, store.bucket, pathRanges(table, named, writers));
  const opened = weigh(table.encoding, read);
  return { listing: { objects: keys.length, writers, opened }, keys };
}

/** What lies in the ranges, whoever wrote it; all, where there are none. */
function openedAmong(
  objects: readonly WeighedObject[],
  bucket: string,
  ranges: readonly PathRange[],
): readonly WeighedObject[] {
  if (ranges.length === 0) return objects;
  const isIn = (path: string) => ranges.some(({ first, last }) => first <= path && path <= last);
  return objects.filter(({ key }) => isIn(`s3://${bucket}/${key}`));
}

function placeOf({ location }: Table, stores: Stores): StoredPlace {
  const place = readS3Place(location);
  if (place === undefined) throw new Error(`a table lies in no bucket: ${location}`);
  return { store: stores(place.bucket), prefix: keyPrefix(place) };
}

function timesOf(times: readonly Instant[]): Pick<Listing, "oldest" | "newest"> {
  let [oldest, newest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) [oldest, newest] = [Math.min(oldest, time), Math.max(newest, time)];
  return times.length > 0 ? { oldest, newest } : {};
}
