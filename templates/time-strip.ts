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
      legend: say.labels.strip,
    },
  ];
}

/** A slice counts as watched only if all of it was: half a silence proves nothing. */
function markOf({ went, covered }: Slice): Mark {
  if (went !== "unseen") return went;
  return covered >= 1 ? "silent" : "unwatched";
}
