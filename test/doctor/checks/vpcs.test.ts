import { describe, expect, test } from "vitest";
import { vpcs } from "../../../src/doctor/checks/vpcs.ts";
import { facts, flowLog, found, place, region, vpc } from "../../support/set-up.ts";

describe("a VPC", () => {
  test("with an active flow log that a source reads is fine", () => {
    expect(vpcs(facts({ regions: [region([flowLog()])], places: [place()] }))).toMatchObject([
      { code: "every-vpc-logged", severity: "fine", vpcs: 1 },
    ]);
  });

  test.each([
    { title: "without any flow log", flowLogs: [] },
    { title: "whose flow log is switched off", flowLogs: [flowLog({ active: false })] },
    { title: "of which only a transit gateway tells", flowLogs: [flowLog({ resource: "tgw-1" })] },
  ])("$title is to mend", ({ flowLogs }) => {
    expect(found(vpcs, { regions: [region(flowLogs)], places: [place()] })).toEqual(["to-mend no-flow-log"]);
  });

  test("of which only a subnet has one is told so", () => {
    const [finding] = vpcs(facts({ regions: [region([flowLog({ resource: "subnet-1" })])], places: [place()] }));

    expect(finding).toMatchObject({ code: "no-flow-log", vpc: "vpc-1", partial: 1 });
  });

  test.each([
    { title: "another prefix", place: place({ prefix: "other" }) },
    { title: "flow logs that the source leaves out", place: place({ settings: { flowLogs: ["fl-0b"] } }) },
  ])("whose flow log goes to $title is worth a note", ({ place: other }) => {
    expect(found(vpcs, { regions: [region([flowLog()])], places: [other] })).toEqual(["note logged-elsewhere"]);
  });

  test("of an account that no source names, or that EC2 does not tell of, is nobody's concern", () => {
    const stranger = vpc({ id: "vpc-2", account: "999999999999" });

    expect(found(vpcs, { regions: [region([], [stranger])], places: [place()] })).toEqual([]);
    expect(found(vpcs, { regions: [{ region: "eu-west-1", vpcs: [vpc()] }], places: [place()] })).toEqual([]);
  });
});

test("the flow log that is missing is made as the source's others are", () => {
  const source = place({ settings: { layout: "hive", encoding: "parquet" } });
  const [finding] = vpcs(facts({ regions: [region([])], places: [source] }));

  expect(finding?.fixes[0]?.text).toContain("FileFormat=parquet,HiveCompatiblePartitions=true,PerHourPartition=false");
});

test("a name that is none cannot leave its word in the command", () => {
  const [finding] = vpcs(facts({ regions: [region([], [vpc({ id: "vpc-1'; rm -rf /" })])] }));

  expect(finding?.fixes[0]?.text).toContain("--resource-ids 'vpc-1'\\''; rm -rf /'");
});
