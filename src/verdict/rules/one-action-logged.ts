import type { Rule } from "../verdict.ts";

/** Flow logs that record one action only are silent about the other. */
export const oneActionLogged: Rule = {
  name: "one-action-logged",
  carriesOut: [],
  decide({ coverage }) {
    const [trafficType, ...others] = new Set(coverage.watchers.map((watcher) => watcher.trafficType));
    if (trafficType === undefined || trafficType === "all" || others.length > 0) return undefined;
    return { kind: "cannot-say", reason: trafficType === "accept" ? "only-accepts-logged" : "only-rejects-logged" };
  },
};
