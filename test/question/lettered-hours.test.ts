import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCase } from "../questions/reading-cases.ts";

const TOKYO = { tz: "Asia/Tokyo", now: "2026-10-07T15:12:34+09:00" };
/** The day after the clocks of New York went from 02:00 to 03:00, and the day after they went back. */
const CHANGES = [
  { tz: "America/New_York", now: "2026-03-09T12:00:00-04:00" },
  { tz: "America/New_York", now: "2026-11-02T12:00:00-05:00" },
];

function windowOf(words: string, place = TOKYO): unknown {
  const { from, to, ambiguous, errors } = readCase({
    lang: "en",
    ...place,
    text: `was 10.0.1.8 blocked to 10.0.2.6 ${words}`,
  });
  return { from, to, ambiguous, errors };
}

describe("hours with a letter are times of day", () => {
  test.each([
    ["between 14h and 15h", "between 14:00 and 15:00"],
    ["between 14 and 15h", "between 14:00 and 15:00"],
    ["14-15h", "from 14:00 to 15:00"],
    ["14h-15h today", "from 14:00 to 15:00 today"],
    ["from 9h to 11h", "from 09:00 to 11:00"],
    ["from 22h yesterday to 4h today", "from 22:00 yesterday to 04:00 today"],
    ["at 14h", "at 2pm"],
    ["around 14h yesterday", "around 2pm yesterday"],
    ["yesterday 14h", "yesterday at 2pm"],
    ["until 14h", "until 14:00"],
  ])("%s", (lettered, plain) => {
    expect(windowOf(lettered)).toEqual(windowOf(plain));
  });

  test("whatever the hours, also where the clocks change", () => {
    const hours = fc.tuple(fc.integer({ min: 7, max: 23 }), fc.integer({ min: 7, max: 24 }));
    fc.assert(
      fc.property(hours, fc.constantFrom(TOKYO, ...CHANGES), ([a, b], place) => {
        fc.pre(a < b);

        expect(windowOf(`yesterday between ${a}h and ${b}h`, place)).toEqual(
          windowOf(`yesterday between ${a}:00 and ${b}:00`, place),
        );
      }),
    );
  });

  // 02:00 is skipped in March and 01:00 comes twice in November.
  test.each([
    [CHANGES[0], { from: "2026-03-08T06:00:00Z", to: "2026-03-08T08:00:00Z", ambiguous: [], errors: [] }],
    [CHANGES[1], { from: "2026-11-01T05:00:00Z", to: "2026-11-01T09:00:00Z", ambiguous: ["time"], errors: [] }],
  ])("from 1h to 4h of such a day: %o", (place, expected) => {
    expect(windowOf("from 1h to 4h yesterday", place)).toEqual(expected);
  });
});

describe("hours with a letter are lengths", () => {
  test.each([
    ["in the last 2h", "in the last 2 hours"],
    ["in the last 2-3h", "in the last 3 hours"],
    ["2-3h ago", "2 to 3 hours ago"],
    ["2h ago", "2 hours ago"],
    ["since 2h ago", "since 2 hours ago"],
    ["within 12h", "within 12 hours"],
  ])("%s", (lettered, plain) => {
    expect(windowOf(lettered)).toEqual(windowOf(plain));
  });
});
