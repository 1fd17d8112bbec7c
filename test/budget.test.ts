import { describe, expect, test } from "vitest";
import { findLongestFitting, isTooBig, receiptOf } from "../src/budget.ts";
import type { Cost } from "../src/engines/engine.ts";

const HOUR = 3600;
const DAY = 86_400;
/** 2026-11-22T05:00:00Z */
const FIVE = 1_795_323_600;

describe("a question is too big", () => {
  test("only where it would read more than it may", () => {
    expect(isTooBig({ bytes: 101, usd: 0 }, 100)).toBe(true);
    expect(isTooBig({ bytes: 100, usd: 0 }, 100)).toBe(false);
  });

  test("neither where nothing is forbidden nor where nobody can tell", () => {
    expect(isTooBig({ bytes: 1e15, usd: 5000 })).toBe(false);
    expect(isTooBig(undefined, 1)).toBe(false);
  });
});

describe("the longest part of a time that fits", () => {
  /** Looks for it where up to so many seconds fit. */
  async function longest(asked: number, fitting: number) {
    const tried: number[] = [];
    const found = await findLongestFitting({ from: FIVE - asked, to: FIVE }, async ({ from, to }) => {
      expect(to).toBe(FIVE);
      tried.push(to - from);
      return to - from <= fitting;
    });
    return { length: found && found.to - found.from, tried };
  }

  test.each([
    { asked: 7 * DAY, fitting: 5 * HOUR, length: 3 * HOUR },
    { asked: 7 * DAY, fitting: 3 * DAY, length: 3 * DAY },
    { asked: 90 * DAY, fitting: 89 * DAY, length: 30 * DAY },
    { asked: 2 * HOUR, fitting: 2 * HOUR - 1, length: HOUR },
    { asked: HOUR, fitting: 900, length: 900 },
  ])("of $asked s, where $fitting s fit, is $length s", async ({ asked, fitting, length }) => {
    expect((await longest(asked, fitting)).length).toBe(length);
  });

  test("is never as long as what was asked, and always a length that a person would choose", async () => {
    expect((await longest(6 * HOUR, DAY)).length).toBe(3 * HOUR);
    expect((await longest(5 * HOUR, DAY)).length).toBe(3 * HOUR);
  });

  test("does not exist where not even a quarter of an hour fits, or less was asked about", async () => {
    expect((await longest(DAY, 899)).length).toBeUndefined();
    expect(await longest(600, 300)).toEqual({ length: undefined, tried: [] });
  });

  test("is found in few steps", async () => {
    const { tried } = await longest(90 * DAY, HOUR);

    expect(tried.length).toBeLessThanOrEqual(4);
    expect(new Set(tried).size).toBe(tried.length);
  });
});

describe("a receipt", () => {
  const cost: Cost = { engine: "athena", statement: "SELECT 1", bytesScanned: 30_000_000, ms: 1500, usd: 0.00015 };
  const shown: Cost = { ...cost, statement: "SELECT 2", bytesScanned: 12_000_000, ms: 500, usd: 0.00006 };
  const estimate = { bytes: 40_000_000, usd: 0.0002 };

  test("adds up the statements, and shows the first", () => {
    const receipt = receiptOf([cost, shown], { objects: 3, estimate: async () => estimate }, estimate);

    expect(receipt).toMatchObject({
      statement: "SELECT 1",
      bytesScanned: 42_000_000,
      ms: 2000,
      estimatedBytes: 40_000_000,
    });
    expect(receipt.usd).toBeCloseTo(0.00021, 10);
    expect(receipt).not.toHaveProperty("unestimated");
  });

  test("says that nobody could tell beforehand", () => {
    const unlisted = receiptOf([cost], {}, undefined);
    const unread = receiptOf([cost], { objects: 3, estimate: async () => undefined }, undefined);

    expect([unlisted.unestimated, unread.unestimated]).toEqual([true, true]);
  });

  test("says nothing of an estimate where an engine never makes one", () => {
    expect(receiptOf([cost], { objects: 3 }, undefined)).toEqual(cost);
  });
});
