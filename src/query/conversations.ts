import { sliceLength } from "../plan/axis.ts";
import type { Plan } from "../plan/plan.ts";
import { isLoss, looksForLosses } from "./classify.ts";
import { isHit } from "./hit.ts";
import { KIND, PART, ROLE, STATUS } from "./kinds.ts";
import { isTold, LIST_COLUMNS } from "./listing.ts";
import type { Expression, Output, Select } from "./nodes.ts";
import { ranking } from "./ranking.ts";
import { hasRole, isCounted, role, watching, weighed } from "./weighed.ts";
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
  isOneOf,
  key,
  lit,
  math,
  not,
  only,
  out,
} from "./write.ts";

/** The two directions of packets between the asked ends: `a` the asked source, `b` the asked destination. */
export const WAYS = ["a", "b"] as const;
/** What can happen to a record, as the columns spell it: a log without accept or reject counts as passing. */
export const FATES = ["passed", "rejected"] as const;
/** How records of one fate are added up. */
export const SUMS = ["records", "packets", "bytes", "first", "last"] as const;
/** What else is known of the packets going one way; directions OR-ed. */
export const WAY_FACTS = ["unjudged", "flags", "directions"] as const;

/** One row for each conversation, near miss, slice of the strip and block of an observer: the rows of the scan, each in every part it serves. */
export function conversations(plan: Plan): Select {
  return {
    kind: "select",
    columns: [...partKeys(plan), ...tallies(), ...legFacts(), ...watchFacts(), ...detailFacts(), ...listFacts(plan)],
    from: {
      kind: "copies",
      from: plan.rejectsOnly ? ranking(plan) : weighed(plan),
      name: "part",
      numbers: Object.values(PART).filter((part) => part !== PART.lost || looksForLosses(plan)),
    },
    where: any(
      all(isPaired(), isHit(), isCounted(plan), ...(plan.rejectsOnly ? [isTold(plan)] : [])),
      all(equal(col("part"), PART.slice), equal(col("core"), 1)),
      all(equal(col("part"), PART.near), isNear()),
      all(equal(col("part"), PART.watch), any(watching(), compare(role(), ">", 0)), equal(col("belongs"), 1)),
      all(equal(col("part"), PART.total), watching()),
      ...(looksForLosses(plan) ? [all(equal(col("part"), PART.lost), watching(), isLoss())] : []),
    ),
  };
}

/** Columns of a list that the rows have before they are put together. */
export function carried(plan: Plan): readonly string[] {
  return plan.rejectsOnly ? LIST_COLUMNS : [];
}

/** Whether the row is of conversations, at one observer or at all together. */
export function isPaired(): Expression {
  return isOneOf(col("part"), [PART.sighting, PART.merged]);
}

/** Near misses, and requests of conversations that lie in the padding only. */
function isNear(): Expression {
  return any(
    all(compare(col("kind"), ">", KIND.backward), compare(col("kind"), "<=", KIND.otherTime)),
    all(equal(col("kind"), KIND.forward), isAbsent(col("core_first"))),
  );
}

/** Near misses that are told apart by their port. */
const NEAR_PORTS = [KIND.otherPort, KIND.reverse, KIND.otherSource];

function partKeys(plan: Plan): Output[] {
  const part = (...parts: readonly number[]) => isOneOf(col("part"), parts);
  const paired = isPaired();
  const nearBy = (...kinds: readonly number[]) => all(part(PART.near), isOneOf(col("kind"), kinds));
  const slice = math(
    math(call("greatest", col("first"), lit(plan.window.from)), "-", plan.window.from),
    "div",
    sliceLength(plan.window),
  );
  const sliced = plan.broad ? [] : [PART.slice];
  return [
    key("part"),
    key("observer", only(part(PART.sighting, PART.watch, PART.lost, ...sliced), col("observer"))),
    key("near", only(part(PART.near), choose([{ when: isHit(), value: lit(KIND.otherTime) }], col("kind")))),
    key(
      "bucket",
      choose([
        { when: part(PART.slice), value: slice },
        { when: part(PART.watch, PART.lost), value: col("block") },
      ]),
    ),
    key("log", only(part(PART.watch, PART.total), col("log"))),
    key("way", only(part(PART.slice), col("way"))),
    key("a_addr", only(any(paired, nearBy(KIND.otherSource)), col("a_addr"))),
    key("b_addr", only(paired, col("b_addr"))),
    key("a_port", only(paired, col("a_port"))),
    key("b_port", only(any(paired, nearBy(...NEAR_PORTS)), col("b_port"))),
    key("protocol", only(any(paired, nearBy(...NEAR_PORTS)), col("protocol"))),
  ];
}

