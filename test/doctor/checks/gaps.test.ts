import { expect, test } from "vitest";
import { gaps } from "../../../src/doctor/checks/gaps.ts";
import { delivery, facts, files, place } from "../../support/set-up.ts";

const GAP = { from: 3600, to: 7200 };

test("hours without objects are worth a note for each account and Region", () => {
  const places = [place({ deliveries: [delivery(), delivery({ gaps: [GAP] })] })];
  const folder = files({ deliveries: [{ account: "210987654321", region: "us-east-1", newest: 0, gaps: [GAP] }] });

  expect(gaps(facts({ places, files: [folder] }))).toMatchObject([
    { code: "gaps", where: "s3://flow-logs/central", account: "123456789012", gaps: [GAP] },
    { code: "gaps", where: "./AWSLogs", account: "210987654321", gaps: [GAP] },
  ]);
});
