import type { Plan } from "../plan/plan.ts";
import { FATES, SUMS, WAY_FACTS } from "./conversations.ts";
import { folds } from "./folds.ts";
import { PART } from "./kinds.ts";
import { LIST_COLUMNS } from "./listing.ts";
import type { Expression, Order, Query, Select } from "./nodes.ts";
import { LEGS, patterns } from "./patterns.ts";
import { closingsOf, onePass, twoLegs } from "./scan.ts";
import { any, call, col, compare, equal, lit, math, not, out, over } from "./write.ts";

/** Rows an answer holds at the most; more is cut and said so. One page of an Athena result holds 1,000 with its header. */
export const MOST_ROWS = 999;
/** Near misses of each kind. */
const MOST_NEAR = 10;

/** How the logs are kept: text takes one pass, columns take two legs. */
export type Layout = "text" | "columns";

/** The statement that answers a question: one scan, under 1,000 rows. */
export function answerQuery(plan: Plan, layout: Layout): Query {
  const scan = layout === "text" ? onePass : twoLegs;
  const apart = { scan: scan(plan, "looked-for"), closings: closingsOf(plan) };
  return { scan: scan(plan, "copied"), ...(plan.rejectsOnly && { apart }), answer: selected(plan) };
}

/** The rows worth returning. */
function selected(plan: Plan): Select {
  return {
    kind: "select",
    columns: columnsOf(plan).map((name) => out(name)),
    from: ranked(plan),
    where: any(not(equal(col("part"), PART.near)), compare(col("near_rank"), "<=", MOST_NEAR)),
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

/** A narrow question has few groups, so nothing needs to be ranked or counted before it is cut. */
function columnsOf({ broad }: Plan): readonly string[] {
  return broad ? [...COLUMNS, ...LIST_COLUMNS] : COLUMNS;
}

/** Groups in the order of a list, and near misses by number. */
function ranked(plan: Plan): Select {
  const records = math(present("q_passed_records"), "+", present("q_rejected_records"));
  const rest = ["src", "dst", "port", "protocol", "opener", "pattern", "way", "log"];
  const order = [{ by: records, descending: true } as const, ...ascending(...rest)];
  const near = over(call("row-number"), [col("part"), col("near")], order);
  return {
    kind: "select",
    columns: [...columnsOf(plan).map((name) => out(name)), out("near_rank", near)],
    from: plan.broad ? folds(plan) : patterns(plan),
  };
}

function ascending(...names: readonly string[]): readonly Order[] {
  return names.map((name) => ({ by: col(name) }));
}

function present(name: string): Expression {
  return call("first-present", col(name), lit(0));
}
