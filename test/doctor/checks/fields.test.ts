import { describe, expect, test } from "vitest";
import { fields } from "../../../src/doctor/checks/fields.ts";
import { facts, files, flowLog, format, found, place } from "../../support/set-up.ts";

const MOST = "srcaddr dstaddr tcp-flags flow-direction pkt-srcaddr pkt-dstaddr";

describe("fields", () => {
  test("are told that are missing, with another place for another flow log", () => {
    const source = place({ formats: [format("srcaddr dstaddr tcp-flags", [flowLog()])] });
    const [finding] = fields(facts({ places: [source] }));

    expect(finding).toMatchObject({
      code: "missing-fields",
      severity: "to-mend",
      flowLogs: ["fl-0a"],
      fields: ["flow-direction", "pkt-srcaddr", "pkt-dstaddr", "reject-reason"],
    });
    expect(finding?.fixes.map(({ kind }) => kind)).toEqual(["command", "settings"]);
    expect(finding?.fixes[0]?.text).toContain("arn:aws:s3:::flow-logs/central/all-fields/");
    expect(finding?.fixes[1]?.text).toContain('where: "s3://flow-logs/central/all-fields"');
  });

  test("are a note where only the reason of rejects is missing, and none where nothing is", () => {
    expect(found(fields, { places: [place({ formats: [format(MOST, ["fl-0a"])] })] })).toEqual(["note missing-fields"]);
    expect(found(fields, { places: [place({ formats: [format(`${MOST} reject-reason`, ["fl-0a"])] })] })).toEqual([]);
  });

  test("of flow logs that nobody reads do not matter", () => {
    const formats = [format("srcaddr", ["fl-0a"])];

    expect(found(fields, { places: [place({ formats, settings: { flowLogs: ["fl-0b"] } })] })).toEqual([]);
    expect(found(fields, { places: [place({ formats, settings: { encoding: "parquet" } })] })).toEqual([]);
  });

  test("of files go by the place and its flow logs, or by the file", () => {
    const formats = [
      { fields: ["srcaddr"], flowLogs: ["fl-0a"], example: "./AWSLogs/a.log" },
      { fields: ["dstaddr"], flowLogs: [], example: "./AWSLogs/b.log" },
    ];

    const findings = fields(facts({ files: [files({ formats })] }));

    expect(findings).toMatchObject([
      { where: "./AWSLogs", flowLogs: ["fl-0a"] },
      { where: "./AWSLogs/b.log", flowLogs: [] },
    ]);
    expect(findings[0]?.fixes[0]?.text).toContain("--resource-ids VPC_ID");
  });
});
