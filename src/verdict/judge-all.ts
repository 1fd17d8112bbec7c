import { addTallies } from "../conversations/legs.ts";
import type { Coverage } from "../coverage/coverage.ts";
import { judge, judgement } from "./judge.ts";
import type { Evidence, Finding, JudgedGroup, ListVerdict, Rule } from "./verdict.ts";

/** A broad question's groups. */
export interface Groups {
  readonly evidences: readonly Evidence[];
  readonly coverage: Coverage;
  /** How many groups there are in all; more than `evidences` where the list was cut. */
  readonly groupCount: number;
}

/** Where a kind of finding stands in a list: what somebody has to act on comes first. */
const RANK: Readonly<Record<Finding["kind"], number>> = {
  rejected: 0,
  lost: 1,
  mixed: 2,
  accepted: 3,
  "in-transit": 4,
  "cannot-say": 5,
  "never-seen": 6,
};

/** Judges every group of a broad question, most rejects first; groups alike stay in the order given. */
export function judgeAll({ evidences, coverage, groupCount }: Groups, rules: readonly Rule[]): ListVerdict {
  const groups = evidences
    .map((evidence) => judgeGroup(evidence, rules))
    .toSorted((a, b) => RANK[a.verdict.kind] - RANK[b.verdict.kind] || b.rejected - a.rejected);
  return { kind: "list", groups, groupCount, ...judgement(coverage), rule: "list" };
}

function judgeGroup(evidence: Evidence, rules: readonly Rule[]): JudgedGroup {
  const legs = evidence.merged.flatMap(({ request, reply }) => [request, reply]);
  const accepted = addTallies(legs.flatMap((leg) => leg.accepted ?? []));
  const rejected = addTallies(legs.flatMap((leg) => leg.rejected ?? []));
  const seen = addTallies(legs.flatMap((leg) => [leg.accepted ?? [], leg.rejected ?? [], leg.unjudged ?? []].flat()));
  const { window } = evidence.asked;
  return {
    ...evidence.asked.group,
    verdict: judge(evidence, rules),
    accepted: accepted?.records ?? 0,
    rejected: rejected?.records ?? 0,
    first: seen?.first ?? window.from,
    last: seen?.last ?? window.to,
  };
}
