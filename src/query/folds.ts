import { PATTERNS, TURNED_AWAY } from "../conversations/patterns.ts";
import type { Plan } from "../plan/plan.ts";
import type { SUMS } from "./conversations.ts";
import { PART } from "./kinds.ts";
import type { Expression, Order, Output, Select } from "./nodes.ts";
import { LEGS, patterns } from "./patterns.ts";
import { all, call, choose, col, compare, equal, flag, isOneOf, lit, math, only, out, over } from "./write.ts";

/** A source with this many groups or more in a ranking of rejects is told in one row. */
const MANY_GROUPS = 10;

/** What is known of a row of a list, on each of its rows of the answer. */
export const FOLD_FACTS = ["groups", "ports", "addresses", "conversations", "turned", "accepts", "rejects"] as const;
/** The rest of it, added up the same way. */
export const FOLD_SIZES = ["packets", "bytes", "first", "last"] as const;
/** What is known of a group. */
export const GROUP_FACTS = ["rejects", "records", "conversations", "turned"] as const;
/** What is known of all rows of a list of one kind, by kind. */
export const KIND_FACTS = ["folds", "groups", "through", "conversations", "rejects", "bytes"] as const;
export const FOLD_KINDS = ["apart", "rest"] as const;

const GROUP = ["src", "dst", "port", "protocol"].map(col);
const OPENER = col("opener");
const isMerged = () => equal(col("part"), PART.merged);
const ascending = GROUP.map((by) => ({ by }));

/**
 * The patterns with their place in a list: groups are folded into rows, rows and groups are ranked by rejects, and
 * everything is counted before anything is cut.
 */
export function folds(plan: Plan, columns: readonly string[]): Select {
  const stages = [withGroups(plan), withSizes(), withFold(plan), withFoldFacts(plan), withPlaces(plan), withCounts()];
  let from: Select = patterns(plan);
  let names = columns;
  for (const stage of stages) {
    from = { kind: "select", columns: [...names.map((name) => out(name)), ...stage], from };
    names = [...names, ...stage.map(({ name }) => name)];
  }
  return from;
}

/** Sums over each group, and which of its rows speaks for it. */
function withGroups({ rejectsOnly }: Plan): readonly Output[] {
  const ofGroup = [OPENER, ...GROUP];
  const sum = (value: Expression) => over(call("sum", only(isMerged(), value)), ofGroup);
  const seen = (size: "packets" | "bytes") =>
    over(call("sum", only(equal(col("part"), PART.sighting), eachFate(size))), [...ofGroup, col("observer")]);
  const turned = isOneOf(
    col("pattern"),
    PATTERNS.flatMap(({ name }, index) => (TURNED_AWAY.includes(name) ? [index] : [])),
  );
  const speaker = over(call("row-number"), [col("part"), ...ofGroup], [{ by: col("pattern") }]);
  const passed = only(equal(col("part"), PART.passed), col("q_passed_records"));
  return [
    out("speaks", flag(all(isMerged(), equal(speaker, 1)))),
    out("group_rejects", sum(rejects())),
    out("group_records", sum(eachFate("records"))),
    out("group_accepts", sum(accepts())),
    out("group_conversations", sum(col("conversations"))),
    out("group_turned", orZero(sum(only(turned, col("conversations"))))),
    out("seen_packets", seen("packets")),
    out("seen_bytes", seen("bytes")),
    out("source_accepts", rejectsOnly ? over(call("sum", passed), [client()]) : lit(0)),
    out("all_records", over(call("sum", only(equal(col("part"), PART.sighting), withLate())), [])),
  ];
}

/** The end that opened the connections: the asked source, unless no connection was opened the asked way. */
function client(): Expression {
  return choose([{ when: equal(OPENER, 1), value: col("dst") }], col("src"));
}

