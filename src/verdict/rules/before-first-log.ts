import type { Rule } from "../verdict.ts";

/** The window ended before anything was recorded at all. */
export const beforeFirstLog: Rule = {
  name: "before-first-log",
  carriesOut: [],
  decide({ coverage: { asked, firstRecord } }) {
    const isBefore = firstRecord !== undefined && asked.to <= firstRecord;
    return isBefore ? { kind: "cannot-say", reason: "before-first-log" } : undefined;
  },
};
