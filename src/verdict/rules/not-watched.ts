import type { Rule } from "../verdict.ts";

/** No observer of either end watched the whole judged part, or none could know that end. */
export const notWatched: Rule = {
  name: "not-watched",
  carriesOut: [],
  decide({ asked: { unplaced }, coverage: { watchers } }) {
    const isWatched = unplaced === undefined && watchers.some(({ complete }) => complete);
    return isWatched ? undefined : { kind: "cannot-say", reason: "not-watched" };
  },
};
