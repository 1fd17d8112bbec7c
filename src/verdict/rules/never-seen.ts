import type { Rule } from "../verdict.ts";
import { completeWatchers } from "../watched.ts";

/** Nothing else fits: somebody watched throughout, and there is no record. Decides always, so it has to stand last. */
export const neverSeen: Rule = {
  name: "never-seen",
  carriesOut: [16, 18],
  decide(evidence) {
    return { kind: "never-seen", observers: completeWatchers(evidence).map(({ observer }) => observer) };
  },
};
