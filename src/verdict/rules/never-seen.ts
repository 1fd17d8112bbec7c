import type { Rule } from "../verdict.ts";
import { completeWatchers, recordedWhole } from "../watched.ts";

/** Nothing else fits: an end was watched throughout, and there is no record. Decides always, so it has to stand last. */
export const neverSeen: Rule = {
  name: "never-seen",
  carriesOut: [16, 18],
  decide(evidence) {
    // One of several addresses could have been heard at another observer of the same end.
    const whole = completeWatchers(evidence).filter(({ side }) => recordedWhole(evidence.coverage, side));
    return { kind: "never-seen", observers: whole.map(({ observer }) => observer) };
  },
};
