import { withLate } from "./closing.ts";
import { type DayPlan, DIGEST_PART, ownNetworks } from "./day-plan.ts";
import { inNetwork } from "./ends.ts";
import { HIT_KEYS, isHit, unpackedHit } from "./hit.ts";
import { KIND, STATUS } from "./kinds.ts";
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
  isOneOf,
  key,
  lit,
  math,
  not,
  only,
  out,
  over,
} from "./write.ts";

/** What rows of the scan are added up by, and how. */
const COUNTED = [
  ...["ok", "accepts", "rejects", "no_data", "skip_data", "damaged"].map((name) => [name, "sum"] as const),
  ...["first", "interval_least"].map((name) => [name, "min"] as const),
  ...["last", "longest", "interval_most"].map((name) => [name, "max"] as const),
  ...["alive", "skipped"].map((name) => [name, "bit-or"] as const),
];
/** The same of conversations: some of their rejects are late. */
const MEASURES = [...COUNTED, ["late", "sum"] as const];
/** What tells the rows of observers from each other; absent in all others. */
const WATCH_KEYS = ["observer", "block"];
const SERVER = ["dst", "port", "protocol"];

/** Columns of what was turned away, and of the blocks of observers beside it. */
export const TURNED = ["part", ...WATCH_KEYS, "src", ...SERVER, "sources", ...MEASURES.map(([name]) => name)];

/**
 * Who was turned away: clients of one's own one by one, all others together for each server and port. The blocks of
 * observers and the sums of the day pass through as they are.
 */
export function turnedAway(plan: DayPlan): Select {
  const told = any(isPart("inside"), equal(col("client_place"), 1));
  return {
    kind: "select",
    columns: [
      ...["part", ...WATCH_KEYS].map((name) => key(name)),
      key("client", only(isPart("inside"), col("src"))),
      ...SERVER.map((name) => key(name)),
      out("src", call("min", only(told, col("src")))),
      out("sources", call("count")),
      ...measured(),
    ],
    from: withPlaces(plan),
  };
}

/** Whether the row is of one of the parts. */
export function isPart(...names: readonly (keyof typeof DIGEST_PART)[]): Expression {
  return isOneOf(
    col("part"),
    names.map((name) => DIGEST_PART[name]),
  );
}

/** The measures of rows that are taken together. */
function measured(): readonly Output[] {
  return MEASURES.map(([name, how]) => out(name, call(how, col(name))));
}

/** The groups, each with the place of its client among those of its server and port. */
function withPlaces(plan: DayPlan): Select {
  const from = split(plan);
  const order = [{ by: col("rejects"), descending: true } as const, { by: col("src") }];
  const place = over(call("row-number"), ["part", ...SERVER].map(col), order);
  return { kind: "select", columns: [...from.columns.map(({ name }) => out(name)), out("client_place", place)], from };
}

/** The groups whose client is one's own, and all others. */
function split(plan: DayPlan): Select {
  const from = groups(plan);
  const own = any(...ownNetworks(plan).map((cidr) => inNetwork(col("src"), cidr)));
  const part = choose([{ when: all(isPart("inside"), not(own)), value: lit(DIGEST_PART.outside) }], col("part"));
  return {
    kind: "select",
    columns: from.columns.map(({ name }) => (name === "part" ? out(name, part) : out(name))),
    from,
  };
}

/** One row for each client, server, port and protocol. */
function groups(plan: DayPlan): Select {
  return {
    kind: "select",
    columns: [...["part", ...WATCH_KEYS, "src", ...SERVER].map((name) => key(name)), ...measured()],
    from: sided(plan),
  };
}

/** The conversations seen from their clients. */
function sided(plan: DayPlan): Select {
  const serves = destinationServes({ ports: [] });
  const by = (yes: string, no: string) => choose([{ when: serves, value: col(yes) }], col(no));
  return {
    kind: "select",
    columns: [
      ...["part", ...WATCH_KEYS, "protocol"].map((name) => out(name)),
      out("src", by("a_addr", "b_addr")),
      out("dst", by("b_addr", "a_addr")),
      out("port", by("b_port", "a_port")),
      ...MEASURES.map(([name]) => out(name)),
    ],
    from: conversations(plan),
  };
}

const CONVERSATION = ["a_addr", "b_addr", "a_port", "b_port", "protocol"];

