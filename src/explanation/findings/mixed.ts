import type { Claim } from "../claims.ts";
import type { Count } from "../counts.ts";
import { count } from "../tallies.ts";
import { type Case, sightingsOf, type Told } from "./told.ts";

/** Rule 15: says until when and from when, and leaves open who changed what. */
export function tellMixed({ verdict, evidence, seatOf }: Case<"mixed">): Told {
  const seat = seatOf(verdict.observer);
  const { leg, turns, judged } = verdict;
  const legs = sightingsOf(evidence, verdict.observer).map((sighting) => sighting[leg]);
  const accepted = {
    ...count(
      legs.map((part) => part.accepted),
      judged,
    ),
    records: verdict.accepted,
  };
  const rejected = {
    ...count(
      legs.map((part) => part.rejected),
      judged,
    ),
    records: verdict.rejected,
  };
  return {
    lead: [
      { code: "both-actions", seat, leg, accepted, rejected, turns },
      ...ruleChange(accepted, rejected),
      { code: "what-changed" },
    ],
    next: [{ code: "check-what-changed-at", seat, at: turns.at(-1) ?? rejected.first }],
  };
}

/** One clean turn from one action to the other lets a change be placed in time; anything else does not. */
function ruleChange(accepted: Count, rejected: Count): readonly Claim[] {
  const [before, after] = accepted.first <= rejected.first ? [accepted, rejected] : [rejected, accepted];
  return before.last <= after.first ? [{ code: "rules-changed", before: before.last, after: after.first }] : [];
}
