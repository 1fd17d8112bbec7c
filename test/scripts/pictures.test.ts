import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readChunks, writeChunks } from "../../scripts/pictures/chunks.ts";
import { readPixels } from "../../scripts/pictures/pixels.ts";
import { smaller } from "../../scripts/pictures/smaller.ts";

/** Two pixels by five lines; each line is filtered in another way and says the same: 1, 2, 3 and 5, 7, 9. */
const LINES = [
  [0, 1, 2, 3, 5, 7, 9],
  [1, 1, 2, 3, 4, 5, 6],
  [2, 0, 0, 0, 0, 0, 0],
  [3, 1, 1, 2, 2, 3, 3],
  [4, 0, 0, 0, 0, 0, 0],
];

const picture = writeChunks([
  { type: "IHDR", data: Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, 8, 2, 0, 0, 0]) },
  { type: "IDAT", data: deflateSync(Buffer.from(LINES.flat())) },
  { type: "IEND", data: Buffer.alloc(0) },
]);

test("reads every filter of a PNG", () => {
  const { width, height, colours } = readPixels(picture);

  expect([width, height]).toEqual([2, 5]);
  expect([...colours]).toEqual(LINES.flatMap(() => [0x010203, 0x050709]));
});

test("gives a picture with a palette", () => {
  const chunks = readChunks(smaller(picture));

  expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
  expect([...(chunks[0]?.data ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 5, 8, 3, 0, 0, 0]);
  expect([...(chunks[1]?.data ?? [])]).toEqual([1, 2, 3, 5, 7, 9]);
});
