import type { Plan } from "../plan/plan.ts";
import { FATES, SUMS, WAY_FACTS } from "./conversations.ts";
import { FOLD_FACTS, FOLD_KINDS, FOLD_SIZES, folds, GROUP_FACTS, KIND_FACTS } from "./folds.ts";
import { PART } from "./kinds.ts";
import type { Expression, Order, Query, Select } from "./nodes.ts";
import { LEGS, patterns } from "./patterns.ts";
import { onePass, twoLegs } from "./scan.ts";
import { all, any, call, col, compare, equal, lit, math, out, over } from "./write.ts";

/** Rows an answer holds at the most; more is cut and said so. One page of an Athena result holds 1,000 with its header. */
export const MOST_ROWS = 999;
/** Rows of a list that are judged one by one. */
const MOST_ROWS_TOLD = 40;
/** Of these, rows that stand for many groups of one source, as long as there are others in a ranking of rejects. */
const MOST_FOLDED = 5;
/** Groups of such a row that are named. */
const MOST_NAMED = 3;
/** Near misses of each kind. */
const MOST_NEAR = 10;

/** How the logs are kept: text takes one pass, columns take two legs. */
export type Layout = "text" | "columns";

/** The statement that answers a question: one scan, under 1,000 rows. */
export function answerQuery(plan: Plan, layout: Layout): Query {
  return { scan: layout === "text" ? onePass(plan) : twoLegs(plan), answer: selected(plan) };
}

/** The rows worth returning. */
function selected(plan: Plan): Select {
  const part = (name: keyof typeof PART) => equal(col("part"), PART[name]);
  const first = compare(col("group_place"), "=", 1);
  const named = compare(col("group_place"), "<=", MOST_NAMED);
  return {
    kind: "select",
    columns: columnsOf(plan).map((name) => out(name)),
    from: ranked(plan),
    where: any(
      plan.broad
        ? all(any(all(part("merged"), named), all(part("sighting"), first)), isTold(plan))
        : any(part("merged"), part("sighting")),
      part("slice"),
      part("total"),
      all(part("near"), compare(col("near_rank"), "<=", MOST_NEAR)),
      part("watch"),
    ),
    orderBy: [
      { by: col("part") },
      ...(plan.broad
        ? [{ by: col("apart"), descending: true } as const, ...ascending("fold_rank", "group_place")]
        : []),
      // Every row has its place, so that all engines tell them in one order.
      ...ascending("observer", "bucket", "near", "near_rank", "src", "dst", "port", "protocol"),
      ...ascending("opener", "pattern", "way", "log"),
    ],
    limit: MOST_ROWS,
  };
}

/** Whether the row of the list is told: each kind has its share of the places, and those the other kind leaves free. */
function isTold({ rejectsOnly }: Plan): Expression {
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

const COLUMNS = [
  ...["part", "observer", "near", "bucket", "log", "way", "src", "dst", "port", "protocol", "opener", "pattern"],
  "conversations",
  ...LEGS.flatMap((leg) => FATES.flatMap((fate) => SUMS.map((sum) => `${leg}_${fate}_${sum}`))),
  ...LEGS.flatMap((leg) => WAY_FACTS.map((fact) => `${leg}_${fact}`)),
  ...SUMS.map((sum) => `late_${sum}`),
  ...["ok", "accepts", "rejects", "no_data", "skip_data", "damaged", "own_src", "touch_src", "own_dst", "touch_dst"],
  ...["src_peer_least", "src_peer_most", "dst_peer_least", "dst_peer_most"],
  ...["watched", "skipped", "longest", "first", "last", "via_src", "via_dst", "reason", "example_port"],
];

/** What places a group in the list, and what the list counts. */
const LIST_COLUMNS = [
  ...["apart", "fold", "fold_rank", "group_place", "source_accepts", "all_records"],
  ...GROUP_FACTS.map((name) => `group_${name}`),
  ...[...FOLD_FACTS, ...FOLD_SIZES].map((name) => `fold_${name}`),
  ...FOLD_KINDS.flatMap((kind) => KIND_FACTS.map((name) => `${kind}_${name}`)),
];

/** A narrow question has few groups, so nothing needs to be ranked or counted before it is cut. */
function columnsOf({ broad }: Plan): readonly string[] {
  return broad ? [...COLUMNS, ...LIST_COLUMNS] : COLUMNS;
}

/** Groups in the order of a list, and near misses by number. */
function ranked(plan: Plan): Select {
  const records = math(present("q_passed_records"), "+", present("q_rejected_records"));
  const order = [{ by: records, descending: true } as const, ...ascending("src", "dst", "port", "protocol")];
  const near = over(call("row-number"), [col("part"), col("near")], order);
  return {
    kind: "select",
    columns: [...columnsOf(plan).map((name) => out(name)), out("near_rank", near)],
    from: plan.broad ? folds(plan, COLUMNS) : patterns(plan),
  };
}

function ascending(...names: readonly string[]): readonly Order[] {
  return names.map((name) => ({ by: col(name) }));
}

function present(name: string): Expression {
  return call("first-present", col(name), lit(0));
}
