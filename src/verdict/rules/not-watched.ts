import type { Rule } from "../verdict.ts";
import { recordedWhole, SIDES } from "../watched.ts";

/** Neither end was watched by all of its observers in the whole judged part, or none could know that end. */
export const notWatched: Rule = {
  name: "not-watched",
  carriesOut: [],
  decide({ asked: { unplaced }, coverage }) {
    const isWatched = unplaced === undefined && SIDES.some((side) => recordedWhole(coverage, side));
    return isWatched ? undefined : { kind: "cannot-say", reason: "not-watched" };
  },
};
