import { expect, test } from "vitest";
import { resultsPlace } from "../../src/doctor/results-place.ts";

const WORKGROUP = { enabled: true, enforced: false, output: "s3://group", keepsResults: false };

test("what a workgroup enforces goes before the configuration, which goes before what it only proposes", () => {
  expect(resultsPlace({ workgroup: { ...WORKGROUP, enforced: true }, output: "s3://ours" })).toBe("s3://group");
  expect(resultsPlace({ workgroup: WORKGROUP, output: "s3://ours" })).toBe("s3://ours");
  expect(resultsPlace({ workgroup: WORKGROUP })).toBe("s3://group");
});

test("where no workgroup says it, the configuration does, or nobody", () => {
  expect(resultsPlace({ workgroup: "none", output: "s3://ours" })).toBe("s3://ours");
  expect(resultsPlace({ output: "s3://ours" })).toBe("s3://ours");
  expect(resultsPlace({ workgroup: { enabled: true, enforced: true, keepsResults: false } })).toBeUndefined();
});
