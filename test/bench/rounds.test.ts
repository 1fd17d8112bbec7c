import { expect, test } from "vitest";
import { type Contestant, compete, median } from "../../bench/rounds.ts";

/** A clock that only contestants move on. */
function clock() {
  let now = 0;
  return {
    stopwatch: () => now,
    contestant(name: string, times: readonly number[], hits?: number): Contestant {
      const waiting = times.values();
      return {
        name,
        run: () => {
          now += waiting.next().value ?? Number.NaN;
          return Promise.resolve(hits === undefined ? { outside: 1 } : { hits });
        },
      };
    },
  };
}

test("takes the median of everybody's rounds, the first one aside", async () => {
  const { stopwatch, contestant } = clock();
  const slow = contestant("slow", [900, 30, 10, 20], 7);
  const fast = contestant("fast", [500, 3, 1, 2]);

  expect(await compete([slow, fast], { rounds: 3, stopwatch })).toEqual([
    { name: "slow", ms: 20 },
    { name: "fast", ms: 2, outside: 1 },
  ]);
});

test("measures nothing where two looked at different records", async () => {
  const { stopwatch, contestant } = clock();
  const rivals = [contestant("one", [1, 1], 7), contestant("other", [1, 1], 8)];

  await expect(compete(rivals, { rounds: 1, stopwatch })).rejects.toThrow("7, 8");
});

test("a median of an even number of values lies between the two middle ones", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([5])).toBe(5);
});
