import { describe, expect, test } from "vitest";
import { sayMoment } from "../../../demo/page/text/moment.ts";
import { NOW } from "../../support/page/drawing.ts";

const inJapan = { locale: "en-US", zone: "Asia/Tokyo", now: () => NOW };
const inBerlin = { ...inJapan, zone: "Europe/Berlin" };

describe("a moment", () => {
  test("is told in the reader's zone", () => {
    expect(sayMoment(NOW, "{time}", inJapan)).toBe("3:20 PM");
    expect(sayMoment(NOW, "{time_secs}", inBerlin)).toBe("7:20:00 AM");
  });

  test("is told in the reader's language", () => {
    const reader = { ...inJapan, locale: "ja-JP" };
    expect(sayMoment(NOW - 5 * 86_400, "{date_short_pretty} {time}", reader)).toBe("2026年11月17日 15:20");
    expect(sayMoment(NOW - 86_400, "{date_short_pretty}", reader)).toBe("昨日");
  });

  test.each([
    ["{date_num}", "11/17/2026"],
    ["{date}", "November 17, 2026"],
    ["{date_short}", "Nov 17, 2026"],
    ["{date_long}", "Tuesday, November 17, 2026"],
    ["at {time}, {nothing}", "at 3:20 PM, {nothing}"],
  ])("is written as %s says", (format, said) => {
    expect(sayMoment(NOW - 5 * 86_400, format, inJapan)).toBe(said);
  });

  test("begins with a capital where it begins with a day", () => {
    expect(sayMoment(NOW, "{date_short_pretty} {time}", inJapan)).toBe("Today 3:20 PM");
    expect(sayMoment(NOW, "{time}, {date_short_pretty}", inJapan)).toBe("3:20 PM, today");
  });

  test("is today or yesterday by the reader's calendar", () => {
    // 00:30 in Japan is the day before in Germany.
    const midnight = NOW - (15 * 60 + 20 - 30) * 60;
    expect(sayMoment(midnight, "on {date_pretty}", inJapan)).toBe("on today");
    expect(sayMoment(midnight, "on {date_pretty}", inBerlin)).toBe("on yesterday");
    expect(sayMoment(midnight, "{date}", inJapan)).toBe("November 22, 2026");
  });
});
