import type { Rule } from "../verdict.ts";

/** An observer of an end lost records in the judged part, and what it lost may be what was asked for. */
export const recordsSkipped: Rule = {
  name: "records-skipped",
  carriesOut: [17],
  decide({ coverage }) {
    return coverage.gaps.some(({ reason }) => reason === "records-skipped")
      ? { kind: "cannot-say", reason: "records-skipped" }
      : undefined;
  },
};
