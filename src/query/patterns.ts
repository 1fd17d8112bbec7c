import { type Condition, type Fact, PATTERNS } from "../conversations/patterns.ts";
import type { Plan } from "../plan/plan.ts";
import { carried, conversations, FATES, isPaired, SUMS, WAY_FACTS, WAYS } from "./conversations.ts";
import type { Expression, Output, Select } from "./nodes.ts";
import { destinationServes } from "./server.ts";
import {
  all,
  any,
  call,
  choose,
  col,
  compare,
  equal,
  flag,
  isAbsent,
  key,
  lit,
  math,
  not,
  only,
  out,
} from "./write.ts";

/** The legs of a conversation: `q` the request, `r` the reply. */
export const LEGS = ["q", "r"] as const;

/** Conversations that went the same way, by observer and group, with everything else as it came. */
export function patterns(plan: Plan): Select {
  return {
    kind: "select",
    columns: [
      ...[
        "part",
        "observer",
        "near",
        "bucket",
        "log",
        "way",
        "src",
        "dst",
        "port",
        "protocol",
        "opener",
        "pattern",
      ].map((name) => key(name)),
      out("conversations", call("count")),
      ...LEGS.flatMap((leg) => [
        ...FATES.flatMap((fate) => sums(`${leg}_${fate}`)),
        out(`${leg}_unjudged`, call("sum", col(`${leg}_unjudged`))),
        out(`${leg}_flags`, call("bit-or", col(`${leg}_flags`))),
        out(`${leg}_directions`, call("bit-or", col(`${leg}_directions`))),
      ]),
      ...sums("late"),
      ...WATCH.map(([name, sum]) => out(name, call(sum, col(name)))),
      out("example_port", examplePort()),
      ...carried(plan).map((name) => out(name, call("max", col(name)))),
    ],
    from: judged(plan),
  };
}

/** There are so many ports. */
const PORTS = 65_536;

/** The client's port in the earliest conversation, the lowest where several began at once. */
function examplePort(): Expression {
  const began = math(math(col("first"), "*", PORTS), "+", col("client_port"));
  return math(call("min", began), "mod", PORTS);
}

type Leg = (typeof LEGS)[number];

/** How a column of a tally is added up. */
export const SUM_OF = { records: "sum", packets: "sum", bytes: "sum", first: "min", last: "max" } as const;

/** Columns that are added up as they are. */
const WATCH = [
  ...["ok", "accepts", "rejects", "no_data", "skip_data", "damaged"].map((name) => [name, "sum"] as const),
  ...["own_src", "touch_src", "own_dst", "touch_dst"].map((name) => [name, "sum"] as const),
  ["watched", "bit-or"] as const,
  ["skipped", "bit-or"] as const,
  ...["longest", "last", "src_peer_most", "dst_peer_most", "via_src", "via_dst", "reason"].map(
    (name) => [name, "max"] as const,
  ),
  ...["first", "src_peer_least", "dst_peer_least"].map((name) => [name, "min"] as const),
];

function sums(prefix: string): readonly Output[] {
  return SUMS.map((sum) => out(`${prefix}_${sum}`, call(SUM_OF[sum], col(`${prefix}_${sum}`))));
}

/** What is known of the late rejects of both legs. */
const LATE = SUMS.map((sum) => `late_${sum}`);

/** The conversations, each with its pattern. */
function judged(plan: Plan): Select {
  const found = PATTERNS.map(({ when }, index) => ({ when: conditionOf(when, plan), value: lit(index) }));
  return {
    kind: "select",
    columns: [
      ...[...ORIENTED, ...carried(plan)].map((name) => out(name)),
      out("pattern", only(isPaired(), choose(found))),
    ],
    from: oriented(plan),
  };
}

