import { describe, expect, test } from "vitest";
import { readCase, readMessage } from "../questions/reading-cases.ts";

/** Time words, then from and to in UTC, and whether the time is open. Every instant was worked out by hand. */
type Row = readonly [words: string, from: string, to: string, open?: "open"];

/** Reads time words of a question that somebody asks in a zone. */
function windowOf(words: string, tz: string, now: string): unknown {
  const text = `was 10.0.1.8 blocked to 10.0.2.6 ${words}`;
  const { from, to, ambiguous, errors } = readCase({ lang: "en", tz, now, text });
  return { from, to, ambiguous, errors };
}

function expectWindows(tz: string, now: string, rows: readonly Row[]): void {
  test.each(rows.map(([words, from, to, open]) => ({ words, from, to, open })))(
    "$words",
    ({ words, from, to, open }) => {
      expect(windowOf(words, tz, now)).toEqual({
        from,
        to,
        ambiguous: open === undefined ? [] : ["time"],
        errors: [],
      });
    },
  );
}

describe("New York, the day after the clocks went from 02:00 to 03:00 (8 March, 07:00Z)", () => {
  expectWindows("America/New_York", "2026-03-09T12:00:00-04:00", [
    ["at 2:30am on 3/8", "2026-03-08T07:25:00Z", "2026-03-08T07:35:00Z", "open"],
    ["at 2am yesterday", "2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z", "open"],
    ["at 3am yesterday", "2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z"],
    ["from 2:15am to 3:45am yesterday", "2026-03-08T07:15:00Z", "2026-03-08T07:45:00Z", "open"],
    ["from 1:30am to 2:30am yesterday", "2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z", "open"],
    ["from 1am to 4am yesterday", "2026-03-08T06:00:00Z", "2026-03-08T08:00:00Z"],
    // The start is skipped, the end is not: both are read with the offset before the change.
    ["from 2:30am to 3am yesterday", "2026-03-08T07:30:00Z", "2026-03-08T08:00:00Z", "open"],
    ["from 2:40am to 3:20am yesterday", "2026-03-08T07:40:00Z", "2026-03-08T08:20:00Z", "open"],
    ["from 2:10am to 2:50am yesterday", "2026-03-08T07:10:00Z", "2026-03-08T07:50:00Z", "open"],
    ["since 2:30am yesterday", "2026-03-08T07:30:00Z", "2026-03-09T16:00:00Z", "open"],
    ["yesterday", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"],
    ["last week", "2026-03-02T05:00:00Z", "2026-03-09T04:00:00Z"],
    ["last weekend", "2026-03-07T05:00:00Z", "2026-03-09T04:00:00Z"],
    ["3 days ago", "2026-03-06T05:00:00Z", "2026-03-07T05:00:00Z"],
    ["over the last 2 days", "2026-03-07T17:00:00Z", "2026-03-09T16:00:00Z"],
    ["over the last 48 hours", "2026-03-07T16:00:00Z", "2026-03-09T16:00:00Z"],
    ["yesterday morning", "2026-03-08T10:00:00Z", "2026-03-08T16:00:00Z"],
    ["from 8pm on 3/7 to 8am", "2026-03-08T01:00:00Z", "2026-03-08T12:00:00Z"],
    ["at 2:30am EST on 3/8", "2026-03-08T07:25:00Z", "2026-03-08T07:35:00Z"],
  ]);
});

describe("New York, in the hours around that change", () => {
  expectWindows("America/New_York", "2026-03-08T03:30:00-04:00", [
    ["2 hours ago", "2026-03-08T05:00:00Z", "2026-03-08T06:00:00Z"],
    ["last night", "2026-03-07T23:00:00Z", "2026-03-08T07:30:00Z"],
    ["from 11pm yesterday to 3am", "2026-03-08T04:00:00Z", "2026-03-08T07:00:00Z"],
  ]);
  expectWindows("America/New_York", "2026-03-10T02:30:00-04:00", [
    ["over the last 2 days", "2026-03-08T07:30:00Z", "2026-03-10T06:30:00Z", "open"],
  ]);
});

describe("New York, the day after the clocks went from 02:00 back to 01:00 (1 November, 06:00Z)", () => {
  expectWindows("America/New_York", "2026-11-02T12:00:00-05:00", [
    ["at 1:30am on 11/1", "2026-11-01T05:25:00Z", "2026-11-01T06:35:00Z", "open"],
    ["at 1am yesterday", "2026-11-01T04:30:00Z", "2026-11-01T06:30:00Z", "open"],
    ["at 2am yesterday", "2026-11-01T06:30:00Z", "2026-11-01T07:30:00Z"],
    ["from 1:30am to 2:30am yesterday", "2026-11-01T05:30:00Z", "2026-11-01T07:30:00Z", "open"],
    ["from 12:30am to 1:30am yesterday", "2026-11-01T04:30:00Z", "2026-11-01T06:30:00Z", "open"],
    ["from 1:15am to 1:45am yesterday", "2026-11-01T05:15:00Z", "2026-11-01T06:45:00Z", "open"],
    ["since 1:30am yesterday", "2026-11-01T05:30:00Z", "2026-11-02T17:00:00Z", "open"],
    ["午前1時台 昨日", "2026-11-01T05:00:00Z", "2026-11-01T07:00:00Z", "open"],
    ["yesterday", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"],
    ["last week", "2026-10-26T04:00:00Z", "2026-11-02T05:00:00Z"],
    ["in October", "2026-10-01T04:00:00Z", "2026-11-01T04:00:00Z"],
    ["over the last 2 days", "2026-10-31T16:00:00Z", "2026-11-02T17:00:00Z"],
    // The clocks show twelve hours, thirteen pass.
    ["from 8pm on 10/31 to 8am", "2026-11-01T00:00:00Z", "2026-11-01T13:00:00Z"],
    ["at 1:30am EDT on 11/1", "2026-11-01T05:25:00Z", "2026-11-01T05:35:00Z"],
  ]);
});

describe("London, the clocks change at 01:00Z", () => {
  describe("forward on 29 March", () => {
    expectWindows("Europe/London", "2026-03-30T10:00:00+01:00", [
      ["at 01:30 yesterday", "2026-03-29T01:25:00Z", "2026-03-29T01:35:00Z", "open"],
      ["yesterday", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z"],
      ["last week", "2026-03-23T00:00:00Z", "2026-03-29T23:00:00Z"],
      ["over the last 2 days", "2026-03-28T10:00:00Z", "2026-03-30T09:00:00Z"],
      ["since Saturday", "2026-03-28T00:00:00Z", "2026-03-30T09:00:00Z"],
    ]);
  });
  describe("back on 25 October", () => {
    expectWindows("Europe/London", "2026-10-26T10:00:00+00:00", [
      ["at 01:30 yesterday", "2026-10-25T00:25:00Z", "2026-10-25T01:35:00Z", "open"],
      ["yesterday", "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z"],
      ["between 00:30 and 02:30 yesterday", "2026-10-24T23:30:00Z", "2026-10-25T02:30:00Z"],
      ["2 days ago", "2026-10-23T23:00:00Z", "2026-10-24T23:00:00Z"],
      ["over the past week", "2026-10-19T09:00:00Z", "2026-10-26T10:00:00Z"],
    ]);
  });
});

describe("Lord Howe Island, the clocks change by half an hour", () => {
  describe("back from 02:00 to 01:30 on 5 April", () => {
    expectWindows("Australia/Lord_Howe", "2026-04-06T12:00:00+10:30", [
      ["at 01:45 yesterday", "2026-04-04T14:40:00Z", "2026-04-04T15:20:00Z", "open"],
      ["at 01:15 yesterday", "2026-04-04T14:10:00Z", "2026-04-04T14:20:00Z"],
      ["from 01:00 to 02:00 yesterday", "2026-04-04T14:00:00Z", "2026-04-04T15:30:00Z"],
      ["yesterday", "2026-04-04T13:00:00Z", "2026-04-05T13:30:00Z"],
      ["over the last 2 days", "2026-04-04T01:00:00Z", "2026-04-06T01:30:00Z"],
    ]);
  });
  describe("forward from 02:00 to 02:30 on 4 October", () => {
    expectWindows("Australia/Lord_Howe", "2026-10-05T12:00:00+11:00", [
      ["at 02:15 yesterday", "2026-10-03T15:40:00Z", "2026-10-03T15:50:00Z", "open"],
      ["at 02:30 yesterday", "2026-10-03T15:25:00Z", "2026-10-03T15:35:00Z"],
      ["yesterday", "2026-10-03T13:30:00Z", "2026-10-04T13:00:00Z"],
      ["over the last 2 days", "2026-10-03T01:30:00Z", "2026-10-05T01:00:00Z"],
    ]);
  });
});

describe("Tokyo: month ends, leap days, year ends", () => {
  expectWindows("Asia/Tokyo", "2026-03-31T12:00:00+09:00", [
    ["over the past month", "2026-02-28T03:00:00Z", "2026-03-31T03:00:00Z"],
    ["last month", "2026-01-31T15:00:00Z", "2026-02-28T15:00:00Z"],
    ["a month ago", "2026-02-27T15:00:00Z", "2026-02-28T15:00:00Z"],
    ["on 2/29", "2024-02-28T15:00:00Z", "2024-02-29T15:00:00Z"],
    ["on the 30th", "2026-03-29T15:00:00Z", "2026-03-30T15:00:00Z"],
  ]);
  expectWindows("Asia/Tokyo", "2027-01-01T12:00:00+09:00", [
    ["from 12/31 23:00 to 1/1 01:00", "2026-12-31T14:00:00Z", "2026-12-31T16:00:00Z"],
    ["last week", "2026-12-20T15:00:00Z", "2026-12-27T15:00:00Z"],
    ["last month", "2026-11-30T15:00:00Z", "2026-12-31T15:00:00Z"],
    ["this year", "2026-12-31T15:00:00Z", "2027-01-01T03:00:00Z"],
    ["yesterday at 24:00", "2026-12-31T14:55:00Z", "2026-12-31T15:05:00Z"],
    ["on the 31st at 25:30", "2026-12-31T16:25:00Z", "2026-12-31T16:35:00Z"],
  ]);
});

describe("a watch across a clock change", () => {
  const watch = (text: string, tz: string, now: string) => {
    const { from, to, ambiguous } = readCase({
      lang: "en",
      tz,
      now,
      text: `watch 10.0.1.8 to 10.0.2.6 ${text}, keep watching`,
    });
    return { from, to, ambiguous };
  };

  test.each([
    ["until 3am", "2026-03-08T07:00:00Z", []],
    ["until 2:30am", "2026-03-08T07:30:00Z", ["time"]],
    ["for the next 6 hours", "2026-03-08T09:00:00Z", []],
    ["for the next day", "2026-03-09T02:00:00Z", []],
  ])("%s", (limit, to, ambiguous) => {
    expect(watch(limit, "America/New_York", "2026-03-07T22:00:00-05:00")).toEqual({
      from: "2026-03-08T03:00:00Z",
      to,
      ambiguous,
    });
  });

  test("ends at the second showing of a time", () => {
    expect(watch("until 1:30am", "America/New_York", "2026-10-31T22:00:00-04:00")).toEqual({
      from: "2026-11-01T02:00:00Z",
      to: "2026-11-01T06:30:00Z",
      ambiguous: ["time"],
    });
  });
});

describe("a follow-up moves the window on the calendar", () => {
  const follow = (text: string, now: string, [from, to]: readonly [string, string]) => {
    const context = { intent: "blocked", src: "10.0.1.8", dst: "10.0.2.6", port: null, protocol: null, from, to };
    const read = readCase({ lang: "en", tz: "America/New_York", now, text, context });
    return [read.from, read.to, ...read.ambiguous];
  };

  test("the same time yesterday, across the change", () => {
    const window = ["2026-03-09T14:00:00Z", "2026-03-09T15:00:00Z"] as const;

    expect(follow("and the same time the day before?", "2026-03-09T12:00:00-04:00", window)).toEqual([
      "2026-03-08T14:00:00Z",
      "2026-03-08T15:00:00Z",
    ]);
    expect(
      follow("same time yesterday?", "2026-03-08T12:00:00-04:00", ["2026-03-08T14:00:00Z", "2026-03-08T15:00:00Z"]),
    ).toEqual(["2026-03-07T15:00:00Z", "2026-03-07T16:00:00Z"]);
  });

  test("onto a time that is shown twice: from the first to the second", () => {
    expect(
      follow("same time yesterday?", "2026-11-02T12:00:00-05:00", ["2026-11-02T06:15:00Z", "2026-11-02T06:45:00Z"]),
    ).toEqual(["2026-11-01T05:15:00Z", "2026-11-01T06:45:00Z", "time"]);
  });

  test("onto a time that is skipped: as long as before", () => {
    expect(
      follow("same time yesterday?", "2026-03-09T12:00:00-04:00", ["2026-03-09T06:30:00Z", "2026-03-09T07:30:00Z"]),
    ).toEqual(["2026-03-08T07:30:00Z", "2026-03-08T08:30:00Z", "time"]);
  });

  test("days on either side are calendar days", () => {
    expect(
      follow("1 day either side", "2026-03-12T12:00:00-04:00", ["2026-03-08T16:00:00Z", "2026-03-08T17:00:00Z"]),
    ).toEqual(["2026-03-07T17:00:00Z", "2026-03-09T17:00:00Z"]);
  });
});

test.each(["2:40am to 2:20am", "2:40am to 1:50am"])("a skipped start does not put an end in order: %s", (range) => {
  expect(windowOf(`from ${range} on 3/8`, "America/New_York", "2026-03-09T12:00:00-04:00")).toMatchObject({
    errors: ["end_before_start"],
  });
});

test("the doubt of a clock change is not that of morning or afternoon", () => {
  const text = "was 10.0.1.8 blocked to 10.0.2.6 at 2:30am on 3/8";
  const { assumed } = readMessage({ lang: "en", tz: "America/New_York", now: "2026-03-09T12:00:00-04:00", text });

  expect(assumed.map(({ rule }) => rule)).toEqual(["point-widened", "clock-change"]);
});
