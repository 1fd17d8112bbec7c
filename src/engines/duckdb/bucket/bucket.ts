import { type ObjectStore, readS3Place } from "../../../aws/objects.ts";
import type { Source } from "../../../sources/source.ts";
import type { Window } from "../../../time/window.ts";
import type { Errand } from "../../engine.ts";
import type { Candidate } from "../files/log-file.ts";
import type { BucketPlace } from "./bucket-place.ts";
import { openCache } from "./cache.ts";
import { translated } from "./failure.ts";
import { type Carrier, type Fetched, fetchAll, type Progress } from "./fetch.ts";
import { Holds } from "./holds.ts";
import { type Surveyed, survey } from "./survey.ts";

/** How objects in S3 are reached and where they are kept. */
export interface BucketSettings {
  readonly storeOf: (bucket: string) => ObjectStore;
  /** What is known of places; those that are not here are found out by listing. */
  readonly known: readonly BucketPlace[];
  /** Folder for fetched objects; other processes may use it as well. It has to allow hard links. */
  readonly cache: string;
  /** Bytes that fetched objects may take there. */
  readonly room: number;
  /** Bytes that one question may read; as many as there is room for where absent. */
  readonly bytesPerQuestion?: number;
  /** Told of every object that arrives, and once before the first, if any has to be fetched. */
  readonly tell?: (progress: Progress) => void;
}

/** Logs in S3, brought here as far as a question needs them. Everything may throw `EngineFailure`. */
export interface Bucket {
  /** Looks up what a window needs, without fetching anything. */
  survey(paths: readonly string[], window: Window, errand: Errand): Promise<Surveyed>;
  /** Fetches what among the candidates lies in S3. */
  fetch(candidates: readonly Candidate[], errand: Errand): Promise<Fetched>;
  close(): Promise<void>;
}

/** Opens the way to S3; nothing is asked or made before a question needs it. */
export function openBucket({ storeOf, known, cache: folder, ...settings }: BucketSettings, source: Source): Bucket {
  const cache = openCache({ folder, room: settings.room });
  const carrier: Carrier = { ...settings, storeOf, cache, holds: new Holds(cache.release) };
  return {
    survey: (paths, window, { cancelled }) => {
      const places = paths.flatMap((path) => placesAt(path, known));
      return named(survey({ places, window, source, storeOf, ...(cancelled && { cancelled }) }), cancelled);
    },
    fetch: (candidates, { cancelled }) => named(fetchAll(candidates, carrier, cancelled), cancelled),
    close: cache.close,
  };
}

/** Several flow logs may be configured at one place. */
function placesAt(path: string, known: readonly BucketPlace[]): readonly BucketPlace[] {
  const told = known.filter(({ where }) => isSamePlace(where, path));
  return told.length > 0 ? told : [{ where: path }];
}

function isSamePlace(a: string, b: string): boolean {
  const [one, other] = [readS3Place(a), readS3Place(b)];
  return one !== undefined && one.bucket === other?.bucket && one.prefix === other.prefix;
}

async function named<Result>(work: Promise<Result>, cancelled: AbortSignal | undefined): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw translated(error, cancelled);
  }
}
