import { describe, expect, test } from "vitest";
import { type Due, dayBefore, dayWindow, dueOf } from "../../src/jobs/due.ts";
import { fromIso, toIso } from "../../src/time/instant.ts";

function at(iso: string): number {
  return fromIso(iso) ?? Number.NaN;
}

function shown({ scheduled, day }: Due): string {
  return `${toIso(scheduled)} about ${day}`;
}

describe("what comes every day was due", () => {
  const tokyo = { at: "08:30", zone: "Asia/Tokyo" };

  test.each([
    ["2026-10-07T08:30:00+09:00", "2026-10-06T23:30:00Z about 2026-10-06"],
    ["2026-10-07T08:29:59+09:00", "2026-10-05T23:30:00Z about 2026-10-05"],
    ["2026-10-08T08:29:59+09:00", "2026-10-06T23:30:00Z about 2026-10-06"],
    ["2027-01-01T12:00:00+09:00", "2026-12-31T23:30:00Z about 2026-12-31"],
    ["2028-03-01T23:59:59+09:00", "2028-02-29T23:30:00Z about 2028-02-29"],
  ])("at %s: %s", (now, due) => {
    expect(shown(dueOf(tokyo, at(now)))).toBe(due);
  });

  test.each([
    { zone: "America/New_York", time: "02:30", now: "2027-03-14T07:00:00Z", due: "2027-03-14T07:00:00Z" },
    { zone: "America/New_York", time: "02:30", now: "2027-03-14T06:59:59Z", due: "2027-03-13T07:30:00Z" },
    { zone: "Australia/Lord_Howe", time: "02:15", now: "2026-10-04T12:00:00Z", due: "2026-10-03T15:30:00Z" },
    { zone: "America/Sao_Paulo", time: "00:00", now: "2018-11-04T12:00:00Z", due: "2018-11-04T03:00:00Z" },
  ])("when the clock has jumped over $time in $zone: $now", ({ zone, time, now, due }) => {
    expect(toIso(dueOf({ at: time, zone }, at(now)).scheduled)).toBe(due);
  });

  test.each([
    { zone: "America/New_York", time: "01:30", now: "2026-11-01T12:00:00Z", due: "2026-11-01T05:30:00Z" },
    { zone: "America/New_York", time: "01:30", now: "2026-11-01T06:30:00Z", due: "2026-11-01T05:30:00Z" },
    { zone: "America/Havana", time: "00:00", now: "2026-11-01T05:00:00Z", due: "2026-11-01T04:00:00Z" },
    // The clock shows 31 October again, and the digest of 1 November has come already.
    { zone: "America/St_Johns", time: "00:00", now: "2010-11-07T03:00:00Z", due: "2010-11-07T02:30:00Z" },
  ])("the first time that the clock shows $time in $zone: $now", ({ zone, time, now, due }) => {
    expect(toIso(dueOf({ at: time, zone }, at(now)).scheduled)).toBe(due);
  });

  test("about the last day that there was, where one was left out", () => {
    const apia = { at: "08:30", zone: "Pacific/Apia" };
    expect(shown(dueOf(apia, at("2011-12-31T12:00:00+14:00")))).toBe("2011-12-30T18:30:00Z about 2011-12-29");
    expect(shown(dueOf(apia, at("2011-12-31T08:00:00+14:00")))).toBe("2011-12-29T18:30:00Z about 2011-12-28");
  });
});

describe("a local day", () => {
  test.each([
    { zone: "Asia/Tokyo", day: "2026-10-06", from: "2026-10-05T15:00:00Z", hours: 24 },
    { zone: "Asia/Kolkata", day: "2026-10-06", from: "2026-10-05T18:30:00Z", hours: 24 },
    { zone: "America/New_York", day: "2027-03-14", from: "2027-03-14T05:00:00Z", hours: 23 },
    { zone: "America/New_York", day: "2026-11-01", from: "2026-11-01T04:00:00Z", hours: 25 },
    { zone: "Australia/Lord_Howe", day: "2026-10-04", from: "2026-10-03T13:30:00Z", hours: 23.5 },
    { zone: "America/Sao_Paulo", day: "2018-11-04", from: "2018-11-04T03:00:00Z", hours: 23 },
    { zone: "America/Havana", day: "2026-11-01", from: "2026-11-01T04:00:00Z", hours: 25 },
  ])("of $zone, $day, begins at $from and has $hours hours", ({ zone, day, from, hours }) => {
    const window = dayWindow(day, zone);
    expect([toIso(window.from), (window.to - window.from) / 3600]).toEqual([from, hours]);
  });

  test.each([
    ["2027-01-01", "Asia/Tokyo", "2026-12-31"],
    ["2028-03-01", "Europe/London", "2028-02-29"],
    ["2011-12-31", "Pacific/Apia", "2011-12-29"],
  ])("comes after another one: %s in %s after %s", (day, zone, before) => {
    expect(dayBefore(day, zone)).toBe(before);
  });

  test.each(["2026-02-30", "yesterday", ""])("is none: %j", (text) => {
    expect(() => dayWindow(text, "UTC")).toThrow("not a day");
  });
});

