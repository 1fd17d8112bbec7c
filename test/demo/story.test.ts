import fc from "fast-check";
import { expect, test } from "vitest";
import { BACKGROUND, OUTSIDE } from "../../demo/world/background.ts";
import { addressesOf } from "../../demo/world/interfaces.ts";
import { STORIES } from "../../demo/world/stories.ts";
import { makeStoryClock } from "../../demo/world/story.ts";

function clockAt(end: number, hours: number) {
  return { begin: end - hours * 3600, deliveredUntil: end - 600, end };
}

test("tells the stories in the last full hour that is delivered far enough", () => {
  const threeInJapan = Date.parse("2026-11-22T06:00:00Z") / 1000;

  const clock = makeStoryClock(clockAt(threeInJapan, 24));

  expect(clock.at(5)).toBe(Date.parse("2026-11-22T05:05:00Z") / 1000);
  expect(clock.span(0, 10)).toMatchObject({ en: "between 14:00 and 14:10", ja: "14:00〜14:10に" });
  expect(clock.untilNow(5)).toMatchObject({ en: "between 14:45 and 15:00" });
  expect(clock.longAgo).toMatchObject({ en: "on 11/19 between 09:00 and 09:10", ja: "11/19の09:00〜09:10に" });
});

test("fits every planted conversation into what is delivered, whenever the world ends", () => {
  const ends = fc.integer({ min: 5_000_000, max: 7_000_000 }).map((fiveMinutes) => fiveMinutes * 300);

  fc.assert(
    fc.property(ends, (end) => {
      const clocks = clockAt(end, 2);
      const stories = STORIES.map((draft) => draft(makeStoryClock(clocks)));
      const planted = stories.flatMap(({ conversations }) => conversations);

      expect(planted.every(({ start }) => start >= clocks.begin)).toBe(true);
      expect(planted.every(({ start, seconds }) => start + seconds < clocks.deliveredUntil)).toBe(true);
    }),
  );
});

test("asks each story in both languages, with its window and its port or service", () => {
  const clock = makeStoryClock(clockAt(Date.parse("2026-11-22T06:00:00Z") / 1000, 24));
  const stories = STORIES.map((draft) => draft(clock));

  expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  expect(stories.filter(({ question }) => !/between \d\d:\d\d and \d\d:\d\d/.test(question.en))).toEqual([]);
  expect(stories.filter(({ question }) => !/\d\d:\d\d〜\d\d:\d\dに/.test(question.ja))).toEqual([]);
  expect(
    stories.filter(({ question, pair }) => !(question.en.includes(pair.src) && question.ja.includes(pair.src))),
  ).toEqual([]);
});

test("keeps the pairs of the stories free of ordinary traffic", () => {
  const stories = STORIES.map((draft) => draft(makeStoryClock(clockAt(Date.parse("2026-11-22T06:00:00Z") / 1000, 24))));
  const poolOf = (names: readonly string[]) => names.flatMap((name) => OUTSIDE[name] ?? addressesOf(name));
  const crowded = stories.filter(({ pair }) =>
    BACKGROUND.some(
      ({ from, to, port }) => port === pair.port && poolOf(from).includes(pair.src) && poolOf(to).includes(pair.dst),
    ),
  );
  const desksToPayroll = BACKGROUND.filter(
    ({ from, to }) => from.includes("desk-a") && poolOf(to).includes("10.23.0.60"),
  );

  expect(BACKGROUND.every(({ from, to }) => poolOf(from).length > 0 && poolOf(to).length > 0)).toBe(true);
  expect(crowded.map(({ id }) => id)).toEqual([]);
  expect(desksToPayroll).toEqual([]);
});
