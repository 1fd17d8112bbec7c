import { expect, test } from "vitest";
import { intersection, isWithin, lengthOf, overlaps, padded, type Window } from "../../src/time/window.ts";

const HOUR: Window = { from: 100, to: 200 };

test.each([
  ["before it", { from: 0, to: 99 }, undefined],
  ["that ends where it begins", { from: 0, to: 100 }, undefined],
  ["that reaches into it", { from: 0, to: 101 }, { from: 100, to: 101 }],
  ["inside of it", { from: 120, to: 130 }, { from: 120, to: 130 }],
  ["around it", { from: 0, to: 300 }, { from: 100, to: 200 }],
  ["that begins where it ends", { from: 200, to: 300 }, undefined],
  ["without any moment", { from: 150, to: 150 }, undefined],
])("a window shares with one %s what lies in both", (_, other, part) => {
  expect(intersection(HOUR, other)).toEqual(part);
  expect(intersection(other, HOUR)).toEqual(part);
});

test("half-open windows that only touch share no moment", () => {
  expect([overlaps(HOUR, { from: 200, to: 300 }), overlaps({ from: 0, to: 100 }, HOUR)]).toEqual([false, false]);
  expect([overlaps(HOUR, { from: 199, to: 300 }), overlaps({ from: 0, to: 101 }, HOUR)]).toEqual([true, true]);
});

test("a window lies within itself, and not in one that ends a second earlier or begins a second later", () => {
  const within = [HOUR, { from: 99, to: 201 }, { from: 100, to: 199 }, { from: 101, to: 200 }];

  expect(within.map((outer) => isWithin(HOUR, outer))).toEqual([true, true, false, false]);
});

test("has a length in seconds, and grows on both sides", () => {
  expect(lengthOf(HOUR)).toBe(100);
  expect(padded(HOUR, 30)).toEqual({ from: 70, to: 230 });
});
