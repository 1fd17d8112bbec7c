import { describe, expect, test } from "vitest";
import { formats } from "../../../src/doctor/checks/formats.ts";
import { facts, format, found, place } from "../../support/set-up.ts";

const TWO = [format("srcaddr dstaddr", ["fl-0a", "fl-0b"]), format("srcaddr bytes start", ["fl-0c"])];

describe("several formats at one place", () => {
  test("are to mend where one of them is written down", () => {
    const [finding] = formats(facts({ places: [place({ formats: TWO, settings: { format: "srcaddr dstaddr" } })] }));

    expect(finding).toMatchObject({
      code: "several-formats",
      severity: "to-mend",
      formats: [
        { fields: 2, flowLogs: ["fl-0a", "fl-0b"] },
        { fields: 3, flowLogs: ["fl-0c"] },
      ],
    });
    expect(finding?.fixes.map(({ text }) => text.split("\n").at(-1)?.trim())).toEqual([
      'flowLogs: ["fl-0a","fl-0b"]',
      'flowLogs: ["fl-0c"]',
    ]);
  });

  test("are worth a note where they are told apart by themselves, and fine where somebody did", () => {
    const settings = { flowLogs: ["fl-0a", "fl-0b", "fl-0c"] };

    expect(found(formats, { places: [place({ formats: TWO, settings: {} })] })).toEqual(["note several-formats"]);
    expect(found(formats, { places: [place({ formats: TWO, settings })] })).toEqual([]);
  });

  test("are fine in Parquet, where columns go by name", () => {
    const both = [format("srcaddr", ["fl-0a"], "parquet"), format("dstaddr", ["fl-0b"], "parquet")];

    expect(found(formats, { places: [place({ formats: both, settings: { encoding: "parquet" } })] })).toEqual([]);
  });
});

test("flow logs that no source at the place reads are worth a note", () => {
  const sources = [["fl-0a"], ["fl-0b"]].map((flowLogs) => place({ formats: TWO, settings: { flowLogs } }));

  expect(formats(facts({ places: sources }))).toMatchObject([{ code: "flow-logs-left-out", flowLogs: ["fl-0c"] }]);
});
