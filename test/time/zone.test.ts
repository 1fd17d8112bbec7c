import { describe, expect, test } from "vitest";
import { fromIso } from "../../src/time/instant.ts";
import { clock, date, zoneName } from "../../src/time/zone.ts";

const at = (iso: string): number => fromIso(iso) ?? 0;
const NOW = at("2026-10-07T15:12:34+09:00");

test("writes the clock of the zone, with seconds where asked", () => {
  expect(clock(NOW, "Asia/Tokyo")).toBe("15:12");
  expect(clock(NOW, "UTC", "seconds")).toBe("06:12:34");
  expect(date(at("2026-10-07T23:30:00Z"), "Asia/Tokyo")).toBe("2026-10-08");
});

describe("zone names", () => {
  test.each([
    ["Asia/Tokyo", "2026-10-07T00:00:00Z", "JST"],
    ["America/New_York", "2026-07-01T00:00:00Z", "EDT"],
    ["America/New_York", "2026-12-01T00:00:00Z", "EST"],
    ["UTC", "2026-10-07T00:00:00Z", "UTC"],
    ["Asia/Kolkata", "2026-10-07T00:00:00Z", "+05:30"],
  ])("%s at %s is %s", (zone, iso, name) => {
    expect(zoneName(at(iso), zone)).toBe(name);
  });

  test("an unknown zone is our mistake", () => {
    expect(() => clock(NOW, "Mars/Base")).toThrow("unknown time zone: Mars/Base");
  });
});
