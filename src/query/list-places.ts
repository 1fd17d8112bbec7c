import type { Plan } from "../plan/plan.ts";
import { FOLD_KINDS, type KIND_FACTS, widened } from "./listing.ts";
import type { Expression, Order, Output, Select } from "./nodes.ts";
import { all, call, choose, col, compare, equal, flag, lit, math, only, out, over } from "./write.ts";

/** A source with this many groups or more in a ranking of rejects is told in one row. */
const MANY_GROUPS = 10;

/** What tells the groups of an answer from each other. */
export const GROUP = ["opener", "src", "dst", "port", "protocol"].map(col);
const OF_FOLD = [col("opener"), col("fold")];

/** Which rows make a list. */
export interface Listed {
  /** What all observers together saw. */
  readonly merged: Expression;
  /** These, and what one observer saw. */
  readonly paired: Expression;
}

/**
 * Rows with what is known of their group (`speaks` on one of its rows, `group_…`) with their place in a list: groups are
 * folded into rows, rows and groups are ranked by rejects, and everything is counted before anything is cut.
 */
export function placed(plan: Plan, from: Select, rows: Listed): Select {
  const ofSource = [col("opener"), client()];
  return widened(
    from,
    [out("source_groups", over(call("sum", col("speaks")), ofSource))],
    [out("fold", foldOf(plan))],
    [...foldFacts(rows), ...placesInFold(plan, rows)],
    foldPlaces(plan, rows),
    kindCounts(),
    [foldRank()],
  );
}

/** The end that opened the connections: the asked source, unless no connection was opened the asked way. */
export function client(): Expression {
  return choose([{ when: equal(col("opener"), 1), value: col("dst") }], col("src"));
}

function server(): Expression {
  return choose([{ when: equal(col("opener"), 1), value: col("src") }], col("dst"));
}

/** Which row of the list a group belongs to. */
function foldOf({ fold, rejectsOnly }: Plan): Expression {
  if (fold !== undefined) return col(fold);
  const alone = call("joined", lit("|"), lit("-"), ...["src", "dst", "port", "protocol"].map(col));
  const swarms = compare(col("source_groups"), ">=", MANY_GROUPS);
  return rejectsOnly ? call("first-present", only(swarms, client()), alone) : alone;
}

/** What the groups of a row come to. */
function foldFacts({ merged }: Listed): readonly Output[] {
  const sum = (name: string) => over(call("sum", only(equal(col("speaks"), 1), col(name))), OF_FOLD);
  const end = (how: "min" | "max", name: string) => over(call(how, only(merged, col(name))), OF_FOLD);
  return [
    out("fold_groups", sum("speaks")),
    ...["conversations", "turned", "accepts", "rejects", "records", "packets", "bytes"].map((name) =>
      out(`fold_${name}`, sum(`group_${name}`)),
    ),
    out("fold_first", end("min", "first")),
    out("fold_last", end("max", "last")),
  ];
}

/** The places of a row's groups, ports and addresses. */
function placesInFold({ fold, rejectsOnly }: Plan, { paired }: Listed): readonly Output[] {
  const place = (orderBy: readonly Order[]) => over(call("dense-rank"), [flag(paired), ...OF_FOLD], orderBy);
  const busiest = ["group_rejects", "group_records"].map((name) => ({ by: col(name), descending: true }) as const);
  return [
    out("group_place", place([...busiest, ...["src", "dst", "port", "protocol"].map((name) => ({ by: col(name) }))])),
    out("port_place", place([{ by: col("port") }, { by: col("protocol") }])),
    out("address_place", place([{ by: rejectsOnly ? server() : col(fold === "dst" ? "src" : "dst") }])),
  ];
}

/** Which kind of row it is, and its place among those of which as much is known. */
function foldPlaces(plan: Plan, { merged, paired }: Listed): readonly Output[] {
  const [apart, partly] = [flag(isApart(plan)), flag(isPartly(plan))];
  const place = over(
    call("dense-rank"),
    [flag(paired), col("opener"), apart, partly],
    [{ by: col("fold_rejects"), descending: true }, { by: col("fold_records"), descending: true }, { by: col("fold") }],
  );
  return [
    out("fold_ports", over(call("max", only(merged, col("port_place"))), OF_FOLD)),
    out("fold_addresses", over(call("max", only(merged, col("address_place"))), OF_FOLD)),
    out("apart", apart),
    out("partly", partly),
    out("fold_place", only(paired, place)),
  ];
}

/** Rows with a reject; in a ranking of rejects, sources with many groups. */
function isApart({ rejectsOnly }: Plan): Expression {
  return rejectsOnly ? compare(col("fold_groups"), ">=", MANY_GROUPS) : compare(col("fold_rejects"), ">", 0);
}

/** Rows of which something went through; in a ranking of rejects, sources with many groups and other traffic accepted. */
function isPartly(plan: Plan): Expression {
  if (!plan.rejectsOnly) return compare(col("fold_turned"), "<", col("fold_conversations"));
  return all(isApart(plan), compare(col("source_accepts"), ">", 0));
}

/**
 * The place of a row in its kind: whoever was rejected in part takes turns with those that were rejected altogether, so
 * that very many of the one (scanners) do not hide the other.
 */
function foldRank(): Output {
  const place = col("fold_place");
  const count = (name: (typeof KIND_FACTS)[number]) => {
    const ofKind = choose([{ when: equal(col("apart"), 1), value: col(`apart_${name}`) }], col(`rest_${name}`));
    return call("first-present", ofKind, lit(0));
  };
  const [partly, whole] = [count("through"), math(count("folds"), "-", count("through"))];
  const behindWhole = call("least", math(place, "-", lit(1)), whole);
  const behindPartly = call("least", place, partly);
  const others = choose([{ when: equal(col("partly"), 1), value: behindWhole }], behindPartly);
  return out("fold_rank", math(place, "+", others));
}

/** What all rows of a kind come to. */
function kindCounts(): readonly Output[] {
  const speaker = all(equal(col("speaks"), 1), equal(col("group_place"), 1));
  return FOLD_KINDS.flatMap((kind) => {
    const counted = all(speaker, equal(col("apart"), kind === "apart" ? 1 : 0));
    const sum = (value: Expression) => over(call("sum", only(counted, value)), [col("opener")]);
    return [
      out(`${kind}_folds`, sum(lit(1))),
      out(`${kind}_through`, sum(col("partly"))),
      ...(["groups", "conversations", "rejects", "bytes"] as const).map((name) =>
        out(`${kind}_${name}`, sum(col(`fold_${name}`))),
      ),
    ];
  });
}
