import type { LegName } from "../../conversations/conversation.ts";
import { addLegs } from "../../conversations/legs.ts";
import { groupsOf } from "../../conversations/several.ts";
import { turns } from "../../conversations/turns.ts";
import { seenBy } from "../seen.ts";
import type { Evidence, Finding, Rule } from "../verdict.ts";

/** One observer let a leg through and turned it away within the window: something changed, so neither alone is true. */
export const mixed: Rule = {
  name: "mixed",
  carriesOut: [15],
  decide(evidence) {
    const found = [...mixedLegs(evidence, "request"), ...mixedLegs(evidence, "reply")];
    return found.toSorted((a, b) => b.rejected - a.rejected)[0];
  },
};

function mixedLegs(evidence: Evidence, leg: LegName): readonly Extract<Finding, { kind: "mixed" }>[] {
  return groupsOf(seenBy(evidence), ({ observer }) => observer.id).flatMap((sightings) => {
    const [{ observer }] = sightings;
    const { accepted, rejected } = addLegs(sightings.map((seen) => seen[leg]));
    if (accepted === undefined || rejected === undefined) return [];
    const slices = evidence.slices.filter((slice) => slice.observer.id === observer.id && slice.leg === leg);
    return [
      { kind: "mixed", leg, observer, accepted: accepted.records, rejected: rejected.records, turns: turns(slices) },
    ];
  });
}
