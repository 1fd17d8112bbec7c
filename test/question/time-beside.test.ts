import { describe, expect, test } from "vitest";
import { readCase } from "../questions/reading-cases.ts";

/** Wednesday 7 October 2026, 15:12:34 in Tokyo. */
const NOW = "2026-10-07T15:12:34+09:00";

const windowOf = (text: string, { tz = "Asia/Tokyo", now = NOW } = {}) => {
  const { from, to, ambiguous } = readCase({ lang: "en", tz, now, text });
  return [from, to, ambiguous];
};

/** A time of day in Tokyo, today; a day before it is named. */
const tokyo = (clock: string) => {
  const [day, time] = clock.includes(" ") ? clock.split(" ") : ["07", clock];
  return new Date(`2026-10-${day}T${time}:00+09:00`).toISOString().replace(".000Z", "Z");
};

describe("all of a length before or after a time", () => {
  test.each([
    ["for 10 minutes from 14:00", "14:00", "14:10"],
    ["in the 10 minutes after 14:00", "14:00", "14:10"],
    ["during the two hours following 10:00", "10:00", "12:00"],
    ["20 minutes from 9:40 yesterday", "06 09:40", "06 10:00"],
    ["for half an hour starting at 13:00", "13:00", "13:30"],
    ["in the 10 minutes before 14:00", "13:50", "14:00"],
    ["in the last 10 minutes before 14:00", "13:50", "14:00"],
    ["the hour before 2pm", "13:00", "14:00"],
    ["the 15 mins up to 14:30", "14:15", "14:30"],
    ["over the 3 hours until noon", "09:00", "12:00"],
    ["14:00までの10分間", "13:50", "14:00"],
    ["昨日の14:00までの1時間", "06 13:00", "06 14:00"],
    ["14時前の30分間", "13:30", "14:00"],
    ["昨日までの3日間", "04 00:00", "07 00:00"],
    ["14時から10分間", "14:00", "14:10"],
    ["14:00以降の10分間", "14:00", "14:10"],
  ])("%s", (words, from, to) => {
    expect(windowOf(`10.0.1.8 to 10.0.2.6 ${words}`)).toEqual([tokyo(from), tokyo(to), []]);
  });
});

describe("a moment so long before or after a time is widened as any other", () => {
  test.each([
    ["10 minutes before 14:00", "13:45", "13:55"],
    ["10 minutes after 14:00", "14:05", "14:15"],
    ["an hour before 2pm", "12:30", "13:30"],
    ["an hour before 14:00", "12:55", "13:05"],
    ["14:00の10分前", "13:45", "13:55"],
    ["14:00の10分後", "14:05", "14:15"],
  ])("%s", (words, from, to) => {
    expect(windowOf(`10.0.1.8 to 10.0.2.6 ${words}`)).toEqual([tokyo(from), tokyo(to), []]);
  });
});

test.each([["since 10 minutes before 14:00"], ["14:00の10分前から"]])("everything %s", (words) => {
  expect(windowOf(`10.0.1.8 to 10.0.2.6 ${words}`)).toEqual([tokyo("13:50"), "2026-10-07T06:12:34Z", []]);
});

test("a day named elsewhere in the message is meant", () => {
  const text = "yesterday 10.0.1.8 could not reach 10.0.2.6 in the 10 minutes before 14:00";
  expect(windowOf(text)).toEqual([tokyo("06 13:50"), tokyo("06 14:00"), []]);
});

test("a length that begins later than now lies in the future", () => {
  const read = readCase({
    lang: "en",
    tz: "Asia/Tokyo",
    now: NOW,
    text: "10.0.1.8 to 10.0.2.6 10 minutes after 15:10 today",
  });
  expect(read.errors).toEqual(["future_window"]);
});

test("a time that does not exist is told as such", () => {
  const read = readCase({ lang: "en", tz: "Asia/Tokyo", now: NOW, text: "10.0.1.8 to 10.0.2.6 the hour before 25:61" });
  expect(read.errors).toEqual(["invalid_time"]);
});

describe("hours are elapsed time where the clocks change", () => {
  // New York, 2026-11-01: 01:00–02:00 is shown twice. 2026-03-08: 02:00–03:00 is skipped.
  test.each([
    ["the 2 hours before 03:00", "2026-11-01T12:00:00-05:00", "2026-11-01T06:00:00Z", "2026-11-01T08:00:00Z", []],
    ["the hour before 01:30", "2026-11-01T12:00:00-05:00", "2026-11-01T04:30:00Z", "2026-11-01T06:30:00Z", ["time"]],
    ["for 2 hours from 00:30", "2026-11-01T12:00:00-05:00", "2026-11-01T04:30:00Z", "2026-11-01T06:30:00Z", []],
    ["the hour before 03:30", "2026-03-08T12:00:00-04:00", "2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z", []],
    ["the hour before 02:30", "2026-03-08T12:00:00-04:00", "2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z", ["time"]],
  ])("%s", (words, now, ...expected) => {
    const read = windowOf(`10.0.1.8 to 10.0.2.6 ${words}`, { tz: "America/New_York", now });
    expect(read).toEqual(expected);
  });
});

test.each([
  ["10.0.1.8から10.0.2.6の443 分かりますか", 443],
  ["10.0.1.8から10.0.2.6の443分かりますか", 443],
  ["10.0.1.8から10.0.2.6 443 わかる？", 443],
])("分 is no minute where somebody asks: %s", (text, port) => {
  const read = readCase({ lang: "ja", tz: "Asia/Tokyo", now: NOW, text });
  expect([read.port, read.from]).toEqual([port, "2026-10-07T05:12:34Z"]);
});
