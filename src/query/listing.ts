import type { Plan } from "../plan/plan.ts";
import { PART } from "./kinds.ts";
import type { Expression, Output, Select } from "./nodes.ts";
import { all, any, call, col, compare, equal, lit, math, out } from "./write.ts";

/** What is known of a row of a list, on each of its rows of the answer. */
export const FOLD_FACTS = ["groups", "ports", "addresses", "conversations", "turned", "accepts", "rejects"] as const;
/** The rest of it, added up the same way. */
export const FOLD_SIZES = ["packets", "bytes", "first", "last"] as const;
/** What is known of a group. */
export const GROUP_FACTS = ["rejects", "records", "conversations", "turned"] as const;
/** What is known of all rows of a list of one kind, by kind. */
export const KIND_FACTS = ["folds", "groups", "through", "conversations", "rejects", "bytes"] as const;
export const FOLD_KINDS = ["apart", "rest"] as const;

/** The late rejects that no row of a list counts, all together; they stand on every row of the answer. */
export const SET_ASIDE = ["records", "packets", "bytes", "first", "last"] as const;

/** What places a group in the list, and what the list counts. */
export const LIST_COLUMNS: readonly string[] = [
  ...["apart", "fold", "fold_rank", "group_place", "source_accepts", "all_records"],
  ...GROUP_FACTS.map((name) => `group_${name}`),
  ...[...FOLD_FACTS, ...FOLD_SIZES].map((name) => `fold_${name}`),
  ...FOLD_KINDS.flatMap((kind) => KIND_FACTS.map((name) => `${kind}_${name}`)),
  ...SET_ASIDE.map((name) => `set_aside_${name}`),
];

/** Rows of a list that are judged one by one. */
const MOST_ROWS_TOLD = 40;
/** Of these, rows that stand for many groups of one source, as long as there are others in a ranking of rejects. */
const MOST_FOLDED = 5;
/** Groups of such a row that are named. */
const MOST_NAMED = 3;

/** Whether the row is told: of the list's first rows the groups that are named, and the first group as each observer saw it. */
export function isTold(plan: Plan): Expression {
  const part = (name: "merged" | "sighting") => equal(col("part"), PART[name]);
  const named = compare(col("group_place"), "<=", MOST_NAMED);
  const first = compare(col("group_place"), "=", 1);
  return all(any(all(part("merged"), named), all(part("sighting"), first)), hasPlace(plan));
}

/** Each kind of row has its share of the places, and those the other kind leaves free. */
function hasPlace({ rejectsOnly }: Plan): Expression {
  const share = { apart: rejectsOnly ? MOST_FOLDED : MOST_ROWS_TOLD / 2 };
  const shares = { ...share, rest: MOST_ROWS_TOLD - share.apart };
  const places = (own: "apart" | "rest", other: "apart" | "rest") => {
    const taken = call("least", call("first-present", col(`${other}_folds`), lit(0)), lit(shares[other]));
    return all(
      equal(col("apart"), own === "apart" ? 1 : 0),
      compare(math(col("fold_rank"), "+", taken), "<=", MOST_ROWS_TOLD),
    );
  };
  return any(places("apart", "rest"), places("rest", "apart"));
}

/** The rows with more columns, stage by stage: each may name those of the stages before. */
export function widened(from: Select, ...stages: readonly (readonly Output[])[]): Select {
  return stages.reduce<Select>(
    (inner, stage) => ({
      kind: "select",
      columns: [...inner.columns.map(({ name }) => out(name)), ...stage],
      from: inner,
    }),
    from,
  );
}
