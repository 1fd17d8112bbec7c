import type { Bar, Element } from "../../../cards/card.ts";
import { cut } from "../../../cards/cut.ts";
import { harmless } from "../../../cards/harmless.ts";
import { MARK_SIGNS } from "../../../cards/signs.ts";
import type { ChartBlock, Piece } from "./block.ts";
import type { Room } from "./room.ts";

type Strip = Extract<Element, { kind: "strip" }>;

/** What a block `data_visualization` takes; two to a message, of which we use one. */
const MOST = { name: 20, title: 50 } as const;

/**
 * How much happened when: records by bar. A bar that nobody watched bears the sign of it, for silence there proves nothing.
 * Nothing where the names cannot be told apart any more, or nothing happened at all.
 */
export function chart({ from, to, bars, legend }: Strip, room: Room): Piece | undefined {
  const categories = bars.map(({ label, watched }) => name(watched ? label : `${MARK_SIGNS.unknown} ${label}`));
  // Both in any case: colours go by their order, and rejected is not to look like accepted.
  const series = ACTIONS.map((action) => ({
    name: name(legend[action]),
    data: bars.map((bar, index) => ({ label: categories[index] ?? "", value: bar[action] })),
  }));
  const isEmpty = bars.every(({ accepted, rejected }) => accepted + rejected === 0);
  if (isEmpty || !areDistinct(categories) || !areDistinct(series.map((each) => each.name))) return undefined;
  const unknown = bars.every(({ watched }) => watched) ? "" : ` · ${MARK_SIGNS.unknown} ${legend.unknown}`;
  const block: ChartBlock = {
    type: "data_visualization",
    title: room.take(`${from} – ${to}${unknown}`, MOST.title),
    chart: { type: "bar", series, axis_config: { categories } },
  };
  return { kind: "block", block };
}

const ACTIONS = ["accepted", "rejected"] as const satisfies readonly (keyof Bar)[];

function name(text: string): string {
  return cut(harmless(text), MOST.name) || "–";
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
