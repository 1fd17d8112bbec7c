import type { Rule } from "../verdict.ts";

/** Traffic of a kind that flow logs never carry leaves no record, whatever became of it. */
export const neverLoggedTraffic: Rule = {
  name: "never-logged-traffic",
  carriesOut: [19],
  decide({ asked }) {
    return asked.blindSpot !== undefined ? { kind: "cannot-say", reason: "never-logged-traffic" } : undefined;
  },
};
