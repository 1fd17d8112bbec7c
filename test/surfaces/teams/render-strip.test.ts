import { describe, expect, test } from "vitest";
import type { Element, Mark } from "../../../src/cards/card.ts";
import { readable } from "../../support/adaptive.ts";
import { LEGEND } from "../../support/any-card.ts";
import { partsOf, seen } from "./rendered.ts";

describe("a time strip", () => {
  const bar = (label: string, accepted: number, rejected: number) => ({ label, accepted, rejected, watched: true });
  const strip = (bars: Extract<Element, { kind: "strip" }>["bars"], legend = LEGEND): Element => ({
    ...{ kind: "strip", from: "14:00", to: "15:00", marks: ["both", "silent"], bars, legend },
  });

  test("is a chart of records by time, which says the same in characters where there are no charts", () => {
    const [chart] = partsOf(strip([bar("14:00", 3, 1), { ...bar("14:30", 0, 0), watched: false }]));

    expect(chart).toMatchObject({
      type: "Chart.VerticalBar.Grouped",
      stacked: true,
      title: "14:00 – 15:00 · ░ not watched",
      data: [
        {
          legend: "accepted",
          color: "good",
          values: [
            { x: "14:00", y: 3 },
            { x: "░ 14:30", y: 0 },
          ],
        },
        {
          legend: "rejected",
          color: "attention",
          values: [
            { x: "14:00", y: 1 },
            { x: "░ 14:30", y: 0 },
          ],
        },
      ],
    });
    expect(readable(chart.fallback)).toBe("14:00 ◐· 15:00\n◐ both  · nothing");
  });

  test("is characters where there is nothing to draw, or its names are the same", () => {
    const types = [
      strip([bar("14:00", 0, 0)]),
      strip([]),
      strip([bar("14:00", 1, 0), bar("14:00", 1, 0)]),
      strip([bar("14:00", 1, 1)], { ...LEGEND, rejected: "accepted" }),
    ].map((element) => partsOf(element)[0].type);

    expect(types).toEqual(Array(4).fill("Container"));
  });

  test("breaks into tens, so that a phone shows all of it", () => {
    const marks = Array.from({ length: 25 }, (): Mark => "silent");

    expect(seen({ kind: "strip", from: "a", to: "b", marks, bars: [], legend: LEGEND })).toContain(
      `a ${"·".repeat(10)} ${"·".repeat(10)} ${"·".repeat(5)} b`,
    );
  });
});
