import type { Ip } from "../net/ip.ts";
import { axisOf, BLOCK } from "../plan/axis.ts";
import type { Plan, Side } from "../plan/plan.ts";
import { isLoss, isNear, isTimely, kindOf, looksForLosses, peerOf, roleOf, statusOf } from "./classify.ts";
import { closes, closingRows, hitKeys, isClosing, withClosing } from "./closing.ts";
import { isHit, packHit } from "./hit.ts";
import { KIND } from "./kinds.ts";
import { bitsBetween, bucketAt, isOn } from "./marks.ts";
import type { Expression, Output, Relation, Select, Union } from "./nodes.ts";
import { absent, all, any, call, col, compare, flag, isOneOf, key, lit, math, not, only, out } from "./write.ts";

const RECORDS: Relation = { kind: "relation", name: "records" };

/** How a ranking of rejects learns what closed connections: from copies of the records, or by another look at them. */
export type Closings = "copied" | "looked-for";

/**
 * One pass: every record is classified, counted and marked on the axis of watched time. For logs kept as text. Where the
 * ends' interfaces are known, all other observers are counted together.
 */
export function onePass(plan: Plan, closings: Closings): Select {
  const observers = knownObservers(plan);
  const everything = { plan, kind: kindOf(plan), columns: COLUMNS };
  const facts = [...watchFacts(plan), ...peerFacts(plan)];
  if (observers === undefined) {
    return grouped(plan, classified({ ...everything, role: roleOf(plan) }), { watching: 1, facts, closings });
  }
  const known = any(isOneOf(col("observer"), observers), ...(looksForLosses(plan) ? [isLoss()] : []));
  const observer = only(any(isHit(), isClosing(), known), col("observer"));
  const knownFacts = [...watchFacts(plan, known), ...NO_PEERS];
  return grouped(plan, classified({ ...everything, role: lit(0) }), {
    watching: 1,
    facts: knownFacts,
    closings,
    observer,
    known,
  });
}

/**
 * Two legs: the records near the question with every column, and a narrow look at who was watching. For logs kept in
 * columns, where reading fewer of them saves more than a second look costs.
 */
export function twoLegs(plan: Plan, closings: Closings): Union | Select {
  return canCut(plan) ? { kind: "union", parts: [near(plan, closings), watch(plan)] } : onePass(plan, closings);
}

/** What closed the connections of rejects that are asked for. */
export function closingsOf(plan: Plan): Select {
  const records = classified({ plan, kind: lit(KIND.closing), role: lit(0), columns: COLUMNS });
  return closingRows({ ...records, where: closesAsked(plan) });
}

/** The records of the asked addresses: hits, near misses, and what tells whose interface an address is. */
function near(plan: Plan, closings: Closings): Select {
  const role = knownObservers(plan) === undefined ? roleOf(plan) : lit(0);
  const records = { ...classified({ plan, kind: kindOf(plan), role, columns: COLUMNS }), where: isNear(plan) };
  const where = any(compare(col("kind"), "<", KIND.other), compare(col("role"), ">", 0));
  return grouped(plan, records, { watching: 0, facts: [...NO_WATCH, ...peerFacts(plan)], where, closings });
}

/** Who was watching; where the ends' interfaces are known, only they. */
function watch(plan: Plan): Select {
  const records = classified({ plan, kind: lit(KIND.other), role: lit(0), columns: [] });
  const observers = knownObservers(plan);
  const watched = observers === undefined ? records : { ...records, where: isOneOf(col("interface_id"), observers) };
  return grouped(plan, watched, { watching: 1, facts: [...watchFacts(plan), ...NO_PEERS] });
}

/** Columns of the records that a scan reads, with their types. */
const COLUMNS = [
  "srcaddr",
  "dstaddr",
  "pkt_srcaddr",
  "pkt_dstaddr",
  "srcport",
  "dstport",
  "protocol",
  "packets",
  "bytes",
  "tcp_flags",
  "flow_direction",
  "reject_reason",
] as const;
type ColumnName = (typeof COLUMNS)[number];
const INTEGERS: ReadonlySet<ColumnName> = new Set(["srcport", "dstport", "protocol", "packets", "bytes", "tcp_flags"]);

interface Reading {
  readonly plan: Plan;
  readonly kind: Expression;
  readonly role: Expression;
  readonly columns: readonly ColumnName[];
}

/** The records, each with what it is to the question; columns that are not read are absent. */
function classified({ plan, kind, role, columns }: Reading): Select {
  const read = COLUMNS.map((name) =>
    columns.includes(name) ? out(name) : out(name, absent(INTEGERS.has(name) ? "integer" : "text")),
  );
  return {
    kind: "select",
    columns: [
      out("kind", kind),
      out("observer"),
      out("log"),
      out("status", statusOf()),
      out("role", role),
      out("at_start", col("start")),
      out("at_end", col("end")),
      out("bucket", bucketAt(axisOf(plan.window, plan.padding), col("start"))),
      ...read,
      ...(plan.rejectsOnly ? [out("closes", flag(closesAsked(plan)))] : []),
    ],
    from: RECORDS,
  };
}