function server(): Expression {
  return choose([{ when: equal(OPENER, 1), value: col("src") }], col("dst"));
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

/** How much each group was, at the observer that saw most of it, and how many groups each source has. */
function withSizes(): readonly Output[] {
  const most = (name: string) =>
    over(call("max", only(equal(col("part"), PART.sighting), col(name))), [OPENER, ...GROUP]);
  return [
    out("group_packets", most("seen_packets")),
    out("group_bytes", most("seen_bytes")),
    out("source_groups", over(call("sum", col("speaks")), [OPENER, client()])),
  ];
}

/** Which row of the list a group belongs to. */
function withFold({ fold, rejectsOnly }: Plan): readonly Output[] {
  if (fold !== undefined) return [out("fold", col(fold))];
  const alone = call("joined", lit("|"), lit("-"), ...GROUP);
  const swarms = compare(col("source_groups"), ">=", MANY_GROUPS);
  return [out("fold", rejectsOnly ? call("first-present", only(swarms, client()), alone) : alone)];
}

/** What the groups of a row come to, and the places of its groups, ports and addresses. */
function withFoldFacts({ fold, rejectsOnly }: Plan): readonly Output[] {
  const ofFold = [OPENER, col("fold")];
  const sum = (name: string) => over(call("sum", only(equal(col("speaks"), 1), col(name))), ofFold);
  const place = (orderBy: readonly Order[]) => over(call("dense-rank"), [isPaired(), ...ofFold], orderBy);
  const end = (call_: "min" | "max", name: string) => over(call(call_, only(isMerged(), col(name))), ofFold);
  return [
    out("fold_groups", sum("speaks")),
    out("fold_conversations", sum("group_conversations")),
    out("fold_turned", sum("group_turned")),
    out("fold_accepts", sum("group_accepts")),
    out("fold_rejects", sum("group_rejects")),
    out("fold_records", sum("group_records")),
    out("fold_packets", sum("group_packets")),
    out("fold_bytes", sum("group_bytes")),
    out("fold_first", end("min", "first")),
    out("fold_last", end("max", "last")),
    out(
      "group_place",
      place([
        { by: col("group_rejects"), descending: true },
        { by: col("group_records"), descending: true },
        ...ascending,
      ]),
    ),
    out("port_place", place([{ by: col("port") }, { by: col("protocol") }])),
    out("address_place", place([{ by: rejectsOnly ? server() : col(fold === "dst" ? "src" : "dst") }])),
  ];
}

/** Which kind of row it is, and its place among those. */
function withPlaces({ rejectsOnly }: Plan): readonly Output[] {
  const ofFold = [OPENER, col("fold")];
  const apart = flag(
    rejectsOnly ? compare(col("fold_groups"), ">=", MANY_GROUPS) : compare(col("fold_rejects"), ">", 0),
  );
  const place = over(
    call("dense-rank"),
    [isPaired(), OPENER, apart],
    [{ by: col("fold_rejects"), descending: true }, { by: col("fold_records"), descending: true }, { by: col("fold") }],
  );
  return [
    out("fold_ports", over(call("max", only(isMerged(), col("port_place"))), ofFold)),
    out("fold_addresses", over(call("max", only(isMerged(), col("address_place"))), ofFold)),
    out("apart", apart),
    out("fold_rank", only(equal(isPaired(), 1), place)),
  ];
}

/** What all rows of a kind come to. */
function withCounts(): readonly Output[] {
  const speaker = all(equal(col("speaks"), 1), equal(col("group_place"), 1));
  return FOLD_KINDS.flatMap((kind) => {
    const counted = all(speaker, equal(col("apart"), kind === "apart" ? 1 : 0));
    const sum = (value: Expression) => over(call("sum", only(counted, value)), [OPENER]);
    return [
      out(`${kind}_folds`, sum(lit(1))),
      out(`${kind}_through`, sum(flag(compare(col("fold_turned"), "<", col("fold_conversations"))))),
      ...(["groups", "conversations", "rejects", "bytes"] as const).map((name) =>
        out(`${kind}_${name}`, sum(col(`fold_${name}`))),
      ),
    ];
  });
}

/** 1 for rows of conversations, at one observer or at all together. */
function isPaired(): Expression {
  return flag(isOneOf(col("part"), [PART.sighting, PART.merged]));
}