/** Zones with every kind of oddity, and a year in which it shows. */
const ODDITIES = [
  ["America/New_York", 2026],
  ["Europe/London", 2026],
  ["Australia/Lord_Howe", 2026],
  ["Asia/Tokyo", 2026],
  ["Asia/Kolkata", 2026],
  ["America/Sao_Paulo", 2017],
  ["Africa/Casablanca", 2026],
  ["America/Havana", 2026],
] as const;
const DAYS = 731;

/** The dates that follow each other on a calendar that knows no clocks. */
function calendar(year: number, days: number): readonly string[] {
  return Array.from({ length: days }, (_, place) => new Date(Date.UTC(year, 0, 1 + place)).toISOString().slice(0, 10));
}

/** What becomes due while a clock goes on by an hour and a half at a time. */
function duesBetween(daily: { readonly at: string; readonly zone: string }, from: number, to: number): readonly Due[] {
  const dues = new Map<number, Due>();
  for (let now = from; now < to; now += 5400) {
    const due = dueOf(daily, now);
    if (due.scheduled >= from) dues.set(due.scheduled, due);
  }
  return [...dues.values()];
}

/** What the runtime's own clock shows in a zone: a date and a time of day. */
function wallClock(timeZone: string): (instant: number) => { readonly date: string; readonly time: string } {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" });
  return (instant) => ({ date: date.format(instant * 1000), time: time.format(instant * 1000) });
}

/** Clocks are put back by half an hour, an hour or two. */
const AGO = [60, 1800, 3600, 7200];

test.each(ODDITIES)("in %s there is exactly one digest for each of 731 days from %d on", (zone, year) => {
  const days = calendar(year, DAYS + 1);
  const [first = "", last = ""] = [days[1], days[DAYS]];
  const dues = duesBetween({ at: "02:30", zone }, dayWindow(first, zone).from, dayWindow(last, zone).to);
  const windows = dues.map(({ day }) => dayWindow(day, zone));
  const shows = wallClock(zone);
  const dateAt = (instant: number) => shows(instant).date;

  expect(dues.map(({ day }) => day)).toEqual(days.slice(0, DAYS));
  // It comes on the day after, and what it is about is that day and nothing else.
  expect(dues.map(({ scheduled }) => dateAt(scheduled))).toEqual(days.slice(1));
  expect(windows.map(({ from }) => dateAt(from))).toEqual(days.slice(0, DAYS));
  expect(windows.map(({ to }) => dateAt(to - 1))).toEqual(days.slice(0, DAYS));
  expect(windows.slice(1).map(({ from }) => from)).toEqual(windows.slice(0, -1).map(({ to }) => to));
});

test.each(ODDITIES)("in %s each comes when its clock shows the time first, or has jumped over it", (zone, year) => {
  const shows = wallClock(zone);
  const days = calendar(year, DAYS + 1);
  const [first = "", last = ""] = [days[1], days[DAYS]];
  for (const at of ["00:30", "01:45", "02:30"]) {
    const dues = duesBetween({ at, zone }, dayWindow(first, zone).from, dayWindow(last, zone).to);
    const early = dues.filter(({ scheduled }) => shows(scheduled).time < at);
    const late = dues.filter(({ scheduled }) => {
      const { date } = shows(scheduled);
      return AGO.some((ago) => shows(scheduled - ago).date === date && shows(scheduled - ago).time >= at);
    });

    expect(dues).toHaveLength(DAYS);
    expect({ early, late }).toEqual({ early: [], late: [] });
  }
});
