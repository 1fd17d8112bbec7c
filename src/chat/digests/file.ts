import { gunzipSync, gzipSync } from "node:zlib";
import type { Attachment } from "../../surfaces/surface.ts";

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
