import type { Rule } from "../verdict.ts";
import { onlyAction } from "../watched.ts";

/** Flow logs that record one action only are silent about the other. */
export const oneActionLogged: Rule = {
  name: "one-action-logged",
  carriesOut: [],
  decide({ coverage }) {
    const action = onlyAction(coverage);
    if (action === undefined) return undefined;
    return { kind: "cannot-say", reason: action === "accept" ? "only-accepts-logged" : "only-rejects-logged" };
  },
};
