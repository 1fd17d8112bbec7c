import fc from "fast-check";
import { IANAZone } from "luxon";
import { describe, expect, test } from "vitest";
import { fromIso, toIso } from "../../src/time/instant.ts";
import {
  dateOf,
  dayOf,
  isZoneOrOffset,
  plusMonths,
  showingsOf,
  wallOf,
  wallOfDate,
  weekdayOf,
} from "../../src/time/wall.ts";

/** What a wall shows, written as if it stood in Greenwich. */
const wall = (text: string): number => fromIso(`${text}:00Z`) ?? 0;

describe("clock changes in New York", () => {
  const showings = (text: string) => {
    const { first, last, kind } = showingsOf(wall(text), "America/New_York");
    return [toIso(first), toIso(last), kind];
  };

  test("an ordinary time is shown once", () => {
    expect(showings("2026-10-07T11:00")).toEqual(["2026-10-07T15:00:00Z", "2026-10-07T15:00:00Z", "once"]);
  });

  test("a skipped time is read with the offset before the change", () => {
    expect(showings("2026-03-08T02:30")).toEqual(["2026-03-08T07:30:00Z", "2026-03-08T07:30:00Z", "skipped"]);
  });

  test("a repeated time has a first and a last showing", () => {
    expect(showings("2026-11-01T01:30")).toEqual(["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "repeated"]);
  });

  test("the hours around the change are shown once", () => {
    expect(showings("2026-11-01T00:59")[2]).toBe("once");
    expect(showings("2026-11-01T02:00")[2]).toBe("once");
    expect(showings("2026-03-08T03:00")[2]).toBe("once");
  });
});

test("shows what the zone's own rules show, also beside its clock changes", () => {
  const zones = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca"];
  // A change of one of these zones, from 2005 to 2026.
  const changes = ["2026-03-08T07:00", "2026-10-25T01:00", "2026-04-04T15:00", "2005-04-03T03:31", "2026-02-15T02:00"];
  const moments = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -100_000, max: 100_000 }))
    .map(([change, add]) => wall(change) + add);

  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (zone, instant) => {
      const offset = IANAZone.create(zone).offset(instant * 1000) * 60;

      expect(wallOf(instant, zone)).toBe(instant + offset);
    }),
  );
});

describe("calendar", () => {
  test("goes from a moment to the wall and its day", () => {
    const shown = wallOf(fromIso("2026-10-06T20:00:00Z") ?? 0, "Asia/Tokyo");

    expect(dateOf(shown)).toEqual({ year: 2026, month: 10, day: 7 });
    expect(dayOf(shown)).toBe(wall("2026-10-07T00:00"));
    expect(weekdayOf(shown)).toBe(3);
  });

  test("a month earlier than the 31st is the last day of a shorter month", () => {
    expect(dateOf(plusMonths(wall("2026-03-31T10:00"), -1))).toEqual({ year: 2026, month: 2, day: 28 });
  });

  test("knows which dates exist", () => {
    expect(wallOfDate(2026, 2, 29)).toBeUndefined();
    expect(wallOfDate(2024, 2, 29)).toBe(wall("2024-02-29T00:00"));
    expect(wallOfDate(2026, 13, 1)).toBeUndefined();
  });

  test("knows zones by IANA name and by fixed offset", () => {
    expect(["Asia/Tokyo", "UTC", "UTC+9", "UTC-05:30"].map(isZoneOrOffset)).toEqual([true, true, true, true]);
    expect(["Asia/Nowhere", "", "JST?"].map(isZoneOrOffset)).toEqual([false, false, false]);
  });

  test("an unknown zone is our mistake", () => {
    expect(() => wallOf(0, "Asia/Nowhere")).toThrow("unknown time zone: Asia/Nowhere");
  });
});