/** One row for each conversation, whoever observed it; of late rejects nothing but their number, in the sums. */
function conversations(plan: DayPlan): Select {
  const isLate = all(isPart("inside"), equal(col("late"), 1));
  const kept = (name: string) => only(not(isLate), col(name));
  const counted = (name: string) => (name === "late" ? only(isLate, col("rejects")) : kept(name));
  const flagsOf = (kind: number) => call("bit-or", only(all(equal(col("kind"), kind), not(isLate)), col("flags")));
  return {
    kind: "select",
    columns: [
      key("part", choose([{ when: isLate, value: lit(DIGEST_PART.total) }], col("part"))),
      key("observer", only(not(isPart("inside")), col("observer"))),
      key("block"),
      ...CONVERSATION.map((name) => key(name, kept(name))),
      out("a_flags", flagsOf(KIND.forward)),
      out("b_flags", flagsOf(KIND.backward)),
      ...MEASURES.map(([name, how]) => out(name, call(how, counted(name)))),
    ],
    from: once(plan),
  };
}

/** Each reject once, however many flow logs delivered it. */
function once(plan: DayPlan): Select {
  const rejects = choose([{ when: isPart("inside"), value: flag(isHit()) }], col("rejects"));
  const from = parts(plan);
  return {
    kind: "select",
    columns: from.columns.map(({ name }) => (name === "rejects" ? out(name, rejects) : out(name))),
    from,
  };
}

/** The rows of the scan in every part they serve: as rejects, as signs that their observer was awake, in the sums. */
function parts(plan: DayPlan): Select {
  const { total, inside, hole, spill } = DIGEST_PART;
  const block = choose([{ when: isPart("spill"), value: math(col("block"), "+", 1) }], col("block"));
  return {
    kind: "select",
    columns: [
      key("part", choose([{ when: isPart("spill"), value: lit(hole) }], col("part"))),
      key("observer", only(not(isPart("total")), col("observer"))),
      key("block", only(isPart("hole", "spill"), block)),
      ...["kind", ...HIT_KEYS].map((name) => key(name, only(isPart("inside"), col(name)))),
      ...["flags", "late"].map((name) => out(name, call("max", col(name)))),
      ...counts(),
      ...["first", "longest", "last"].map((name) => out(name, call(name === "first" ? "min" : "max", col(name)))),
      ...intervals(plan),
      ...marks(),
    ],
    from: { kind: "copies", from: unpacked(), name: "part", numbers: [total, inside, hole, spill] },
    where: any(
      isPart("total"),
      all(isPart("inside"), isHit()),
      all(isPart("hole"), not(isAbsent(col("block")))),
      all(isPart("spill"), not(isAbsent(col("spill")))),
    ),
  };
}

/** The rows of the scan, with what stands packed in them in columns of its own. */
function unpacked(): Select {
  const isSkipped = equal(col("status"), STATUS.skipData);
  const plain = ["log", "block", "records", "mask", "spill"];
  return {
    kind: "select",
    columns: [
      ...["kind", "observer", "status", "first", "last", "late", ...plain].map((name) => out(name)),
      out("longest", only(not(isSkipped), col("longest"))),
      ...unpackedHit(),
    ],
    from: withLate("longest", ...plain),
  };
}

/** Records of the day; of what is marked behind its block nothing is counted a second time. */
function counts(): readonly Output[] {
  const sumOf = (when: Expression) => call("sum", only(all(not(isPart("spill")), when), col("records")));
  const ofDay = (when: Expression) => sumOf(all(not(equal(col("kind"), KIND.otherTime)), when));
  const status = (name: keyof typeof STATUS) => equal(col("status"), STATUS[name]);
  return [
    out("ok", ofDay(compare(col("status"), "<=", STATUS.unjudged))),
    out("accepts", ofDay(status("accept"))),
    out("rejects", ofDay(status("reject"))),
    out("no_data", ofDay(status("noData"))),
    out("skip_data", ofDay(status("skipData"))),
    out("damaged", sumOf(status("damaged"))),
  ];
}

/** The intervals of the flow logs that a row came from; 0 for those of which nobody said. */
function intervals({ intervals: known }: DayPlan): readonly Output[] {
  const [agreed = 0, ...others] = new Set(known.map((interval = 0) => interval));
  const cases = known.map((interval = 0, place) => ({ when: equal(col("log"), place), value: lit(interval) }));
  const interval = cases.length === 0 ? lit(0) : choose(cases, lit(others.length === 0 ? agreed : 0));
  return [out("interval_least", call("min", interval)), out("interval_most", call("max", interval))];
}

/** Minutes of the block in which the observer wrote, and those of which it lost records. */
function marks(): readonly Output[] {
  const mask = choose([{ when: isPart("spill"), value: col("spill") }], col("mask"));
  const isSkipped = equal(col("status"), STATUS.skipData);
  return [out("alive", call("bit-or", mask)), out("skipped", call("bit-or", only(isSkipped, mask)))];
}
