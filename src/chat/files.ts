import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Attachment } from "../surfaces/surface.ts";
import type { Memory } from "./memory.ts";

/** A file as it is kept beside a reply until it is sent: a list of addresses shrinks to a third of its size. */
export interface PackedFile {
  readonly name: string;
  readonly mime: string;
  readonly title: string;
  /** Gzip in Base64. */
  readonly packed: string;
}

/** Packs a file. */
export function packFile({ bytes, ...rest }: Attachment): PackedFile {
  return { ...rest, packed: gzipSync(bytes).toString("base64") };
}

/** The same file again. */
export function unpackFile({ packed, ...rest }: PackedFile): Attachment {
  return { ...rest, bytes: gunzipSync(Buffer.from(packed, "base64")) };
}

/** What names a file that is kept: whoever knows the token fetches it, until then. */
export interface Claim {
  readonly token: string;
  readonly seconds: number;
}

/** Keeps a file for a while; says whether it could: one that is too large is not kept. Throws `StoreFailure`. */
export async function keepFile(file: Attachment, { token, seconds }: Claim, { store, now }: Memory): Promise<boolean> {
  const value = JSON.stringify(packFile(file));
  if (Buffer.byteLength(value) > MOST_BYTES) return false;
  const draft = { collection: FILES, id: idOf(token), value, version: 0, expires: now() + seconds };
  const { ok } = await store.put(draft, now());
  return ok;
}

/** The file that a token names; nothing where there is none, or none any more. Throws `StoreFailure`. */
export async function fetchFile(token: string, { store, now }: Memory): Promise<Attachment | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const item = await store.get(FILES, idOf(token), now());
  return item === undefined ? undefined : unpackFile(JSON.parse(item.value));
}

const FILES = "file";

/** As much as an item holds. */
const MOST_BYTES = 300_000;

/** 256 bits in Base64 for addresses. */
const TOKEN = /^[\w-]{43}$/;

/** Whoever reads the store learns no token from it. */
function idOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
