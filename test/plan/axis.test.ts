import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisOf, BLOCK, sliceLength } from "../../src/plan/axis.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

describe("the axis of watched time", () => {
  test("is the window with its padding", () => {
    expect(axisOf({ from: 1000, to: 1600 }, 120)).toEqual({ from: 880, to: 1720, step: 60 });
  });

  test.each([
    { hours: 1, step: 60 },
    { hours: 24, step: 60 },
    { hours: 48, step: 120 },
    { hours: 24 * 7, step: 420 },
    { hours: 24 * 90, step: 5220 },
  ])("is cut into steps of $step s for $hours h", ({ hours, step }) => {
    expect(axisOf({ from: 0, to: hours * HOUR }, 660).step).toBe(step);
  });

  test("never has more than 25 blocks, nor steps that are finer than they need be", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 93 * DAY }), fc.constantFrom(120, 660), (length, padding) => {
        const { from, to, step } = axisOf({ from: 0, to: length }, padding);

        expect(step % 60).toBe(0);
        expect(to - from).toBeLessThanOrEqual(25 * BLOCK * step);
        if (step > 60) expect(to - from).toBeGreaterThan(25 * BLOCK * (step - 60));
      }),
    );
  });
});

describe("a slice of the time strip", () => {
  test.each([
    { length: 30, slice: 30 },
    { length: 60, slice: 60 },
    { length: 600, slice: 60 },
    { length: HOUR, slice: 60 },
    { length: HOUR + 1, slice: 61 },
    { length: DAY, slice: 1440 },
  ])("of $length s lasts $slice s", ({ length, slice }) => {
    expect(sliceLength({ from: 500, to: 500 + length })).toBe(slice);
  });

  test("is never so short that there are more than sixty", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 93 * DAY }), (length) => {
        expect(Math.ceil(length / sliceLength({ from: 0, to: length }))).toBeLessThanOrEqual(60);
      }),
    );
  });
});
