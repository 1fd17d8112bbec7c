import type { Rule } from "../verdict.ts";

/** No observer of either end watched the whole judged part. */
export const notWatched: Rule = {
  name: "not-watched",
  carriesOut: [],
  decide({ coverage }) {
    return !coverage.watchers.some(({ complete }) => complete)
      ? { kind: "cannot-say", reason: "not-watched" }
      : undefined;
  },
};
