import { expect, test } from "vitest";
import type { Bar, Card } from "../../../src/cards/card.ts";
import { render } from "../../../src/surfaces/slack/render/index.ts";

const LEGEND = {
  accepted: "accepted",
  rejected: "rejected",
  both: "both",
  silent: "nothing",
  unknown: "not watched",
};

/** As it goes over the wire to a workspace that has charts. */
function sent(card: Card) {
  return JSON.parse(JSON.stringify(render(card, "message-with-charts")));
}

const bar = (label: string, accepted: number, rejected: number): Bar => ({
  label,
  accepted,
  rejected,
  watched: true,
});
const strip = (bars: readonly Bar[], legend = LEGEND): Card => ({
  elements: [{ kind: "strip", from: "14:00", to: "15:00", marks: ["both"], bars, legend }],
});

test("shows how many records there were when", () => {
  const [block] = sent(strip([bar("14:00", 3, 1), bar("14:30", 0, 12)])).blocks;

  expect(block.title).toBe("14:00 – 15:00");
  expect(block.chart.axis_config.categories).toEqual(["14:00", "14:30"]);
  expect(block.chart.series).toEqual([
    {
      name: "accepted",
      data: [
        { label: "14:00", value: 3 },
        { label: "14:30", value: 0 },
      ],
    },
    {
      name: "rejected",
      data: [
        { label: "14:00", value: 1 },
        { label: "14:30", value: 12 },
      ],
    },
  ]);
});

test("gives each series the same place, so the same colour, whatever happened", () => {
  const [block] = sent(strip([bar("14:00", 0, 2)])).blocks;

  expect(block.chart.series.map(({ name }: { name: string }) => name)).toEqual(["accepted", "rejected"]);
});

test("tells where nobody was watching from where nothing happened", () => {
  const [block] = sent(strip([bar("14:00", 3, 0), { ...bar("14:30", 0, 0), watched: false }])).blocks;

  expect(block.title).toBe("14:00 – 15:00 · ░ not watched");
  expect(block.chart.axis_config.categories).toEqual(["14:00", "░ 14:30"]);
});

test("is characters where there is nothing to draw, or its names are the same", () => {
  const types = [
    strip([bar("14:00", 0, 0)]),
    strip([]),
    strip([bar("14:00", 1, 0), bar("14:00", 1, 0)]),
    strip([bar("14:00", 1, 1)], { ...LEGEND, rejected: "accepted" }),
  ].map((card) => sent(card).blocks[0].type);

  expect(types).toEqual(Array(4).fill("rich_text"));
});
