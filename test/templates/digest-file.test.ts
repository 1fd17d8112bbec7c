import { expect, test } from "vitest";
import { type Digest, digestOf } from "../../src/jobs/digest/digest.ts";
import { remembered } from "../../src/jobs/digest/remembered.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { digestCsv } from "../../templates/digest-file.ts";
import { clockAt, dayOf, hole, share, turned, turnedTogether } from "../support/day.ts";

const { port: _, ...PING } = turned("10.20.41.8", "10.23.0.60", { protocol: 1, rejects: 3 });
const OFF = { pending: { from: clockAt("20:00"), to: clockAt("24:00") } };
const BEFORE = dayOf({
  inside: share([turned("10.20.40.4", "10.23.0.60"), turned("10.20.40.9", "10.23.0.60", { port: 3389, rejects: 20 })]),
});
const DAY = dayOf({
  inside: share([turned("10.20.40.4", "10.23.0.60", { rejects: 200 }), PING]),
  outside: share([turnedTogether("203.0.113.9")]),
  holes: share([hole("eni-0a1")]),
});

function digest(day = DAY, before = BEFORE): Digest {
  return digestOf({ day, date: "2026-10-06", before: remembered({ date: "2026-10-05", terms: "", day: before }) });
}

test("has everything, one row each, with the day that it is about", () => {
  expect(digestCsv(digest())).toBe(
    [
      "section,source,sources,destination,port,protocol,rejects,observer,minutes,first (UTC),last (UTC),day\r\n",
      "new,10.20.41.8,1,10.23.0.60,,1,3,,,2026-10-06T05:01:00Z,2026-10-06T05:09:00Z,2026-10-06\r\n",
      "new,198.51.100.7,3211,203.0.113.9,22,6,8120,,,2026-10-05T15:00:00Z,2026-10-06T14:59:00Z,2026-10-06\r\n",
      "stopped,10.20.40.9,1,10.23.0.60,3389,6,20,,,,,2026-10-05\r\n",
      "rejected,10.20.40.4,1,10.23.0.60,22,6,200,,,2026-10-06T05:01:00Z,2026-10-06T05:09:00Z,2026-10-06\r\n",
      "hole: gap,,,,,,,eni-0a1,60,2026-10-05T17:00:00Z,2026-10-05T18:00:00Z,2026-10-06\r\n",
    ].join(""),
  );
});

test("says what is not certain", () => {
  const sections = digestCsv(digest({ ...DAY, ...OFF }, { ...BEFORE, ...OFF }))
    .split("\r\n")
    .map((row) => row.split(",")[0]);

  expect(sections.slice(1, -1)).toEqual(["perhaps new", "perhaps new", "perhaps stopped", "rejected", "hole: gap"]);
});

test("holds no formula, whatever stands in a log", () => {
  const day = dayOf({ inside: share([turned('=HYPERLINK("x")', "@SUM(1,2)")]) });

  expect(digestCsv(digest(day, dayOf())).split("\r\n")[1]).toBe(
    'new,"\'=HYPERLINK(""x"")",1,"\'@SUM(1,2)",22,6,14,,,2026-10-06T05:01:00Z,2026-10-06T05:09:00Z,2026-10-06',
  );
});

test.each([
  {
    what: "everything",
    made: digest(),
    english: "Digest of Tue 6 Oct: 3 rejected pairs (2 new), 1 no longer rejected and 1 interface with gaps",
    japanese: "10月6日（火）の日次レポート: 拒否 3 組（うち新たな拒否 2 組）、なくなった拒否 1 組、記録の欠け 1 件",
  },
  {
    what: "some of more",
    made: digest({ ...DAY, inside: share(DAY.inside.shown, 1312), outside: share([]), holes: share([]) }, dayOf()),
    english: "Digest of Tue 6 Oct: 2 of 1,312 rejected pairs",
    japanese: "10月6日（火）の日次レポート: 拒否 1,312 組中 2 組",
  },
])("its title says what it holds: $what", ({ made, english, japanese }) => {
  const clock = { zone: "Asia/Tokyo", now: clockAt("32:30") };

  expect(Object.values(LANGUAGES).map(({ say }) => say.digest.file(made, clock))).toEqual([english, japanese]);
});
