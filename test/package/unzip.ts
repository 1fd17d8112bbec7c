import { crc32, inflateRawSync } from "node:zlib";

/** A file in an archive. */
export interface Zipped {
  readonly bytes: Buffer;
  /** Unix permissions. */
  readonly mode: number;
}

/** Files of a zip archive by their names, in their order (PKWARE's APPNOTE.TXT, 4.3). Throws where one is damaged. */
export function unzip(archive: Buffer): ReadonlyMap<string, Zipped> {
  const end = archive.lastIndexOf(END);
  const files = new Map<string, Zipped>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const nameEnd = at + 46 + (name ?? 0);
    files.set(archive.toString("utf8", at + 46, nameEnd), readFile(archive, at));
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/** The record at the end of an archive. */
const END = Buffer.from("PK\u0005\u0006");

/** The file of an entry of the directory. */
function readFile(archive: Buffer, entry: number): Zipped {
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  const bytes = archive.readUInt16LE(entry + 10) === DEFLATED ? inflateRawSync(packed) : packed;
  if (crc32(bytes) !== archive.readUInt32LE(entry + 16)) throw new Error("a file of the archive is damaged");
  return { bytes, mode: archive.readUInt16LE(entry + 40) & 0o777 };
}

const DEFLATED = 8;
