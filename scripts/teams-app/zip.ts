import { crc32 } from "node:zlib";

/** A file of an archive; names are ASCII. */
export interface Packed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A zip of these files as they are, none of them compressed: the same files are always the same bytes (PKWARE APPNOTE 6.3.10). */
export function zipOf(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const local = Buffer.concat([numbers([LOCAL, 4], ...commonOf(file)), Buffer.from(file.name), file.bytes]);
    locals.push(local);
    entries.push(entryOf(file, offset));
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = files.length;
  // One disk, so many entries on it and in all, where the directory is, and no comment.
  const end = numbers([END, 4], [0, 4], [count, 2], [count, 2], [directory.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...locals, directory, end]);
}

/** Signatures: 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** 1980-01-01, the first day that a zip knows, at midnight. */
const DAY = 0x0021;
/** Version 2.0 of the format can read it. */
const VERSION = 20;

/** A number and the bytes that it takes. */
type Field = readonly [value: number, bytes: 2 | 4];

/** What stands before a file and in the directory: version, flags, method, time, checksum, sizes, lengths of names. */
function commonOf({ name, bytes }: Packed): readonly Field[] {
  const size: Field = [bytes.length, 4];
  return [[VERSION, 2], [0, 2], [0, 2], [0, 2], [DAY, 2], [crc32(bytes), 4], size, size, [name.length, 2], [0, 2]];
}

/** In the directory also: version of the writer, comment, disk, attributes, and where the file stands. */
function entryOf(file: Packed, offset: number): Buffer {
  const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
  return Buffer.concat([numbers([ENTRY, 4], [VERSION, 2], ...commonOf(file)), place, Buffer.from(file.name)]);
}

function numbers(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
