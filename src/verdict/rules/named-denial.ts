import type { ObserverKind } from "../../records/record.ts";
import { rejected } from "../rejected.ts";
import { findMostRejected, seenBy } from "../seen.ts";
import type { Layer, Rule } from "../verdict.ts";

/** Who writes why it turned something away; whoever does names its own rules. */
const NAMING: Readonly<Partial<Record<ObserverKind, Layer>>> = {
  firewall: "firewall-rule",
  "service-network": "lattice-auth",
};

/** Reasons that a log names, as `reject-reason` spells them. */
const LAYERS: ReadonlyMap<string | undefined, Layer> = new Map<string, Layer>([
  ["BPA", "block-public-access"],
  ["EC", "encryption-controls"],
]);

/** The log itself names who turned the traffic away, so nothing has to be inferred; a name we do not know tells less. */
export const namedDenial: Rule = {
  name: "named-denial",
  carriesOut: [10, 27, 29],
  decide(evidence) {
    const named = seenBy(evidence).filter(({ rejectReason }) => rejectReason !== undefined);
    const seen = findMostRejected(named, "request") ?? findMostRejected(named, "reply");
    if (seen === undefined) return undefined;
    const leg = seen.request.rejected ? "request" : "reply";
    const layer = NAMING[seen.observer.kind] ?? LAYERS.get(seen.rejectReason);
    return layer === undefined
      ? rejected({ seen, leg, asked: evidence.asked, layer: "either", layerStanding: "inferred" })
      : rejected({ seen, leg, asked: evidence.asked, layer, layerStanding: "observed" });
  },
};
