import fc from "fast-check";
import { expect, test } from "vitest";
import { planted } from "../../demo/world/plant.ts";
import { slicesOf } from "../../demo/world/slices.ts";

const START = 1_795_323_600;
const long = planted({ client: "10.20.40.4", server: "10.23.0.60", port: 443, start: START, seconds: 150 });

test("puts the handshake into the first record and the close into the last", () => {
  const request = { packets: 30, bytes: 3000 };

  expect(slicesOf({ ...long, request }, "request", 60)).toEqual([
    { from: START, to: START + 60, packets: 10, bytes: 1000, flags: 2 },
    { from: START + 60, to: START + 120, packets: 10, bytes: 1000, flags: 0 },
    { from: START + 120, to: START + 150, packets: 10, bytes: 1000, flags: 1 },
  ]);
});

test("adds the flags up where one record holds the whole conversation", () => {
  const flags = (leg: "request" | "reply") => slicesOf(long, leg, 600).map((slice) => slice.flags);

  expect(flags("request")).toEqual([3]);
  expect(flags("reply")).toEqual([19]);
});

test("sets no flags for other protocols", () => {
  expect(slicesOf({ ...long, protocol: 17 }, "request", 600).map((slice) => slice.flags)).toEqual([0]);
});

test("loses no packet and no byte, and writes no empty record", () => {
  const conversations = fc.record({
    seconds: fc.integer({ min: 1, max: 4000 }),
    packets: fc.integer({ min: 1, max: 500 }),
    size: fc.integer({ min: 40, max: 1500 }),
  });

  fc.assert(
    fc.property(conversations, fc.constantFrom(60, 600), ({ seconds, packets, size }, interval) => {
      const request = { packets, bytes: packets * size };
      const slices = slicesOf({ ...long, seconds, request }, "request", interval);
      const total = (pick: (slice: (typeof slices)[number]) => number) => slices.map(pick).reduce((a, b) => a + b, 0);

      expect(total((slice) => slice.packets)).toBe(packets);
      expect(slices[0]?.from).toBe(START);
      expect(
        slices.every((slice) => slice.packets > 0 && slice.to > slice.from && slice.to - slice.from <= interval),
      ).toBe(true);
      expect(slices.every((slice) => slice.to <= START + seconds)).toBe(true);
      expect(total((slice) => slice.bytes)).toBe(packets * size);
    }),
  );
});
