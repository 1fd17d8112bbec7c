import { inflateSync } from "node:zlib";
import { readChunks } from "./chunks.ts";

/** A picture; `colours` has a number of 24 bits for each pixel, line by line. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint32Array;
}

/** Reads a screenshot: 8 bits for each of red, green and blue, and opacity if there is any, which is left out. */
export function readPixels(png: Buffer): Pixels {
  const chunks = readChunks(png);
  const head = chunks.find(({ type }) => type === "IHDR")?.data;
  if (head === undefined) throw new Error("a picture without a head");
  const [width, height, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]];
  const size = kind === 6 ? 4 : 3;
  const data = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map((chunk) => chunk.data)));
  const bytes = unfiltered(data, { stride: width * size, height, size });
  const colours = Uint32Array.from({ length: width * height }, (_, pixel) => bytes.readUIntBE(pixel * size, 3));
  return { width, height, colours };
}

interface Shape {
  /** Bytes of a line, and of a pixel. */
  readonly stride: number;
  readonly size: number;
  readonly height: number;
}

/** Undoes what each line was filtered with; its kind stands before it (W3C PNG, 9.2 "Filter types"). */
function unfiltered(data: Buffer, { stride, height, size }: Shape): Buffer {
  const bytes = Buffer.alloc(stride * height);
  for (let at = 0; at < bytes.length; at += 1) {
    const [line, column] = [Math.floor(at / stride), at % stride];
    const left = column < size ? 0 : (bytes[at - size] ?? 0);
    const above = bytes[at - stride] ?? 0;
    const corner = column < size ? 0 : (bytes[at - stride - size] ?? 0);
    const filter = data[line * (stride + 1)] ?? 0;
    bytes[at] = (data[at + line + 1] ?? 0) + predicted(filter, { left, above, corner });
  }
  return bytes;
}

interface Neighbours {
  readonly left: number;
  readonly above: number;
  readonly corner: number;
}

function predicted(filter: number, { left, above, corner }: Neighbours): number {
  const paeth = left + above - corner;
  const nearest = [left, above, corner].toSorted((one, other) => Math.abs(paeth - one) - Math.abs(paeth - other))[0];
  return [0, left, above, (left + above) >> 1, nearest ?? 0][filter] ?? 0;
}
