import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, rmSync } from "node:fs";
import { link, mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import type { Stored } from "../files/log-file.ts";
import { codeOf } from "../files/system-error.ts";

/**
 * Fetched objects on disk. Several processes may share the folder: nothing appears in it before it is whole, and each
 * process reads through links of its own, so that none deletes what another one's question is reading.
 */
export interface Cache {
  /** The objects that are here, by id. */
  index(): Promise<ReadonlyMap<string, CachedObject>>;
  /** Lets the objects go that were used longest ago, until `bytes` more have room; never those to `spare`. */
  makeRoom(bytes: number, spare?: ReadonlySet<string>): Promise<void>;
  /** The path of a whole object, which stays until `release`; `undefined` where it is not here or is damaged. */
  hold(object: CachedObject): Promise<string | undefined>;
  /** Writes an object down and holds it; `undefined` where the content is not as long as it has to be. */
  keep(object: Stored, content: Readable, signal: AbortSignal): Promise<string | undefined>;
  release(path: string): void;
  close(): Promise<void>;
}

/** What the name of a cached file tells: `<id>-<bytes>-<CRC-32 in hex>`. */
export interface CachedObject {
  readonly id: string;
  readonly bytes: number;
  readonly name: string;
}

export interface CacheSettings {
  readonly folder: string;
  /** Bytes that fetched objects may take. */
  readonly room: number;
}

const NAME = /^(?<id>[0-9a-f]{40})-(?<bytes>\d+)-(?<sum>[0-9a-f]{8})$/;

/** Tells an object from every other, and from other contents under the same key. */
export function idOf({ bucket, key, etag, size }: Stored): string {
  return createHash("sha256")
    .update(JSON.stringify([bucket, key, etag, size]))
    .digest("hex")
    .slice(0, 40);
}

/** A cache in a folder, which is made when it is first needed. */
export function openCache({ folder, room }: CacheSettings): Cache {
  const objects = join(folder, "objects");
  let desk: Promise<string> | undefined;
  const opened = async () => {
    desk ??= openDesk(folder);
    const path = await desk.catch((error: unknown) => {
      // The next question tries again: there may be room or permission by then.
      desk = undefined;
      throw error;
    });
    // Somebody may have tidied up since.
    await Promise.all([mkdir(objects, PRIVATE), mkdir(path, PRIVATE)]);
    return path;
  };
  return {
    async index() {
      await opened();
      return await indexOf(objects);
    },
    makeRoom: (bytes, spare) => makeRoom({ objects, room: room - bytes }, spare ?? new Set()),
    async hold({ name }) {
      const [cached, copy] = [join(objects, name), join(await opened(), name)];
      if (!(await linked(cached, copy))) return undefined;
      if (await isWhole(copy, name)) return copy;
      await Promise.all([rm(cached, GONE_OR_NOT), rm(copy, GONE_OR_NOT)]);
      return undefined;
    },
    async keep(object, content, signal) {
      const desk = await opened();
      const part = join(desk, idOf(object));
      const name = await written(object, { content, part, signal });
      if (name === undefined) return undefined;
      await rename(part, join(desk, name));
      await linked(join(desk, name), join(objects, name));
      return join(desk, name);
    },
    // At once, so that the path is free again for whoever holds the object next.
    release: (path) => rmSync(path, GONE_OR_NOT),
    async close() {
      const path = await desk?.catch(() => undefined);
      if (path !== undefined) await rm(path, { recursive: true, force: true });
      desk = undefined;
    },
  };
}

/** What people did in the network is nobody else's business on this machine. */
const PRIVATE = { recursive: true, mode: 0o700 };
const GONE_OR_NOT = { force: true };

/** Milliseconds after which a folder that nobody changed belongs to a process that ended without tidying up. */
const STALE_MS = 86_400_000;
const DESK = "reading-";

/** A folder of this process alone, for the links it reads through and for what is only half written. */
async function openDesk(folder: string): Promise<string> {
  await mkdir(folder, PRIVATE);
  const own = await mkdtemp(join(folder, DESK));
  const { mtimeMs: now } = await stat(own);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(DESK)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && now - found.mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true });
  }
  return own;
}

async function indexOf(objects: string): Promise<ReadonlyMap<string, CachedObject>> {
  const index = new Map<string, CachedObject>();
  for (const name of await readdir(objects)) {
    const { id, bytes } = NAME.exec(name)?.groups ?? {};
    if (id !== undefined) index.set(id, { id, bytes: Number(bytes), name });
  }
  return index;
}

/** Linking a file changes the time of its last change of state (`ctime`): that is when it was last used. */
async function makeRoom(
  { objects, room }: { readonly objects: string; readonly room: number },
  spare: ReadonlySet<string>,
): Promise<void> {
  const all = [...(await indexOf(objects)).values()];
  let taken = all.reduce((sum, { bytes }) => sum + bytes, 0);
  if (taken <= room) return;
  const used = all.map(async (object) => ({ ...object, at: await usedAt(join(objects, object.name)) }));
  const oldestFirst = (await Promise.all(used)).sort((a, b) => a.at - b.at);
  for (const { id, bytes, name } of oldestFirst) {
    if (taken <= room) return;
    if (spare.has(id)) continue;
    await rm(join(objects, name), GONE_OR_NOT);
    taken -= bytes;
  }
}

/** Of a file that another process removed in the meantime: never. */
async function usedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found?.ctimeMs ?? 0;
}

/** Whether there is a file to link to; a link that stands already does as well. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return true;
    if (code === "ENOENT") return false;
    throw error;
  }
}

async function isWhole(path: string, name: string): Promise<boolean> {
  const gauge = new Gauge();
  for await (const _ of gauge.through(createReadStream(path)));
  return name.endsWith(gauge.mark);
}

/** Writes the content to a file and gives the name under which it is kept. */
async function written(
  { size, ...object }: Stored,
  { content, part, signal }: { readonly content: Readable; readonly part: string; readonly signal: AbortSignal },
): Promise<string | undefined> {
  const gauge = new Gauge();
  try {
    const file = createWriteStream(part, { mode: 0o600 });
    await pipeline(content, (chunks: AsyncIterable<Buffer>) => gauge.through(chunks), file, { signal });
  } catch (error) {
    await rm(part, GONE_OR_NOT);
    throw error;
  }
  if (gauge.bytes === size) return `${idOf({ size, ...object })}-${gauge.mark}`;
  await rm(part, GONE_OR_NOT);
  return undefined;
}

/** Measures what flows through it. */
class Gauge {
  bytes = 0;
  #sum = 0;

  /** The end of the file's name. */
  get mark(): string {
    return `${this.bytes}-${this.#sum.toString(16).padStart(8, "0")}`;
  }

  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.bytes += chunk.length;
      this.#sum = crc32(chunk, this.#sum);
      yield chunk;
    }
  }
}