const ORIENTED = [
  ...["part", "observer", "near", "bucket", "log", "way", "src", "dst", "port", "protocol", "opener", "client_port"],
  ...LEGS.flatMap((leg) => FATES.flatMap((fate) => SUMS.map((sum) => `${leg}_${fate}_${sum}`))),
  ...LEGS.flatMap((leg) => WAY_FACTS.map((fact) => `${leg}_${fact}`)),
  ...[...LATE, "named", ...WATCH.map(([name]) => name)],
];

/** A pattern's condition as the dialects write it. */
function conditionOf(condition: Condition, plan: Plan): Expression {
  if ("all" in condition) return all(...condition.all.map((part) => conditionOf(part, plan)));
  if ("any" in condition) return any(...condition.any.map((part) => conditionOf(part, plan)));
  if ("none" in condition) return not(any(...condition.none.map((part) => conditionOf(part, plan))));
  if ("some" in condition) return compare(factOf(condition.some, plan), ">", 0);
  if ("known" in condition) return not(isAbsent(factOf(condition.known, plan)));
  if ("flags" in condition) {
    return equal(call("bit-and", factOf(condition.flags, plan), lit(condition.mask)), condition.bits);
  }
  const { earlier, later } = condition;
  return compare(factOf(earlier, plan), "<=", math(factOf(later, plan), "+", factOf("slack", plan)));
}

function factOf(fact: Fact, { padding }: Plan): Expression {
  const judgedPasses = (leg: Leg) =>
    math(col(`${leg}_passed_records`), "-", call("first-present", col(`${leg}_unjudged`), lit(0)));
  const facts: Readonly<Record<Fact, Expression>> = {
    qAccepted: judgedPasses("q"),
    qRejected: col("q_rejected_records"),
    qUnjudged: col("q_unjudged"),
    rAccepted: judgedPasses("r"),
    rRejected: col("r_rejected_records"),
    rUnjudged: col("r_unjudged"),
    qFlags: col("q_flags"),
    rFlags: col("r_flags"),
    named: col("named"),
    qAcceptedFirst: col("q_passed_first"),
    qAcceptedLast: col("q_passed_last"),
    rRejectedFirst: col("r_rejected_first"),
    rRejectedLast: col("r_rejected_last"),
    slack: lit(padding),
  };
  return facts[fact];
}

/** The conversations seen from the side that opened them. */
function oriented(plan: Plan): Select {
  const by = (asked: Expression, turned: Expression) =>
    choose([{ when: equal(col("forward"), 1), value: asked }], turned);
  const leg = (name: "q" | "r", rest: string) => {
    const [asked, turned] = name === "q" ? WAYS : [...WAYS].reverse();
    return out(`${name}_${rest}`, by(col(`${asked}_${rest}`), col(`${turned}_${rest}`)));
  };
  return {
    kind: "select",
    columns: [
      ...["part", "observer", "near", "bucket", "log", "way", "protocol", "named", ...LATE].map((name) => out(name)),
      out("src", col("a_addr")),
      out("dst", col("b_addr")),
      out("client_port", by(col("a_port"), col("b_port"))),
      out("port", by(col("b_port"), col("a_port"))),
      out("opener", only(isPaired(), by(lit(0), lit(1)))),
      out("via_src", col("other_a")),
      out("via_dst", col("other_b")),
      ...LEGS.flatMap((name) => [
        ...FATES.flatMap((fate) => SUMS.map((sum) => leg(name, `${fate}_${sum}`))),
        ...WAY_FACTS.map((fact) => leg(name, fact)),
      ]),
      ...WATCH.filter(([name]) => !name.startsWith("via_")).map(([name]) => out(name)),
      ...carried(plan).map((name) => out(name)),
    ],
    from: marked(plan),
  };
}

/** The conversations, marked with whether the asked destination is the server. */
function marked(plan: Plan): Select {
  const from = conversations(plan);
  const forward = any(not(isPaired()), destinationServes(plan));
  return {
    kind: "select",
    columns: [...from.columns.map(({ name }) => out(name)), out("forward", flag(forward))],
    from,
  };
}
