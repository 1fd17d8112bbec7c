import { type Condition, type Fact, PATTERNS } from "../conversations/patterns.ts";
import type { Plan } from "../plan/plan.ts";
import { areLate } from "./closing.ts";
import { carried, conversations, FATES, isPaired, SUMS, WAY_FACTS, WAYS } from "./conversations.ts";
import type { Expression, Select } from "./nodes.ts";
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
        ...FATES.flatMap((fate) => SUMS.map((sum) => out(`${leg}_${fate}_${sum}`, summed(leg, fate, sum)))),
        out(`${leg}_unjudged`, call("sum", col(`${leg}_unjudged`))),
        out(`${leg}_flags`, call("bit-or", col(`${leg}_flags`))),
        out(`${leg}_directions`, call("bit-or", col(`${leg}_directions`))),
      ]),
      ...SUMS.map((sum) => out(`late_${sum}`, call(SUM_OF[sum], only(equal(col("late"), 1), rejectedEither(sum))))),
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
type Fate = (typeof FATES)[number];
type Sum = (typeof SUMS)[number];

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

/** Rejects set aside as late count in `late_…` only. */
function summed(leg: Leg, fate: Fate, sum: Sum): Expression {
  const value = col(`${leg}_${fate}_${sum}`);
  return call(SUM_OF[sum], fate === "rejected" ? only(equal(col("late"), 0), value) : value);
}

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
  ...["late", "named", ...WATCH.map(([name]) => name)],
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
  const judgedRejects = (name: string) => only(equal(col("late"), 0), col(name));
  const facts: Readonly<Record<Fact, Expression>> = {
    qAccepted: judgedPasses("q"),
    qRejected: judgedRejects("q_rejected_records"),
    qUnjudged: col("q_unjudged"),
    rAccepted: judgedPasses("r"),
    rRejected: judgedRejects("r_rejected_records"),
    rUnjudged: col("r_unjudged"),
    qFlags: col("q_flags"),
    rFlags: col("r_flags"),
    named: col("named"),
    qAcceptedFirst: col("q_passed_first"),
    qAcceptedLast: col("q_passed_last"),
    rRejectedFirst: judgedRejects("r_rejected_first"),
    rRejectedLast: judgedRejects("r_rejected_last"),
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
    const turnedValue = (fact: string) => by(col(`${asked}_${fact}`), col(`${turned}_${fact}`));
    // A late packet got nowhere, so its reset ended nothing.
    const judged =
      rest === "flags"
        ? choose([{ when: equal(col("late"), 1), value: turnedValue("passed_flags") }], turnedValue(rest))
        : turnedValue(rest);
    return out(`${name}_${rest}`, judged);
  };
  return {
    kind: "select",
    columns: [
      ...["part", "observer", "near", "bucket", "log", "way", "protocol", "named", "late"].map((name) => out(name)),
      out("src", col("a_addr")),
      out("dst", col("b_addr")),
      out("client_port", by(col("a_port"), col("b_port"))),
      out("port", by(col("b_port"), col("a_port"))),
      out("opener", only(isPaired(), by(lit(0), lit(1)))),
      out("via_src", col("via_a")),
      out("via_dst", col("via_b")),
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

/** The conversations, marked with whether the asked destination is the server, and whether their rejects are late. */
function marked(plan: Plan): Select {
  const from = conversations(plan);
  const forward = any(not(isPaired()), destinationServes(plan));
  return {
    kind: "select",
    columns: [...from.columns.map(({ name }) => out(name)), out("forward", flag(forward)), out("late", flag(isLate()))],
    from,
  };
}

function isLate(): Expression {
  const [records, packets, first] = (["records", "packets", "first"] as const).map((sum) => either(WAYS, sum));
  if (records === undefined || packets === undefined || first === undefined) throw new Error("three sums");
  const closing = { start: col("closing_start"), end: col("closing_end") };
  return areLate({ records, packets, first, opens: col("reject_opens"), named: col("named"), closing });
}

/** The rejects of both legs together. */
function rejectedEither(sum: Sum): Expression {
  return either(LEGS, sum);
}

function either([one, other]: readonly [string, string], sum: Sum): Expression {
  const [a, b] = [col(`${one}_rejected_${sum}`), col(`${other}_rejected_${sum}`)];
  if (SUM_OF[sum] === "sum") return math(call("first-present", a, lit(0)), "+", call("first-present", b, lit(0)));
  const name = SUM_OF[sum] === "min" ? "least" : "greatest";
  return call(name, call("first-present", a, b), call("first-present", b, a));
}
