import { describe, expect, test } from "vitest";
import { settings } from "../../../src/doctor/checks/settings.ts";
import { facts, files, flowLog, found, place, region } from "../../support/set-up.ts";

const CONFIGURED = place({ source: 2, settings: { trafficType: "all", aggregationSeconds: 60 } });

describe("settings", () => {
  test("that are not true are to mend, with the value that is", () => {
    const flowLogs = [flowLog({ trafficType: "reject", aggregationSeconds: 600 })];
    const findings = settings(facts({ regions: [region(flowLogs)], places: [CONFIGURED] }));

    expect(findings).toMatchObject([
      { code: "setting-differs", path: "sources[2].trafficType", configured: "all", actual: "reject" },
      { code: "setting-differs", path: "sources[2].aggregationSeconds", configured: "60", actual: "600" },
    ]);
    expect(findings[0]?.fixes[0]?.text).toContain('trafficType: "reject"');
  });

  test("are true of flow logs that make up the whole together, and of shorter intervals", () => {
    const halves = [flowLog({ trafficType: "accept" }), flowLog({ id: "fl-0b", trafficType: "reject" })];
    const longer = place({ settings: { aggregationSeconds: 600 } });

    expect(found(settings, { regions: [region(halves)], places: [CONFIGURED] })).toEqual([]);
    expect(found(settings, { regions: [region([flowLog()])], places: [longer] })).toEqual([]);
  });

  test("that nobody made are not compared", () => {
    expect(found(settings, { regions: [region([flowLog({ aggregationSeconds: 600 })])], places: [place()] })).toEqual(
      [],
    );
  });

  test("of files are refuted by their records", () => {
    const sample = { accepted: 3, rejected: 1, longest: 600 };
    const claimed = files({ settings: { trafficType: "accept", aggregationSeconds: 60 }, sample });

    expect(settings(facts({ files: [claimed] }))).toMatchObject([
      { path: "sources[0].trafficType", actual: "all", flowLogs: [] },
      { path: "sources[0].aggregationSeconds", actual: "600", flowLogs: [] },
    ]);
    expect(found(settings, { files: [files({ settings: { trafficType: "all" }, sample })] })).toEqual([]);
  });
});
