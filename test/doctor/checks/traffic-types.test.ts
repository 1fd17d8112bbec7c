import { describe, expect, test } from "vitest";
import { trafficTypes } from "../../../src/doctor/checks/traffic-types.ts";
import { facts, files, flowLog, found, place, region } from "../../support/set-up.ts";

const ELSEWHERE = { bucket: "elsewhere", prefix: "", layout: "hourly", encoding: "text" } as const;

describe("what flow logs record", () => {
  test.each(["accept", "reject"] as const)("is to mend where it is %s only", (trafficType) => {
    const [finding] = trafficTypes(facts({ regions: [region([flowLog({ trafficType })])], places: [place()] }));

    expect(finding).toMatchObject({ code: "part-of-traffic", resource: "vpc-1", recorded: trafficType });
    expect(finding?.fixes.map(({ text }) => text.split(" \\\n")[0])).toEqual([
      "aws ec2 create-flow-logs",
      "aws ec2 delete-flow-logs",
    ]);
    expect(finding?.fixes[0]?.text).toContain(`--traffic-type ALL`);
    expect(finding?.fixes[0]?.text).toContain(`'${flowLog().format}'`);
  });

  test.each([
    { title: "all of it", flowLogs: [flowLog()] },
    {
      title: "a half each",
      flowLogs: [flowLog({ trafficType: "accept" }), flowLog({ id: "fl-0b", trafficType: "reject" })],
    },
    {
      title: "a half, and all of it elsewhere",
      flowLogs: [flowLog({ trafficType: "accept" }), flowLog({ id: "fl-0b" })],
    },
    { title: "a half for others", flowLogs: [flowLog({ trafficType: "accept", delivery: ELSEWHERE })] },
  ])("is fine where it is $title", ({ flowLogs }) => {
    expect(found(trafficTypes, { regions: [region(flowLogs)], places: [place()] })).toEqual([]);
  });
});

describe("what records show", () => {
  const sample = (accepted: number, rejected: number) => ({ sample: { accepted, rejected, longest: 60 } });

  test("is worth a note where a thousand of them have one action", () => {
    expect(trafficTypes(facts({ files: [files(sample(1000, 0))] }))).toMatchObject([
      { code: "one-action-seen", severity: "note", action: "accept", records: 1000 },
    ]);
  });

  test("means nothing where they are few, of both kinds, or known to be so", () => {
    const known = files({ ...sample(0, 5000), settings: { trafficType: "reject" } });

    expect(found(trafficTypes, { files: [files(sample(999, 0)), files(sample(5000, 1)), files(), known] })).toEqual([]);
  });
});
