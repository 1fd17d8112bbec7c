import type { Plan } from "../plan/plan.ts";
import { FATES, SUMS, WAY_FACTS } from "./conversations.ts";
import { PART } from "./kinds.ts";
import type { Expression, Query, Select } from "./nodes.ts";
import { LEGS, patterns } from "./patterns.ts";
import { onePass, twoLegs } from "./scan.ts";
import { all, any, call, choose, col, compare, equal, isOneOf, lit, math, only, out, over } from "./write.ts";

/** Rows an answer holds at the most; more is cut and said so. One page of an Athena result holds 1,000 with its header. */
export const MOST_ROWS = 999;
/** Groups of a broad answer that are judged one by one. */
const MOST_GROUPS = 40;
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
  return {
    kind: "select",
    columns: [...COLUMNS.map((name) => out(name)), out("group_rank"), out("forward_groups"), out("turned_groups")],
    from: numbered(plan),
    where: any(
      all(isOneOf(col("part"), [PART.sighting, PART.merged]), compare(col("group_rank"), "<=", MOST_GROUPS)),
      part("slice"),
      part("total"),
      all(part("near"), compare(col("near_rank"), "<=", MOST_NEAR)),
      part("watch"),
    ),
    orderBy: [{ by: col("part") }, { by: col("group_rank") }, { by: col("observer") }, { by: col("bucket") }],
    limit: MOST_ROWS,
  };
}

/** The ranked rows with how many groups there are, also those beyond the list. */
function numbered(plan: Plan): Select {
  const names = [...COLUMNS, "near_rank", "group_rank"];
  const countOf = (opener: number) => over(call("max", only(equal(col("opener"), opener), col("group_rank"))), []);
  return {
    kind: "select",
    columns: [...names.map((name) => out(name)), out("forward_groups", countOf(0)), out("turned_groups", countOf(1))],
    from: ranked(plan),
  };
}

const COLUMNS = [
  ...["part", "observer", "near", "bucket", "log", "way", "src", "dst", "port", "protocol", "opener", "pattern"],
  "conversations",
  ...LEGS.flatMap((leg) => FATES.flatMap((fate) => SUMS.map((sum) => `${leg}_${fate}_${sum}`))),
  ...LEGS.flatMap((leg) => WAY_FACTS.map((fact) => `${leg}_${fact}`)),
  ...SUMS.map((sum) => `late_${sum}`),
  ...["ok", "accepts", "rejects", "no_data", "skip_data", "own_src", "touch_src", "own_dst", "touch_dst"],
  ...["src_peer_least", "src_peer_most", "dst_peer_least", "dst_peer_most"],
  ...["watched", "skipped", "longest", "first", "last", "via_src", "via_dst", "reason", "example_port"],
];

/** Groups in the order of a list (most rejects first), and near misses by number. */
function ranked(plan: Plan): Select {
  const group = ["src", "dst", "port", "protocol"].map(col);
  const ascending = group.map((by) => ({ by }));
  const passes = present("q_passed_records");
  const rejects = present("q_rejected_records");
  const near = over(
    call("row-number"),
    [col("part"), col("near")],
    [{ by: math(passes, "+", rejects), descending: true }, ...ascending],
  );
  const places = over(
    call("dense-rank"),
    [isPaired(), col("opener")],
    [{ by: col("group_rejects"), descending: true }, { by: col("group_records"), descending: true }, ...ascending],
  );
  return {
    kind: "select",
    columns: [
      ...COLUMNS.map((name) => out(name)),
      out("near_rank", near),
      out("group_rank", only(equal(isPaired(), 1), plan.broad ? places : lit(1))),
    ],
    from: plan.broad ? totalled(plan) : patterns(plan),
  };
}

function isPaired(): Expression {
  return choose([{ when: isOneOf(col("part"), [PART.sighting, PART.merged]), value: lit(1) }], lit(0));
}

function present(name: string): Expression {
  return call("first-present", col(name), lit(0));
}

/** Every row with the sums over its group, by which groups are ranked. */
function totalled(plan: Plan): Select {
  const group = ["src", "dst", "port", "protocol"].map(col);
  const rejects = math(present("q_rejected_records"), "+", present("r_rejected_records"));
  const passes = math(present("q_passed_records"), "+", present("r_passed_records"));
  const byGroup = (value: Expression) => over(call("sum", only(equal(col("part"), PART.merged), value)), group);
  return {
    kind: "select",
    columns: [
      ...COLUMNS.map((name) => out(name)),
      out("group_rejects", byGroup(rejects)),
      out("group_records", byGroup(math(rejects, "+", passes))),
    ],
    from: patterns(plan),
  };
}
