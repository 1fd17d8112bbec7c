import { findCommonest } from "../commonest.ts";
import type { Rule } from "../verdict.ts";

/** Only answers were recorded: their requests passed where nobody was looking. */
export const replyOnly: Rule = {
  name: "reply-only",
  carriesOut: [],
  decide(evidence) {
    return findCommonest(evidence) === "reply-only"
      ? { kind: "accepted", exchange: { kind: "reply-only" } }
      : undefined;
  },
};
