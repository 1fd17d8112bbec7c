import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { widened } from "../../src/question/widened.ts";

/** 2026-11-22T06:00:00Z */
const NOW = 1_795_327_200;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** A time that ends so long ago. */
function ago(end: number, length: number) {
  return { window: { from: NOW - end - length, to: NOW - end } };
}

describe("a question about a wider time", () => {
  test("has as much time again on both sides", () => {
    expect(widened(ago(5 * HOUR, HOUR), NOW)).toEqual({ from: NOW - 7 * HOUR, to: NOW - 4 * HOUR });
  });

  test("does not reach beyond now", () => {
    expect(widened(ago(600, HOUR), NOW)).toEqual({ from: NOW - 600 - 2 * HOUR, to: NOW });
    expect(widened(ago(0, HOUR), NOW)).toEqual({ from: NOW - 2 * HOUR, to: NOW });
  });

  test("keeps an end that lies ahead", () => {
    expect(widened(ago(-600, HOUR), NOW)).toEqual({ from: NOW + 600 - 2 * HOUR, to: NOW + 600 });
  });

  test("is no longer than a question may be", () => {
    expect(widened(ago(2 * DAY, DAY), NOW, 2 * DAY)).toEqual({ from: NOW - 3.5 * DAY, to: NOW - 1.5 * DAY });
  });

  test("does not exist where there is no time, or the longest already", () => {
    expect(widened({}, NOW)).toBeUndefined();
    expect(widened(ago(2 * DAY, DAY), NOW, DAY)).toBeUndefined();
    expect(widened(ago(2 * DAY, DAY), NOW, DAY + 1)).toBeUndefined();
    expect(widened(ago(2 * DAY, DAY), NOW, HOUR)).toBeUndefined();
  });

  test("holds the time it was made from, grows, and stays within every limit", () => {
    const times = fc.record({
      end: fc.integer({ min: 0, max: 90 * DAY }),
      length: fc.integer({ min: 1, max: 93 * DAY }),
      longest: fc.integer({ min: 1, max: 93 * DAY }),
    });

    fc.assert(
      fc.property(times, ({ end, length, longest }) => {
        const { window } = ago(end, length);
        const wider = widened({ window }, NOW, longest);

        expect(wider === undefined).toBe(longest - length < 2);
        const { from, to } = wider ?? window;
        expect(from).toBeLessThanOrEqual(window.from);
        expect(to).toBeGreaterThanOrEqual(window.to);
        expect(to).toBeLessThanOrEqual(NOW);
        expect(to - from).toBeLessThanOrEqual(Math.max(length, Math.min(longest, 3 * length)));
      }),
    );
  });
});
