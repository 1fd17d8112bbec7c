import { describe, expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

/** Ends of the window in Tokyo, day and time. */
const window = (text: string) => {
  const { from, to } = questionJson(readInTokyo(`10.0.1.8 to 10.0.2.6 ${text}`));
  return [from, to];
};

describe("two moments are where a stretch begins and ends", () => {
  test.each([
    ["broke at 14:00 and came back at 14:20", "2026-10-07T04:55:00Z", "2026-10-07T05:25:00Z"],
    ["は14:05頃と14:30頃に切れました", "2026-10-07T05:00:00Z", "2026-10-07T05:35:00Z"],
  ])("%s", (text, from, to) => {
    expect(window(text)).toEqual([from, to]);
  });
});

describe("of two zones each counts for its own time", () => {
  test.each([
    "at 14:00 JST (that's 05:00 UTC)",
    "14:00 JST / 05:00 UTC",
    "JST 14:00 / UTC 05:00",
    "at 2pm JST, or 1am ET",
  ])("%s", (text) => {
    const pad = /pm/.test(text) ? 30 : 5;
    expect(window(text)).toEqual([
      `2026-10-07T04:${60 - pad}:00Z`,
      `2026-10-07T05:${String(pad).padStart(2, "0")}:00Z`,
    ]);
  });
});

describe("words for a time that no calendar knows", () => {
  test.each(["has been slow since the outage", "は連休明けからつながりません", "はリリース後からつながりません"])(
    "%s: it is said that they could not be placed",
    (text) => {
      expect(readInTokyo(`10.0.1.8 to 10.0.2.6 ${text}`).assumed).toContainEqual({
        field: "window",
        rule: "time-not-placed",
      });
    },
  );
});
