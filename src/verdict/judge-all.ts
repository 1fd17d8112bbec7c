import type { Group } from "../conversations/conversation.ts";
import type { Fold, Listing } from "../conversations/fold.ts";
import type { Coverage } from "../coverage/coverage.ts";
import { judge, judgement } from "./judge.ts";
import { judgedGroup } from "./judged-group.ts";
import type { Evidence, Finding, ListCounts, ListSubject, ListVerdict, Rule } from "./verdict.ts";

/** A broad question's groups. */
export interface Groups {
  readonly about: ListSubject;
  /** The ends as they were asked. */
  readonly asked: Pick<Group, "src" | "dst">;
  /** Which end opened the connections; `dst`: none was opened the asked way. */
  readonly opener: "src" | "dst";
  /** Each row with the evidence of the first of its groups. */
  readonly rows: readonly { readonly fold: Fold; readonly evidence: Evidence }[];
  readonly counted: Omit<Listing, "folds">;
  readonly coverage: Coverage;
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

/** What a list is about when its connections were opened the other way. */
const TURNED: Readonly<Record<ListSubject, ListSubject>> = {
  pairs: "pairs",
  sources: "destinations",
  destinations: "sources",
  rejects: "rejects",
};

/** Judges every row of a broad question, most rejects first; rows alike stay in the order given. */
export function judgeAll({ rows, counted, coverage, ...question }: Groups, rules: readonly Rule[]): ListVerdict {
  const { about, opener } = question;
  const groups = rows
    .map(({ fold, evidence }) => judgedGroup(fold, { verdict: judge(evidence, rules), ...question }))
    .toSorted((a, b) => RANK[a.verdict.kind] - RANK[b.verdict.kind] || b.rejected - a.rejected);
  return {
    kind: "list",
    about: opener === "dst" ? TURNED[about] : about,
    groups,
    groupCount: counted.apart.folds + counted.rest.folds,
    counted: countsOf(about, counted),
    ...(opener === "dst" && { turned: true }),
    ...judgement(coverage),
    rule: "list",
  };
}

function countsOf(about: ListSubject, { apart, rest }: Groups["counted"]): ListCounts {
  const ranking = about === "rejects";
  return {
    pairs: apart.groups + rest.groups,
    rejected: apart.folds + (ranking ? rest.folds : 0),
    reached: ranking ? 0 : apart.through + rest.through,
    conversations: apart.conversations + rest.conversations,
    bytes: apart.bytes + rest.bytes,
    rejects: apart.rejects + rest.rejects,
    folded: ranking
      ? { sources: apart.folds, partly: apart.through, rejects: apart.rejects }
      : { sources: 0, partly: 0, rejects: 0 },
  };
}
