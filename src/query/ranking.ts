import type { Plan } from "../plan/plan.ts";
import { isHit } from "./hit.ts";
import { KIND } from "./kinds.ts";
import { client, GROUP, placed } from "./list-places.ts";
import { widened } from "./listing.ts";
import type { Expression, Output, Select } from "./nodes.ts";
import { destinationServes } from "./server.ts";
import { isCounted, weighed } from "./weighed.ts";
import { all, call, choose, col, equal, flag, lit, math, only, out, over } from "./write.ts";

const COUNTED = equal(col("counted"), 1);
const CONVERSATION = ["counted", "a_addr", "b_addr", "a_port", "b_port", "protocol"].map(col);

/**
 * The rows of `weighed`; hits with the place of their group in a ranking of rejects, late ones counted beside it. A day of
 * scanners has nearly as many groups as rejects: they are placed while nothing else is known of them, and only those that
 * are told are described.
 */
export function ranking(plan: Plan): Select {
  const grouped = widened(
    counted(plan),
    [flagsOf("a", 0), flagsOf("b", 1), out("begins", flag(isFirst(CONVERSATION)))],
    [out("forward", flag(destinationServes(plan)))],
    ends(),
    sizesSeen(),
    groupFacts(),
  );
  return placed(plan, grouped, { merged: COUNTED, paired: COUNTED });
}

/** The rows of `weighed` with whether they are hits that count, or late ones. */
function counted(plan: Plan): Select {
  const asked = all(isHit(), isCounted(plan));
  const rows = weighed(plan);
  return {
    kind: "select",
    columns: [
      ...rows.columns.flatMap(({ name }) => (name === "late" ? [] : [out(name)])),
      out("counted", flag(all(asked, equal(col("late"), 0)))),
      out("late", flag(all(asked, equal(col("late"), 1)))),
    ],
    from: rows,
  };
}

/** Of rows alike in what is asked, any one may be the first: nothing else is read from it. */
function isFirst(alike: readonly Expression[]): Expression {
  return all(COUNTED, equal(over(call("row-number"), alike), 1));
}

/** Flags of the packets that went one way, whoever observed them. */
function flagsOf(way: "a" | "b", index: number): Output {
  return out(`${way}_flags`, over(call("bit-or", only(equal(col("way"), index), col("flags"))), CONVERSATION));
}

/** The ends of the conversation, seen from the side that opened it; of other rows the source. */
function ends(): readonly Output[] {
  const port = choose([{ when: equal(col("forward"), 1), value: col("b_port") }], col("a_port"));
  return [
    out("opener", only(COUNTED, math(lit(1), "-", col("forward")))),
    out("src", col("a_addr")),
    out("dst", only(COUNTED, col("b_addr"))),
    out("port", only(COUNTED, port)),
  ];
}

/** How much each observer saw of a group. */
function sizesSeen(): readonly Output[] {
  return ["packets", "bytes"].map((name) =>
    out(`seen_${name}`, over(call("sum", only(COUNTED, col(name))), [...GROUP, col("observer")])),
  );
}

/** Every hit that counts is a reject, so all of these turned somebody away. */
function groupFacts(): readonly Output[] {
  const isLate = equal(col("late"), 1);
  const late = (how: "sum" | "min" | "max", value: Expression) => over(call(how, only(isLate, value)), []);
  const ofGroup = (how: "sum" | "max", name: string) => over(call(how, col(name)), GROUP);
  const passed = only(equal(col("kind"), KIND.passed), col("records"));
  return [
    out("speaks", flag(isFirst(GROUP))),
    ...["rejects", "records"].map((name) => out(`group_${name}`, ofGroup("sum", "counted"))),
    ...["conversations", "turned"].map((name) => out(`group_${name}`, ofGroup("sum", "begins"))),
    out("group_accepts", lit(0)),
    out("group_packets", ofGroup("max", "seen_packets")),
    out("group_bytes", ofGroup("max", "seen_bytes")),
    out("source_accepts", over(call("sum", passed), [client()])),
    out("all_records", over(call("sum", math(col("counted"), "+", col("late"))), [])),
    out("set_aside_records", late("sum", col("late"))),
    out("set_aside_packets", late("sum", col("packets"))),
    out("set_aside_bytes", late("sum", col("bytes"))),
    out("set_aside_first", late("min", col("first"))),
    out("set_aside_last", late("max", col("last"))),
  ];
}
