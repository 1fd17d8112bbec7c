import type { Coverage, Watcher } from "../../coverage/coverage.ts";
import type { Rule } from "../verdict.ts";

const SIDES = ["src", "dst"] as const satisfies readonly Watcher["side"][];

/**
 * An observer of an end lost records in the judged part, and what it lost may be what was asked for; not where those of
 * the other end recorded everything.
 */
export const recordsSkipped: Rule = {
  name: "records-skipped",
  carriesOut: [17],
  decide({ coverage }) {
    const lost = coverage.gaps.filter(({ reason }) => reason === "records-skipped");
    const isAnybodys = lost.some(({ observer }) => observer === undefined);
    const isKnownElsewhere = !isAnybodys && SIDES.some((side) => recordedWhole(coverage, side));
    return lost.length > 0 && !isKnownElsewhere ? { kind: "cannot-say", reason: "records-skipped" } : undefined;
  },
};

function recordedWhole({ watchers }: Coverage, side: Watcher["side"]): boolean {
  const theirs = watchers.filter((watcher) => watcher.side === side);
  return theirs.length > 0 && theirs.every(({ complete }) => complete);
}
