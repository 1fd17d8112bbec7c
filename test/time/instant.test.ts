import { describe, expect, test } from "vitest";
import { fromIso, toIso } from "../../src/time/instant.ts";

describe("an ISO time", () => {
  test.each([
    ["2026-11-22T05:00:00Z", 1_795_323_600],
    ["2026-11-22T14:00:00+09:00", 1_795_323_600],
    ["2026-11-22T14:00+0900", 1_795_323_600],
    ["2026-11-22 05:00:00Z", 1_795_323_600],
    ["2026-11-22T05:00:00.999Z", 1_795_323_600],
    ["2026-11-22T05:00:00.123456-00:00", 1_795_323_600],
    ["2028-02-29T23:59:59Z", 1_835_481_599],
    ["1970-01-01T00:00:00Z", 0],
    ["1969-12-31T23:59:59.5Z", -1],
  ])("%s is read", (text, instant) => {
    expect(fromIso(text)).toBe(instant);
  });

  test.each([
    ["without a zone", "2026-11-22T05:00:00"],
    ["of a day that no calendar has", "2026-02-29T05:00:00Z"],
    ["of a thirteenth month", "2026-13-01T05:00:00Z"],
    ["of a minute with 61 seconds", "2026-11-22T05:00:60Z"],
    ["of a zone that is nowhere", "2026-11-22T05:00:00+25:00"],
    ["with a date alone", "2026-11-22Z"],
    ["in the words of mail", "22 Nov 2026 05:00Z"],
    ["that ends like one", "foo-0900"],
    ["with something before it", "at 2026-11-22T05:00:00Z"],
    ["that is empty", ""],
  ])("one %s is none", (_, text) => {
    expect(fromIso(text)).toBeUndefined();
  });

  test("is written in UTC with seconds", () => {
    expect([0, 1_795_323_600].map(toIso)).toEqual(["1970-01-01T00:00:00Z", "2026-11-22T05:00:00Z"]);
  });
});
