import { deflateSync } from "node:zlib";
import { writeChunks } from "./chunks.ts";
import { type Pixels, readPixels } from "./pixels.ts";

/** Colours of a picture with a palette. */
const MOST = 256;

/** The same screenshot with the 256 colours that occur most; the others, which are edges of letters, become the nearest. */
export function smaller(png: Buffer): Buffer {
  const pixels = readPixels(png);
  const palette = commonest(pixels.colours);
  return writeChunks([
    { type: "IHDR", data: headOf(pixels) },
    { type: "PLTE", data: Buffer.from(palette.flatMap(channels)) },
    { type: "IDAT", data: deflateSync(linesOf(pixels, palette), { level: 9 }) },
    { type: "IEND", data: Buffer.alloc(0) },
  ]);
}

function commonest(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one);
  return byCount.slice(0, MOST).map(([colour]) => colour);
}

/** Width, height, 8 bits for a pixel, with a palette, and nothing else that is special (W3C PNG, 11.2.1). */
function headOf({ width, height }: Pixels): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return head;
}

/** Each line begins with a 0: it is not filtered. */
function linesOf({ width, height, colours }: Pixels, palette: readonly number[]): Buffer {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const lines = Buffer.alloc((width + 1) * height);
  for (const [pixel, colour] of colours.entries()) {
    const place = places.get(colour) ?? nearest(colour, palette);
    places.set(colour, place);
    lines[pixel + Math.floor(pixel / width) + 1] = place;
  }
  return lines;
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: number, other: number): number {
  const others = channels(other);
  return channels(one)
    .map((channel, index) => (channel - (others[index] ?? 0)) ** 2)
    .reduce((sum, square) => sum + square, 0);
}

function channels(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
