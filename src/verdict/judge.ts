import type { Coverage } from "../coverage/coverage.ts";
import type { Evidence, GroupVerdict, Judgement, Rule } from "./verdict.ts";

/** Judges one group: the first rule that decides wins. The last of the rules has to decide whatever it is shown. */
export function judge(evidence: Evidence, rules: readonly Rule[]): GroupVerdict {
  const asked = withoutOtherOpener(evidence);
  for (const rule of rules) {
    const finding = rule.decide(asked);
    if (finding !== undefined) return { ...finding, ...judgement(evidence.coverage), rule: rule.name };
  }
  throw new Error("No rule decided.");
}

/** What was judged, and whether it was all. Nothing judged is an empty window at the start of the asked one. */
export function judgement({ asked, judged, pending }: Coverage): Omit<Judgement, "rule"> {
  return { judged: judged ?? { from: asked.from, to: asked.from }, final: pending === undefined };
}

/** Replies of connections that the asked destination opened count only where the asked source opened none. */
function withoutOtherOpener(evidence: Evidence): Evidence {
  const { sightings, merged } = evidence;
  if (![...sightings, ...merged].some(({ opener }) => opener === "src")) return evidence;
  return {
    ...evidence,
    sightings: sightings.filter(({ opener }) => opener === "src"),
    merged: merged.filter(({ opener }) => opener === "src"),
  };
}
