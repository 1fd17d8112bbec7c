import { expect, test } from "vitest";
import { intervals } from "../../../src/doctor/checks/intervals.ts";
import { facts, files, flowLog, found, place, region } from "../../support/set-up.ts";

test("ten minutes are worth a note, with the flow log as it is but for that", () => {
  const long = flowLog({ aggregationSeconds: 600 });
  const [finding] = intervals(facts({ regions: [region([long])], places: [place()] }));

  expect(finding).toMatchObject({ code: "long-intervals", severity: "note", flowLogs: ["fl-0a"], seconds: 600 });
  expect(finding?.fixes[0]?.text).toContain("--max-aggregation-interval 60");
});

test("one minute is fine, and so is what nobody reads", () => {
  const unread = flowLog({ aggregationSeconds: 600, active: false });

  expect(found(intervals, { regions: [region([flowLog(), unread])], places: [place()] })).toEqual([]);
});

test("records of a minute may be some seconds longer", () => {
  const sample = (longest: number) => files({ sample: { accepted: 1, rejected: 1, longest } });

  expect(found(intervals, { files: [sample(75), files()] })).toEqual([]);
  expect(found(intervals, { files: [sample(598)] })).toEqual(["note long-intervals"]);
});
