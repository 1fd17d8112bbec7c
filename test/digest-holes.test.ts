import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day, Hole } from "../src/coverage/day.ts";
import { quiet } from "./query/asked.ts";
import { awake, DAY, dayLaboratory, told } from "./support/day-laboratory.ts";

const look = dayLaboratory();
const MINUTE = 60;

test("minutes of which records were lost are told apart from those of which there is nothing", async () => {
  const lines = [
    ...[...awake("eni-both", { to: 36_000 }), ...awake("eni-both", { from: 42_000 })],
    quiet("SKIPDATA", { eni: "eni-both", at: 3600, lasts: 299 }),
    ...[...awake("eni-gap", { to: 36_000 }), ...awake("eni-gap", { from: 41_400 })],
  ];
  const { holes } = told(await look(lines));

  expect(holes.shown.map(({ kind, minutes, lost }) => [kind, minutes, lost])).toEqual([
    ["skipped", 105, 5],
    ["gap", 90, 0],
  ]);
});

/** What is told of the holes: who, what, how many minutes, and from which minute of the day to which. */
function holesOf({ holes }: Day): readonly unknown[] {
  return holes.shown.map(({ observer, kind, minutes, window }) => [
    observer.id,
    kind,
    minutes,
    (window.from - DAY.from) / MINUTE,
    (window.to - DAY.from) / MINUTE,
  ]);
}

test("what observers did not watch is told by what they lack, the longest first", async () => {
  const lines = [
    ...awake("eni-all-day"),
    ...[...awake("eni-gap", { to: 36_000 }), ...awake("eni-gap", { from: 42_000 })],
    ...awake("eni-began", { from: 7200 }),
    ...awake("eni-ended", { to: 79_200 }),
    ...awake("eni-working-hours", { from: 7200, to: 79_200 }),
    ...[...awake("eni-skips"), quiet("SKIPDATA", { eni: "eni-skips", at: 3600, lasts: 599 })],
    ...[...awake("eni-skips-once"), quiet("SKIPDATA", { eni: "eni-skips-once", at: 3600, lasts: 30 })],
    // One interval without a record can be that of two records far apart.
    ...[...awake("eni-nap", { to: 36_000 }), ...awake("eni-nap", { from: 36_600 })],
    ...awake("eni-a-bit-late", { from: 540 }),
    ...awake("eni-yesterday", { to: 0 }),
    ...awake("eni-tomorrow", { from: 86_400 }),
  ];
  const day = told(await look(lines));

  expect(holesOf(day)).toEqual([
    ["eni-working-hours", "gap", 240, 0, 1440],
    ["eni-began", "began", 120, 0, 120],
    ["eni-ended", "ended", 120, 1320, 1440],
    ["eni-gap", "gap", 100, 600, 700],
    ["eni-skips", "skipped", 10, 60, 70],
    ["eni-skips-once", "skipped", 1, 60, 61],
  ]);
  expect(day.holes.total).toBe(6);
  expect(day.totals.observers).toBe(9);
});

describe("how long silence may last", () => {
  const step = 60;
  const sleeping = (from: number, to: number) =>
    Array.from({ length: 1480 }, (_, index) => index - 20)
      .filter((minute) => minute < from || minute >= to)
      .map((minute) => quiet("NODATA", { eni: "eni-minutes", at: minute * step, lasts: step - 1 }));

  test("is told by records where all of them are short", async () => {
    expect(holesOf(told(await look(sleeping(100, 112))))).toEqual([["eni-minutes", "gap", 12, 100, 112]]);
    expect(holesOf(told(await look(sleeping(100, 109))))).toEqual([]);
  });

  test("is the longer interval where somebody else has longer records", async () => {
    expect(holesOf(told(await look([...sleeping(100, 112), ...awake("eni-tens")])))).toEqual([]);
  });

  test("is what the configuration says", async () => {
    const lines = [...awake("eni-a", { to: 36_000 }), ...awake("eni-a", { from: 36_900 })];
    const configured = (...seconds: readonly number[]) => seconds.map((aggregationSeconds) => ({ aggregationSeconds }));

    expect(holesOf(told(await look(lines, { logs: configured(60) })))).toEqual([["eni-a", "gap", 15, 600, 615]]);
    expect(holesOf(told(await look(lines, { logs: configured(60, 600) })))).toEqual([]);
  });
});

