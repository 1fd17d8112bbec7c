import { expect, test } from "vitest";
import { daysOf } from "../../scripts/fuzz/days.ts";

test("two years of days go by, with one digest each", () => {
  expect(daysOf(["UTC", "America/Havana"])).toEqual({ days: 1462, faults: [] });
});