/** Records, packets, bytes, first and last, for each way and fate, and of the late rejects of both ways. */
function tallies(): Output[] {
  const isLate = all(isPaired(), equal(col("late"), 1));
  const rejected = all(equal(col("status"), STATUS.reject), not(isLate));
  const passed = isOneOf(col("status"), [STATUS.accept, STATUS.unjudged]);
  const ofWays = WAYS.flatMap((way, index) =>
    [passed, rejected].flatMap((fate, place) => tally(`${way}_${FATES[place]}`, all(equal(col("way"), index), fate))),
  );
  return [...ofWays, ...tally("late", isLate)];
}

function tally(prefix: string, counted: Expression): readonly Output[] {
  const values: Readonly<Record<(typeof SUMS)[number], Expression>> = {
    records: call("sum", only(counted, recordsOf())),
    packets: call("sum", only(counted, col("packets"))),
    bytes: call("sum", only(counted, col("bytes"))),
    first: call("min", only(counted, col("first"))),
    last: call("max", only(counted, col("last"))),
  };
  return SUMS.map((sum) => out(`${prefix}_${sum}`, values[sum]));
}

/** A hit counts once however many flow logs delivered it; other rows of the scan stand for many records. */
function recordsOf(): Expression {
  return choose([{ when: isHit(), value: lit(1) }], col("records"));
}

function legFacts(): Output[] {
  return WAYS.flatMap((way, index) => {
    const going = all(equal(col("way"), index), isHit());
    // A late packet got nowhere, so its reset ended nothing.
    const counting = all(going, equal(col("late"), 0));
    return [
      out(`${way}_unjudged`, call("sum", only(all(going, equal(col("status"), STATUS.unjudged)), lit(1)))),
      out(`${way}_flags`, call("bit-or", only(counting, col("flags")))),
      out(`${way}_directions`, call("bit-or", only(going, col("direction")))),
    ];
  });
}

/** Records of both asked ends have the other end for a peer, which no other record can have. */
function peers(): Output[] {
  const srcPeer = (name: string) => choose([{ when: hasRole(ROLE.touchDst), value: lit("~") }], col(name));
  return [
    out("src_peer_least", call("min", only(hasRole(ROLE.touchSrc), srcPeer("peer_least")))),
    out("src_peer_most", call("max", only(hasRole(ROLE.touchSrc), srcPeer("peer_most")))),
    out("dst_peer_least", call("min", only(hasRole(ROLE.touchDst), col("peer_least")))),
    out("dst_peer_most", call("max", only(hasRole(ROLE.touchDst), col("peer_most")))),
  ];
}

function watchFacts(): Output[] {
  const sumOf = (when: Expression) => call("sum", only(when, col("records")));
  const heard = (when: Expression) => sumOf(all(watching(), when));
  const skipped = isLoss();
  return [
    out("ok", heard(compare(col("status"), "<=", STATUS.unjudged))),
    out("accepts", heard(equal(col("status"), STATUS.accept))),
    out("rejects", heard(equal(col("status"), STATUS.reject))),
    out("no_data", heard(equal(col("status"), STATUS.noData))),
    out("skip_data", heard(skipped)),
    out("damaged", heard(equal(col("status"), STATUS.damaged))),
    out("own_src", sumOf(hasRole(ROLE.ownSrc))),
    out("touch_src", sumOf(hasRole(ROLE.touchSrc))),
    out("own_dst", sumOf(hasRole(ROLE.ownDst))),
    out("touch_dst", sumOf(hasRole(ROLE.touchDst))),
    ...peers(),
    out("watched", call("bit-or", only(not(skipped), col("mask")))),
    out("skipped", call("bit-or", only(skipped, col("mask")))),
    out("longest", call("max", only(not(skipped), col("longest")))),
    out("first", call("min", col("first"))),
    out("last", call("max", col("last"))),
  ];
}

function detailFacts(): Output[] {
  const names = ["other_a", "other_b", "reason"];
  const isNamed = all(isHit(), not(isAbsent(col("reason"))));
  return [...names.map((name) => out(name, call("max", col(name)))), out("named", call("max", flag(isNamed)))];
}

/** What a conversation of a ranking knows of its place in the list, and every row of what is in no list. */
function listFacts(plan: Plan): Output[] {
  const ofList = (name: string) => (name.startsWith("set_aside_") ? col(name) : only(isPaired(), col(name)));
  return carried(plan).map((name) => out(name, call("max", ofList(name))));
}
