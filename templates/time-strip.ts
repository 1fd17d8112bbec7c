import type { Element, Mark } from "../src/cards/card.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { Voice } from "../src/languages/language.ts";

type Slice = Explanation["timeline"][number];

/** What happened when, and when nobody was watching. */
export function timeStrip(timeline: Explanation["timeline"], { say, clock }: Voice): readonly Element[] {
  const [first, last] = [timeline[0], timeline.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      kind: "strip",
      from: say.moment(first.from, clock),
      to: say.moment(last.to, clock),
      marks: timeline.map(markOf),
      bars: barsOf(timeline.map(asItWent)).map(({ from, accepted, rejected, covered }) => ({
        ...{ label: say.moment(from, clock), accepted, rejected },
        watched: covered >= 1,
      })),
      legend: say.labels.strip,
    },
  ];
}

/** What one end let out and the other turned away was rejected: its bar says so and nothing else. */
function asItWent({ went, ...slice }: Slice): Slice {
  const accepted = went === "rejected" ? 0 : slice.accepted;
  const rejected = went === "accepted" ? 0 : slice.rejected;
  return { ...slice, went, accepted, rejected };
}

/** As many as charts take. */
const MOST_BARS = 20;

/** Neighbours taken together until there are few enough; what was not watched in part counts as not watched. */
function barsOf(timeline: readonly Slice[]): readonly Omit<Slice, "to" | "went">[] {
  const size = Math.ceil(timeline.length / MOST_BARS);
  const bars: Omit<Slice, "to" | "went">[] = [];
  for (const [index, { from, accepted, rejected, covered }] of timeline.entries()) {
    const last = bars.at(-1);
    if (last === undefined || index % size === 0) bars.push({ from, accepted, rejected, covered });
    else
      bars[bars.length - 1] = {
        from: last.from,
        accepted: last.accepted + accepted,
        rejected: last.rejected + rejected,
        covered: Math.min(last.covered, covered),
      };
  }
  return bars;
}

/** A slice counts as watched only if all of it was: half a silence proves nothing. */
function markOf({ went, covered }: Slice): Mark {
  if (went !== "unseen") return went;
  return covered >= 1 ? "silent" : "unknown";
}