/** Whether a record closes a connection of which a reject may be asked for. */
function closesAsked(plan: Plan): Expression {
  return all(closes(), isTimely(plan), isNear(plan));
}

interface Leg {
  /** Whether its rows tell who was watching. */
  readonly watching: 0 | 1;
  readonly facts: readonly Output[];
  /** What to count under; the observer of the record where left out. */
  readonly observer?: Expression;
  /** Records whose time counts; all where left out. */
  readonly known?: Expression;
  /** Rows that count; all where left out. */
  readonly where?: Expression;
  /** Absent where its rows hold no hits. */
  readonly closings?: Closings;
}

/**
 * Records of the asked traffic one by one; near misses by what they have in common; everything else by observer,
 * status and block of time. A ranking of rejects has what closes connections beside them.
 */
function grouped(plan: Plan, from: Select, { watching, facts, observer, known, where, closings }: Leg): Select {
  const isBeside = plan.rejectsOnly && closings === "copied";
  return {
    kind: "select",
    columns: [
      key("observer", observer),
      ...["kind", "status", "role", "log"].map((name) => key(name)),
      key("block", blockOf(plan, known)),
      ...(closings === undefined ? NO_HITS : hitKeys(packHit(plan))),
      out("records", isBeside ? call("sum", flag(not(isClosing()))) : call("count")),
      out("watching", lit(watching)),
      out("first", call("min", col("at_start"))),
      out("last", call("max", col("at_end"))),
      ...facts,
    ],
    from: isBeside ? withClosing(from) : from,
    ...(where && { where }),
  };
}

const NO_HITS = ["hit", "kin"].map((name) => out(name, absent("text")));

/** When the observers were watching. */
function watchFacts(plan: Plan, known?: Expression): readonly Output[] {
  return [
    out("longest", call("max", math(col("at_end"), "-", col("at_start")))),
    out("mask", call("bit-or", maskOf(plan, known))),
  ];
}

const NO_WATCH = ["longest", "mask"].map((name) => out(name, absent("integer")));

/** Whom the observers saw beside the asked addresses. */
function peerFacts(plan: Plan): readonly Output[] {
  return [out("peer_least", call("min", peerOf(plan))), out("peer_most", call("max", peerOf(plan)))];
}

const NO_PEERS = ["peer_least", "peer_most"].map((name) => out(name, absent("text")));

/** Which block of the axis a record begins in; absent outside the axis. */
function blockOf(plan: Plan, known?: Expression): Expression {
  return only(onAxis(plan, known), math(col("bucket"), "div", BLOCK));
}

/** One bit for each bucket of the block that the record lasts. */
function maskOf(plan: Plan, known?: Expression): Expression {
  const { from, step } = axisOf(plan.window, plan.padding);
  const begin = math(col("bucket"), "mod", BLOCK);
  const length = math(math(col("at_end"), "-", call("greatest", col("at_start"), lit(from))), "div", step);
  const end = call("least", lit(BLOCK - 1), math(begin, "+", call("greatest", lit(0), length)));
  return only(onAxis(plan, known), bitsBetween(begin, end));
}

function onAxis(plan: Plan, known?: Expression): Expression {
  const isNearby = isOn(axisOf(plan.window, plan.padding));
  return known === undefined ? isNearby : all(known, isNearby);
}

/** Whether the scan of a layout counts everybody's records, or only those of interfaces known beforehand. */
export function watchesEverybody(plan: Plan, layout: "text" | "columns"): boolean {
  return layout === "text" || !canCut(plan) || knownObservers(plan) === undefined;
}

/** Whether the question names anybody, so that most records have nothing to do with it. */
function canCut({ src, dst }: Plan): boolean {
  return src !== undefined || dst !== undefined;
}

/** Interfaces to watch, if those of every named side are known; where nobody is named, none. */
export function knownObservers({ src, dst }: Plan): readonly string[] | undefined {
  const sides = [src, dst].filter((side) => side !== undefined);
  if (!sides.every(isKnown)) return undefined;
  return sides.flatMap(({ known }) => known.map(({ id }) => id));
}

/** Whether every address of the side has a known interface. */
function isKnown({ addresses, networks, instances, known }: Side): boolean {
  const owned = (address: Ip) => known.some((each) => each.addresses.includes(address));
  return known.length > 0 && networks.length + instances.length === 0 && addresses.every(owned);
}
