import { describe, expect, test } from "vitest";
import { deliveredFor, namedFor } from "../../src/sources/delivered.ts";
import { fromIso, toIso } from "../../src/time/instant.ts";

/** 05:00 to 06:00. */
const HOUR = { from: fromIso("2026-11-22T05:00:00Z") ?? 0, to: fromIso("2026-11-22T06:00:00Z") ?? 0 };

describe("objects that can hold records of a window", () => {
  test("were delivered from its beginning until an hour and the longest record after its end", () => {
    const { from, to } = deliveredFor(HOUR);

    expect([from, to].map(toIso)).toEqual(["2026-11-22T05:00:00Z", "2026-11-22T07:10:00Z"]);
  });

  test("are fewer where records are known to be shorter", () => {
    expect(toIso(deliveredFor(HOUR, 60).to)).toBe("2026-11-22T07:01:00Z");
    expect(toIso(namedFor(HOUR, 60).to)).toBe("2026-11-22T07:01:00Z");
  });

  test("are named up to five minutes before it begins", () => {
    // The object named 04:55 holds ends before 05:00, that named 04:56 those of 05:00 too.
    expect(toIso(namedFor(HOUR).from)).toBe("2026-11-22T04:56:00Z");
    expect(toIso(namedFor({ ...HOUR, from: HOUR.from + 1 }).from)).toBe("2026-11-22T04:56:00Z");
    expect(toIso(namedFor({ ...HOUR, from: HOUR.from - 1 }).from)).toBe("2026-11-22T04:55:00Z");
  });

  test("are named by whole minutes", () => {
    expect(toIso(namedFor({ ...HOUR, to: HOUR.to + 1 }).to)).toBe("2026-11-22T07:11:00Z");
    expect(toIso(namedFor(HOUR).to)).toBe("2026-11-22T07:10:00Z");
  });
});
