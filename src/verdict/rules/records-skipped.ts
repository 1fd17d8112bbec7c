import type { Rule } from "../verdict.ts";
import { recordedWhole, SIDES } from "../watched.ts";

/**
 * An observer of an end lost records in the judged part, and what it lost may be what was asked for; not where the other
 * end is a single one and was recorded whole. Of several addresses some may have observers that nobody knows.
 */
export const recordsSkipped: Rule = {
  name: "records-skipped",
  carriesOut: [17],
  decide({ asked: { several = [] }, coverage }) {
    const lost = coverage.gaps.filter(({ reason }) => reason === "records-skipped");
    const isAnybodys = lost.some(({ observer }) => observer === undefined);
    const isKnownElsewhere = SIDES.some((side) => !several.includes(side) && recordedWhole(coverage, side));
    return lost.length > 0 && (isAnybodys || !isKnownElsewhere)
      ? { kind: "cannot-say", reason: "records-skipped" }
      : undefined;
  },
};
