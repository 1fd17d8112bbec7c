import { AwsFailure } from "../../../aws/failure.ts";
import type { ObjectStore } from "../../../aws/objects.ts";
import type { Unreadable } from "../../../coverage/coverage.ts";
import { mapAtOnce } from "../../at-once.ts";
import { EngineFailure } from "../../engine.ts";
import { toUnreadable } from "../files/inspect.ts";
import type { Candidate, Stored } from "../files/log-file.ts";
import { type Cache, type CachedObject, idOf } from "./cache.ts";
import { reasonOf } from "./failure.ts";
import type { Holds } from "./holds.ts";

/** How far the objects of a question have come. */
export interface Progress {
  /** Those that are here, and their bytes; both zero before the first. */
  readonly objects: number;
  readonly bytes: number;
  /** All that had to be fetched: what the cache held is not counted. */
  readonly ofObjects: number;
  readonly ofBytes: number;
  /** Buckets they come from: `s3://flow-logs`. */
  readonly places: readonly string[];
}

/** Where objects come from and where they go. */
export interface Carrier {
  readonly storeOf: (bucket: string) => ObjectStore;
  readonly cache: Cache;
  readonly holds: Holds;
  /** Bytes that the cache has room for. */
  readonly room: number;
  /** Bytes that one question may read. */
  readonly bytesPerQuestion?: number;
  readonly tell?: (progress: Progress) => void;
}

/** Candidates with their copies on this machine, until `release`. */
export interface Fetched {
  readonly candidates: readonly Candidate[];
  readonly unreadable: readonly Unreadable[];
  release(): Promise<void>;
}

/** Objects fetched at the same time. */
const AT_ONCE = 8;
/** An object whose content breaks off is asked for once more. */
const ATTEMPTS = 2;

/** Brings the objects among the candidates here, as far as they are not. Nothing is left held where it throws. */
export async function fetchAll(
  candidates: readonly Candidate[],
  carrier: Carrier,
  cancelled?: AbortSignal,
): Promise<Fetched> {
  const stored = candidates.flatMap((candidate) => candidate.stored ?? []);
  checkSize(sizeOf(stored), carrier);
  const cached = await carrier.cache.index();
  const lacking = stored.filter((object) => !cached.has(idOf(object)));
  await carrier.cache.makeRoom(sizeOf(lacking), new Set(stored.map(idOf)));
  const transfer = new Transfer(lacking, carrier.tell);
  const held: string[] = [];
  const stop = new AbortController();
  const signal = AbortSignal.any(cancelled === undefined ? [stop.signal] : [stop.signal, cancelled]);
  const load: Load = { carrier, cached, transfer, held, stop, signal };
  const release = async () => {
    for (const id of held.splice(0)) await carrier.holds.drop(id);
    await carrier.cache.makeRoom(0);
  };
  try {
    const found = await mapAtOnce(AT_ONCE, candidates, (candidate) => bring(candidate, load));
    const here = found.flatMap((each) => ("reason" in each ? [] : each));
    return { candidates: here, unreadable: found.flatMap((each) => ("reason" in each ? each : [])), release };
  } catch (error) {
    await release();
    // What stopped the others, not what they said to being stopped.
    throw stop.signal.reason ?? error;
  }
}

function checkSize(bytes: number, { room, bytesPerQuestion = room }: Carrier): void {
  const limit = Math.min(room, bytesPerQuestion);
  if (bytes <= limit) return;
  throw new EngineFailure("narrow-the-question", new Error(`${bytes} bytes to fetch, ${limit} are allowed at once`));
}

function sizeOf(objects: readonly Stored[]): number {
  return objects.reduce((sum, { size }) => sum + size, 0);
}

/** One question's objects on their way. */
interface Load {
  readonly carrier: Carrier;
  readonly cached: ReadonlyMap<string, CachedObject>;
  readonly transfer: Transfer;
  /** Ids that this question holds. */
  readonly held: string[];
  /** Ends the others where one fails for a reason that concerns all. */
  readonly stop: AbortController;
  readonly signal: AbortSignal;
}

async function bring(candidate: Candidate, load: Load): Promise<Candidate | Unreadable> {
  const { stored } = candidate;
  if (stored === undefined) return candidate;
  load.signal.throwIfAborted();
  const id = idOf(stored);
  try {
    const copy = await load.carrier.holds.take(id, () => obtain(stored, load));
    if (copy === undefined) return toUnreadable(candidate, "truncated");
    load.held.push(id);
    return { ...candidate, copy };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== undefined) return toUnreadable(candidate, reason);
    load.stop.abort(error);
    throw error;
  }
}

/** `undefined`: the content does not come to its end. */
async function obtain(stored: Stored, load: Load): Promise<string | undefined> {
  const { cache } = load.carrier;
  const cached = load.cached.get(idOf(stored));
  const copy = cached && (await cache.hold(cached));
  if (copy !== undefined) return copy;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const fetched = await fetchOnce(stored, load);
    if (fetched === undefined) continue;
    load.transfer.arrived(stored);
    return fetched;
  }
  return undefined;
}

async function fetchOnce(stored: Stored, { carrier, signal }: Load): Promise<string | undefined> {
  const content = await carrier.storeOf(stored.bucket).read(stored.key);
  try {
    return await carrier.cache.keep(stored, content, signal);
  } catch (error) {
    // The beginning was given, so it is not S3 that is out of reach: this object breaks off.
    if (error instanceof AwsFailure && error.problem === "out-of-reach") return undefined;
    throw error;
  } finally {
    content.destroy();
  }
}

/** Counts what has come, and tells. */
class Transfer {
  readonly #whole: Pick<Progress, "ofObjects" | "ofBytes" | "places">;
  readonly #tell: (progress: Progress) => void;
  #objects = 0;
  #bytes = 0;

  constructor(all: readonly Stored[], tell: (progress: Progress) => void = () => undefined) {
    const places = [...new Set(all.map(({ bucket }) => `s3://${bucket}`))];
    this.#whole = { ofObjects: all.length, ofBytes: sizeOf(all), places };
    this.#tell = tell;
    if (all.length > 0) this.#report();
  }

  arrived({ size }: Stored): void {
    this.#objects += 1;
    this.#bytes += size;
    this.#report();
  }

  /** What was damaged in the cache comes on top of what was expected. */
  #report(): void {
    const { ofObjects, ofBytes, places } = this.#whole;
    this.#tell({
      objects: this.#objects,
      bytes: this.#bytes,
      ofObjects: Math.max(ofObjects, this.#objects),
      ofBytes: Math.max(ofBytes, this.#bytes),
      places,
    });
  }
}
