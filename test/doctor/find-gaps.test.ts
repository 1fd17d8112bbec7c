import { expect, test } from "vitest";
import { findGaps } from "../../src/doctor/find-gaps.ts";

const HOUR = 3600;

test("whole hours without any time are gaps, hours in a row one of them", () => {
  const times = [0, 1.5, 4.99, 7].map((hours) => hours * HOUR);

  expect(findGaps(times, { from: 0, to: 8 * HOUR })).toEqual([
    { from: 2 * HOUR, to: 4 * HOUR },
    { from: 5 * HOUR, to: 7 * HOUR },
  ]);
});

test("hours that lie in the window in part are not judged", () => {
  expect(findGaps([], { from: HOUR + 1, to: 3 * HOUR - 1 })).toEqual([]);
  expect(findGaps([], { from: HOUR, to: 2 * HOUR })).toEqual([{ from: HOUR, to: 2 * HOUR }]);
});
