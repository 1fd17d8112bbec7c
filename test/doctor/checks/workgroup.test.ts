import { describe, expect, test } from "vitest";
import type { WorkgroupFacts } from "../../../src/aws/athena-set-up.ts";
import { workgroup } from "../../../src/doctor/checks/workgroup.ts";
import type { AthenaFacts } from "../../../src/doctor/facts.ts";
import { athena, facts, found } from "../../support/set-up.ts";

const GOOD: WorkgroupFacts = {
  enabled: true,
  enforced: true,
  scanLimit: 1e11,
  output: "s3://results/",
  keepsResults: false,
};
const BARE: WorkgroupFacts = { enabled: true, enforced: false, scanLimit: 1e11, keepsResults: false };

function check(change: Partial<AthenaFacts>): readonly string[] {
  return found(workgroup, { athena: athena(change) });
}

describe("a workgroup", () => {
  test("that is ready says its limit", () => {
    expect(workgroup(facts({ athena: athena() }))).toMatchObject([{ code: "workgroup-ready", limit: 1e11 }]);
  });

  test("that is not there is made, with a limit", () => {
    const [finding] = workgroup(facts({ athena: athena({ workgroup: "none" }) }));

    expect(finding).toMatchObject({ code: "no-workgroup", severity: "to-mend" });
    expect(finding?.fixes[0]?.text).toContain("BytesScannedCutoffPerQuery=100000000000");
  });

  test("that nobody may look at is neither", () => {
    const { workgroup: _, ...untold } = athena();

    expect(found(workgroup, { athena: untold })).toEqual([]);
  });

  test("is to mend without a limit or switched off, and worth a note where clients do as they please", () => {
    const { scanLimit: _, ...unlimited } = GOOD;

    expect(check({ workgroup: unlimited })).toEqual(["to-mend no-scan-limit"]);
    expect(check({ workgroup: { ...GOOD, enabled: false } })).toEqual(["to-mend workgroup-off"]);
    expect(check({ workgroup: { ...GOOD, enforced: false } })).toEqual(["note not-enforced"]);
  });
});

describe("results", () => {
  test("need a place, in the workgroup or in the configuration, unless Athena keeps them", () => {
    expect(check({ workgroup: BARE })).toEqual(["note not-enforced", "to-mend no-output"]);
    expect(check({ workgroup: BARE, output: "s3://results/ours" })).toEqual(["note not-enforced"]);
    expect(check({ workgroup: { ...BARE, keepsResults: true } })).toEqual(["note not-enforced"]);
  });

  test("need a bucket that is there", () => {
    const [finding] = workgroup(facts({ athena: athena({ outputBucket: "missing" }) }));

    expect(finding).toMatchObject({ code: "no-output-bucket", where: "s3://results/" });
    expect(finding?.fixes[0]?.text).toContain("create-bucket --bucket results");
  });
});
