import { AwsFailure } from "../../../aws/failure.ts";
import { type ObjectStore, readS3Place, type StoredObject } from "../../../aws/objects.ts";
import type { Unreadable } from "../../../coverage/coverage.ts";
import { deliveredFor, LONGEST_RECORD_SECONDS } from "../../../sources/delivered.ts";
import type { Source } from "../../../sources/source.ts";
import { overlaps, type Window } from "../../../time/window.ts";
import { mapAtOnce } from "../../at-once.ts";
import { type ObjectTimes, objectTimes, widest } from "../files/choose.ts";
import type { Candidate } from "../files/log-file.ts";
import { candidateAt, isLogName } from "../files/walk.ts";
import { type BucketPlace, startsOf, wantedFolders } from "./bucket-place.ts";
import { folderTimes } from "./folder-times.ts";
import { entriesOf } from "./jump.ts";

/** What lies at the places of a bucket, as far as a window is concerned. */
export interface Surveyed {
  /** Objects that can hold records of the window, none twice. */
  readonly candidates: readonly Candidate[];
  /** Of everything that was seen, the first and the last folders among it. */
  readonly times?: ObjectTimes;
  /** Places where nothing is. */
  readonly missing: readonly string[];
  /** Places and folders below them that may not be listed. */
  readonly unreadable: readonly Unreadable[];
}

export interface Survey {
  readonly places: readonly BucketPlace[];
  readonly window: Window;
  readonly source: Source;
  readonly storeOf: (bucket: string) => ObjectStore;
  readonly cancelled?: AbortSignal;
}

/** Places looked at, and folders of each listed, at the same time. */
const PLACES_AT_ONCE = 4;
const AT_ONCE = 8;
/** Regions of accounts whose first and last objects are looked for; of more than that, these stand for all. */
const MOST_EDGES = 24;

/**
 * Lists the folders that a window touches, and those of the first and of the last objects, which tell since when and
 * until when anything is delivered. May throw `AwsFailure`.
 */
export async function survey(task: Survey): Promise<Surveyed> {
  const found: Found = { candidates: new Map(), missing: [], unreadable: [], edges: MOST_EDGES };
  await mapAtOnce(PLACES_AT_ONCE, task.places, (place) => surveyPlace(place, task, found));
  const { candidates, times, missing, unreadable } = found;
  return { candidates: [...candidates.values()], missing, unreadable, ...(times && { times }) };
}

interface Found {
  readonly candidates: Map<string, Candidate>;
  times?: ObjectTimes;
  readonly missing: string[];
  readonly unreadable: Unreadable[];
  /** How many more Regions may be looked through for their first and last objects. */
  edges: number;
}

/** A folder to list; whether the first and the last of all its objects are of interest, whatever the window. */
interface Stop {
  readonly folder: string;
  readonly oldest: boolean;
  readonly newest: boolean;
}

/** Everything that stays the same below one place. */
interface Ground {
  readonly place: BucketPlace;
  readonly store: ObjectStore;
  readonly delivered: Window;
  readonly task: Survey;
  readonly found: Found;
  /** Objects and folders, wanted or not; none: the place is not there. */
  readonly seen: { entries: number };
}

/** Level by level, so that the folders of one level are listed at the same time. */
async function surveyPlace(place: BucketPlace, task: Survey, found: Found): Promise<void> {
  const { bucket = "", prefix = "" } = readS3Place(place.where) ?? {};
  const seen = { entries: 0 };
  const ground: Ground = {
    place,
    store: task.storeOf(bucket),
    delivered: deliveredFor(task.window),
    task,
    found,
    seen,
  };
  let stops: readonly Stop[] = startsOf(place).map((folder) => ({ folder, oldest: true, newest: true }));
  try {
    while (stops.length > 0) stops = (await mapAtOnce(AT_ONCE, stops, (stop) => visit(stop, ground))).flat();
    if (seen.entries === 0 && !(await isObject(prefix, ground))) found.missing.push(place.where);
  } catch (error) {
    if (!isProblem(error, "no-such-bucket")) throw error;
    found.missing.push(place.where);
  }
}

/** Takes up the objects of a folder and tells which folders to visit next. */
async function visit(stop: Stop, ground: Ground): Promise<readonly Stop[]> {
  const { store, delivered, task, found, seen } = ground;
  task.cancelled?.throwIfAborted();
  const folders: string[] = [];
  try {
    for await (const entry of entriesOf({ store, delivered, ...stop, readKey: task.source.readKey })) {
      seen.entries += 1;
      if ("folder" in entry) folders.push(entry.folder);
      else takeUp(entry, ground);
    }
  } catch (error) {
    if (!isProblem(error, "not-permitted")) throw error;
    // Somebody who closes a door shows that there is one.
    seen.entries += 1;
    found.unreadable.push(closedFolder(stop.folder, ground));
  }
  return stopsBelow(stop, wantedFolders(folders, ground.place), ground);
}

/** Folders of other times are passed over, but for the first where the first object is wanted, and the last likewise. */
function stopsBelow({ folder, ...wanted }: Stop, folders: readonly string[], ground: Ground): readonly Stop[] {
  const dated = folders.filter((each) => folderTimes(each) !== undefined);
  const edges = dated.length > 0 && folderTimes(folder) === undefined ? edgesLeft(ground.found) : wanted;
  return folders.flatMap((each) => {
    const times = folderTimes(each);
    if (times === undefined) return { folder: each, oldest: false, newest: false };
    const oldest = edges.oldest && each === dated[0];
    const newest = edges.newest && each === dated.at(-1);
    return oldest || newest || overlaps(times, ground.delivered) ? { folder: each, oldest, newest } : [];
  });
}

/** Above the years of a Region. */
function edgesLeft(found: Found): Pick<Stop, "oldest" | "newest"> {
  found.edges -= 1;
  return { oldest: found.edges >= 0, newest: found.edges >= 0 };
}

function takeUp(object: StoredObject, { store, delivered, task, found }: Ground): void {
  // Some tools mark a folder by an object whose key ends like one.
  if (object.key.endsWith("/") || !isLogName(object.key)) return;
  const path = `s3://${store.bucket}/${object.key}`;
  const candidate = candidateAt(path, { source: task.source, expected: "by-name" });
  const times = widest(found.times, objectTimes([candidate]));
  if (times !== undefined) found.times = times;
  if (candidate.ends !== undefined && !overlaps(candidate.ends, delivered)) return;
  found.candidates.set(path, { ...candidate, stored: { bucket: store.bucket, ...object } });
}

/** Whether the place is no folder but an object, which is then read whatever its name says. */
async function isObject(key: string, { store, task, found }: Ground): Promise<boolean> {
  if (key === "") return false;
  for await (const object of store.list(key)) {
    if (object.key !== key) return false;
    const path = `s3://${store.bucket}/${key}`;
    const candidate = candidateAt(path, { source: task.source, expected: "by-person" });
    found.candidates.set(path, { ...candidate, stored: { bucket: store.bucket, ...object } });
    return true;
  }
  return false;
}

function closedFolder(folder: string, { store }: Ground): Unreadable {
  const times = folderTimes(folder);
  const window = times && { from: times.from - LONGEST_RECORD_SECONDS, to: times.to };
  return { path: `s3://${store.bucket}/${folder}`, reason: "no-permission", ...(window && { window }) };
}

function isProblem(error: unknown, problem: AwsFailure["problem"]): boolean {
  return error instanceof AwsFailure && error.problem === problem;
}
