import { deflateSync } from "node:zlib";
import { writeChunks } from "../pictures/chunks.ts";

/** Red, green, blue and opacity, 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** Whether a point belongs to a shape; both from 0 to 1. */
type Shape = (x: number, y: number) => boolean;

/** The icon on the accent colour of the manifest. */
export function colourIcon(size: number): Buffer {
  return draw(size, { sign: [255, 255, 255, 255], ground: [0x1f, 0x3a, 0x5f, 255] });
}

/** The icon as Teams tints it: white on nothing. */
export function outlineIcon(size: number): Buffer {
  return draw(size, { sign: [255, 255, 255, 255], ground: [255, 255, 255, 0] });
}

/** Traffic that passes an eye. */
const SIGN: readonly Shape[] = [
  (x, y) => isBetween(x, 0.08, 0.9) && isBetween(y, 0.47, 0.53) && distance(x, y) > 0.3,
  (x, y) => isBetween(x, 0.8, 0.94) && Math.abs(y - 0.5) < 0.94 - x,
  (x, y) => isBetween(distance(x, y), 0.2, 0.26),
  (x, y) => distance(x, y) < 0.1,
];

function isBetween(value: number, from: number, to: number): boolean {
  return from <= value && value <= to;
}

/** From the middle. */
function distance(x: number, y: number): number {
  return Math.hypot(x - 0.5, y - 0.5);
}

interface Paint {
  readonly sign: Colour;
  readonly ground: Colour;
}

/** Points that are looked at in a pixel, each way: edges become smooth. */
const POINTS = 4;

function draw(size: number, paint: Paint): Buffer {
  return writeChunks([
    { type: "IHDR", data: headOf(size) },
    { type: "IDAT", data: deflateSync(linesOf(size, paint), { level: 9 }) },
    { type: "IEND", data: Buffer.alloc(0) },
  ]);
}

/** Width, height, 8 bits for each of red, green, blue and opacity (W3C PNG, 11.2.1). */
function headOf(size: number): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  return head;
}

/** Each line begins with a 0: it is not filtered. */
function linesOf(size: number, { sign, ground }: Paint): Buffer {
  const lines = Array.from({ length: size }, (_, line) => {
    const pixels = Array.from({ length: size }, (__, column) => mixed(sign, ground, shareOf(column, line, size)));
    return [0, ...pixels.flat()];
  });
  return Buffer.from(lines.flat());
}

/** How much of a pixel the sign covers, 0 to 1. */
function shareOf(column: number, line: number, size: number): number {
  const steps = Array.from({ length: POINTS }, (_, step) => (step + 0.5) / POINTS);
  const points = steps.flatMap((down) =>
    steps.map((right) => [(column + right) / size, (line + down) / size] as const),
  );
  return points.filter(([x, y]) => SIGN.some((shape) => shape(x, y))).length / points.length;
}

function mixed(sign: Colour, ground: Colour, share: number): readonly number[] {
  return sign.map((part, place) => Math.round(part * share + (ground[place] ?? 0) * (1 - share)));
}
