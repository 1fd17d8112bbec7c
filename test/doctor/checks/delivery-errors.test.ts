import { expect, test } from "vitest";
import { deliveryErrors } from "../../../src/doctor/checks/delivery-errors.ts";
import { facts, flowLog, found, place, region } from "../../support/set-up.ts";

test("flow logs that AWS cannot deliver are to mend, and those that are not active", () => {
  const flowLogs = [
    flowLog({ trouble: "Access error" }),
    flowLog({ id: "fl-0b", active: false }),
    flowLog({ id: "fl-0c" }),
  ];

  expect(deliveryErrors(facts({ regions: [region(flowLogs)], places: [place()] }))).toMatchObject([
    { code: "not-delivering", severity: "to-mend", flowLog: "fl-0a", reason: "Access error" },
    { code: "not-delivering", severity: "to-mend", flowLog: "fl-0b" },
  ]);
});

test("flow logs that go elsewhere are nobody's concern", () => {
  const flowLogs = [flowLog({ trouble: "Access error" })];

  expect(found(deliveryErrors, { regions: [region(flowLogs)], places: [place({ bucket: "other" })] })).toEqual([]);
});
