import { rejected } from "../rejected.ts";
import { findMostRejected, seenBy } from "../seen.ts";
import type { Layer, Rule } from "../verdict.ts";

/** Reasons that a log names, as `reject-reason` spells them. */
const LAYERS: ReadonlyMap<string | undefined, Layer> = new Map<string, Layer>([
  ["BPA", "block-public-access"],
  ["EC", "encryption-controls"],
]);

/** The log itself names who turned the traffic away, so nothing has to be inferred; a name we do not know tells less. */
export const namedDenial: Rule = {
  name: "named-denial",
  carriesOut: [10],
  decide(evidence) {
    const named = seenBy(evidence).filter(({ rejectReason }) => rejectReason !== undefined);
    const seen = findMostRejected(named, "request") ?? findMostRejected(named, "reply");
    if (seen === undefined) return undefined;
    const leg = seen.request.rejected ? "request" : "reply";
    const layer = LAYERS.get(seen.rejectReason);
    return layer === undefined
      ? rejected({ seen, leg, asked: evidence.asked, layer: "either", layerStanding: "inferred" })
      : rejected({ seen, leg, asked: evidence.asked, layer, layerStanding: "observed" });
  },
};
