import { PATTERNS, TURNED_AWAY } from "../conversations/patterns.ts";
import type { Plan } from "../plan/plan.ts";
import { isPaired, type SUMS } from "./conversations.ts";
import { PART } from "./kinds.ts";
import { GROUP, placed } from "./list-places.ts";
import { isTold, SET_ASIDE, widened } from "./listing.ts";
import type { Expression, Output, Select } from "./nodes.ts";
import { LEGS, patterns, SUM_OF } from "./patterns.ts";
import { all, any, call, col, equal, flag, isOneOf, lit, math, not, only, out, over } from "./write.ts";

const MERGED = equal(col("part"), PART.merged);
const SIGHTING = equal(col("part"), PART.sighting);

/** The patterns that are told, with their place in a list; those of a ranking have it already. */
export function folds(plan: Plan): Select {
  if (plan.rejectsOnly) return patterns(plan);
  const grouped = widened(patterns(plan), groupFacts(), groupSizes());
  const from = placed(plan, grouped, { merged: MERGED, paired: isPaired() });
  const columns = from.columns.map(({ name }) => out(name));
  return { kind: "select", columns, from, where: any(not(isPaired()), isTold(plan)) };
}

/** Sums over each group, and which of its rows speaks for it. */
function groupFacts(): readonly Output[] {
  const sum = (value: Expression) => over(call("sum", only(MERGED, value)), GROUP);
  const seen = (size: "packets" | "bytes") =>
    over(call("sum", only(SIGHTING, eachFate(size))), [...GROUP, col("observer")]);
  const turned = isOneOf(
    col("pattern"),
    PATTERNS.flatMap(({ name }, index) => (TURNED_AWAY.includes(name) ? [index] : [])),
  );
  const speaker = over(call("row-number"), [col("part"), ...GROUP], [{ by: col("pattern") }]);
  return [
    out("speaks", flag(all(MERGED, equal(speaker, 1)))),
    out("group_rejects", sum(rejects())),
    out("group_records", sum(eachFate("records"))),
    out("group_accepts", sum(accepts())),
    out("group_conversations", sum(col("conversations"))),
    out("group_turned", orZero(sum(only(turned, col("conversations"))))),
    out("seen_packets", seen("packets")),
    out("seen_bytes", seen("bytes")),
    out("source_accepts", lit(0)),
    out("all_records", over(call("sum", only(SIGHTING, withLate())), [])),
    ...SET_ASIDE.map((name) =>
      out(`set_aside_${name}`, over(call(SUM_OF[name], only(SIGHTING, col(`late_${name}`))), [])),
    ),
  ];
}

/** What both legs come to, whatever was decided. */
function eachFate(sum: (typeof SUMS)[number]): Expression {
  return added(LEGS.flatMap((leg) => [`${leg}_passed_${sum}`, `${leg}_rejected_${sum}`]).map(col));
}

function rejects(): Expression {
  return added(LEGS.map((leg) => col(`${leg}_rejected_records`)));
}

/** A leg with unjudged records counts as not judged at all. */
function accepts(): Expression {
  return added(LEGS.map((leg) => only(equal(orZero(col(`${leg}_unjudged`)), 0), col(`${leg}_passed_records`))));
}

function withLate(): Expression {
  return added([eachFate("records"), col("late_records")]);
}

function added(parts: readonly Expression[]): Expression {
  return parts.map(orZero).reduce((sum, part) => math(sum, "+", part));
}

function orZero(value: Expression): Expression {
  return call("first-present", value, lit(0));
}

/** How much each group was, at the observer that saw most of it. */
function groupSizes(): readonly Output[] {
  const most = (name: string) => over(call("max", only(SIGHTING, col(name))), GROUP);
  return [out("group_packets", most("seen_packets")), out("group_bytes", most("seen_bytes"))];
}
