import type { Rule } from "../verdict.ts";

/** Nothing of the window has been delivered yet. */
export const tooEarly: Rule = {
  name: "too-early",
  carriesOut: [],
  decide({ coverage }) {
    return coverage.judged === undefined ? { kind: "cannot-say", reason: "too-early" } : undefined;
  },
};
