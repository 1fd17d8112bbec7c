import { crc32 } from "node:zlib";

/** A part of a PNG. */
export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** Bytes of a chunk beside its data: length, type and checksum (W3C PNG, 5.3 "Chunk layout"). */
const AROUND = 12;

/** The parts of a PNG in their order. */
export function readChunks(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + AROUND;
  }
  return chunks;
}

/** A PNG of these parts. */
export function writeChunks(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks.flatMap(bytesOf)]);
}

function bytesOf({ type, data }: Chunk): readonly Buffer[] {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return [numberOf(data.length), named, numberOf(crc32(named))];
}

function numberOf(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