describe("before all of the day is delivered", () => {
  const lines = [
    ...awake("eni-going-on", { to: 82_800 }),
    // An interval behind everybody else, which is how AWS delivers.
    ...awake("eni-behind", { to: 82_200 }),
    ...awake("eni-stopped", { to: 72_000 }),
  ];

  test("nobody lacks what may still come, and it is named", async () => {
    const day = told(await look(lines, { now: DAY.to + 300 }));

    expect(holesOf(day)).toEqual([["eni-stopped", "ended", 179, 1200, 1379]]);
    expect(day).toMatchObject({
      deliveredUntil: DAY.from + 82_799,
      pending: { from: DAY.from + 82_799, to: DAY.to },
    });
  });

  test("it counts as delivered once it is overdue", async () => {
    const day = told(await look(lines, { now: DAY.to + 1200 }));

    expect(holesOf(day)).toEqual([
      ["eni-stopped", "ended", 240, 1200, 1440],
      ["eni-behind", "ended", 70, 1370, 1440],
      ["eni-going-on", "ended", 60, 1380, 1440],
    ]);
    expect(day).not.toHaveProperty("pending");
  });
});

/** A record of an observer, in minutes of the day, with seconds to spare. */
const MARK = fc.record({
  minute: fc.integer({ min: -11, max: 1450 }),
  second: fc.nat(59),
  lasts: fc.integer({ min: 0, max: 3600 }),
  isLost: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});
const OBSERVERS = fc.sample(fc.array(MARK, { minLength: 20, maxLength: 120 }), { seed: 7, numRuns: 25 });

test("minute by minute, every observer lacks what lies more than an interval behind and before its records", async () => {
  const lines = OBSERVERS.flatMap((marks, place) =>
    marks.map(({ minute, second, lasts, isLost }) => {
      const record = { eni: nameOf(place), at: minute * MINUTE + second, lasts };
      return quiet(isLost ? "SKIPDATA" : "NODATA", record);
    }),
  );
  const { holes } = told(await look(lines));
  const expected = OBSERVERS.flatMap((marks, place) => lackOf(nameOf(place), marks));

  expect(expected.length).toBeGreaterThan(15);
  expect(holes.shown.map(lackIn).toSorted()).toEqual(expected.toSorted());
});

function nameOf(place: number): string {
  return `eni-${String(place).padStart(3, "0")}`;
}

function lackIn({ observer, minutes, lost, window }: Hole): string {
  return `${observer.id} ${minutes} ${lost} ${(window.from - DAY.from) / MINUTE} ${(window.to - DAY.from) / MINUTE}`;
}

type Mark = (typeof OBSERVERS)[number][number];

/** What an observer lacks, found out by looking at each minute; nothing where it is too little to be told. */
function lackOf(name: string, marks: readonly Mark[]): readonly string[] {
  const spans = marks.map(({ minute, second, lasts, isLost }) => ({
    from: minute,
    to: minute + Math.floor((second + lasts) / MINUTE),
    isLost,
  }));
  // Eleven minutes on both sides of the day are looked at as well, and what lies beyond is not known.
  const at = (minute: number) => spans.filter(({ from, to }) => from <= minute && minute <= to);
  const isAwake = (minute: number) => minute < -11 || minute >= 1451 || at(minute).length > 0;
  const nearest = (minute: number, step: number) => {
    let near = minute;
    while (!isAwake(near)) near += step;
    return near;
  };
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
  const lost = minutes.filter((minute) => at(minute).some(({ isLost }) => isLost));
  const asleep = minutes.filter((minute) => !isAwake(minute) && nearest(minute, 1) - nearest(minute, -1) > 20);
  const all = [...lost, ...asleep];
  if (all.length < 10 && lost.length === 0) return [];
  return [`${name} ${all.length} ${lost.length} ${Math.min(...all)} ${Math.max(...all) + 1}`];
}
