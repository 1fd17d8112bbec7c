import type { Bar, Element } from "../../../cards/card.ts";
import { MARK_SIGNS, meaningOf } from "../../../cards/signs.ts";
import type { Box, Chart, Part } from "./adaptive.ts";
import { inert } from "./inert.ts";
import { type Room, whole } from "./room.ts";
import { run, words } from "./words.ts";

type Strip = Extract<Element, { kind: "strip" }>;

/** What happened when: as a chart, which clients without charts show as characters; as characters where there is nothing to draw. */
export function strip(element: Strip, room: Room): readonly Part[] {
  const chart = chartOf(element);
  return chart !== undefined && room.admits(chart) ? [chart] : whole(room, [characters(element)]);
}

/** The marks, then what those that occur mean. Monospace keeps every mark as wide as the others; by tens they fit a phone. */
function characters({ from, to, marks, legend }: Strip): Box {
  const tens = marks.map((mark, index) => `${index > 0 && index % 10 === 0 ? " " : ""}${MARK_SIGNS[mark]}`);
  const signs = run(tens.join(""), { fontType: "Monospace" });
  return {
    type: "Container",
    spacing: "Medium",
    items: [
      words([run(`${from} `), signs, run(` ${to}`)]),
      words([run(meaningOf(marks, legend), { isSubtle: true })], "None"),
    ],
  };
}

/**
 * How much happened when: records by bar. A bar that nobody watched bears the sign of it, for silence there proves nothing.
 * Nothing where the names cannot be told apart, or nothing happened at all.
 */
function chartOf(element: Strip): Chart | undefined {
  const { from, to, bars, legend } = element;
  const labels = bars.map(({ label, watched }) => named(watched ? label : `${MARK_SIGNS.unknown} ${label}`));
  const data = SERIES.map(({ action, color }) => ({
    legend: named(legend[action]),
    color,
    values: bars.map((bar, index) => ({ x: labels[index] ?? "", y: bar[action] })),
  }));
  const isEmpty = bars.every(({ accepted, rejected }) => accepted + rejected === 0);
  if (isEmpty || !areDistinct(labels) || !areDistinct(data.map((each) => each.legend))) return undefined;
  const unknown = bars.every(({ watched }) => watched) ? "" : ` · ${MARK_SIGNS.unknown} ${legend.unknown}`;
  const title = inert(`${from} – ${to}${unknown}`, MOST.title);
  return {
    type: "Chart.VerticalBar.Grouped",
    spacing: "Medium",
    stacked: true,
    title,
    data,
    fallback: characters(element),
  };
}

const SERIES = [
  { action: "accepted", color: "good" },
  { action: "rejected", color: "attention" },
] as const satisfies readonly { readonly action: keyof Bar; readonly color: Chart["data"][number]["color"] }[];

/** Code points that stay readable below an axis and above a chart. */
const MOST = { name: 20, title: 100 } as const;

function named(text: string): string {
  return inert(text, MOST.name) || "–";
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
