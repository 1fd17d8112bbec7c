import { BLOCK } from "../plan/axis.ts";
import { endAddress, statusOf } from "./classify.ts";
import { closes, closingRows, hitKeys, isClosing, withClosing } from "./closing.ts";
import { axisOfDay, type DayPlan } from "./day-plan.ts";
import { holdsAddress, type Places } from "./ends.ts";
import { goesUp, packHit } from "./hit.ts";
import { KIND } from "./kinds.ts";
import { bitsBetween, bucketAt, isOn } from "./marks.ts";
import type { Expression, Select } from "./nodes.ts";
import type { Closings } from "./scan.ts";
import { absent, all, any, call, choose, col, compare, equal, flag, key, lit, math, not, only, out } from "./write.ts";

/**
 * One pass over a day: rejects of the day one by one, everything else by observer, status and block of time. A record
 * belongs to the day in which it starts; those around it only tell who was awake.
 */
export function digestScan(plan: DayPlan, closings: Closings): Select {
  const records = classified(plan);
  return {
    kind: "select",
    columns: [
      ...["observer", "kind", "status", "log"].map((name) => key(name)),
      key("block", only(isOn(axisOfDay(plan)), math(col("begin"), "div", BLOCK))),
      ...hitKeys(packHit({})),
      out("records", call("sum", flag(not(isClosing())))),
      out("first", call("min", col("at_start"))),
      out("last", call("max", col("at_end"))),
      out("longest", call("max", math(col("at_end"), "-", col("at_start")))),
      ...marks(plan),
    ],
    from: closings === "copied" ? withClosing(records) : records,
  };
}

/** What closed the connections of rejects that may be told. */
export function digestClosings(plan: DayPlan): Select {
  return closingRows({ ...classified(plan), where: closesTold(plan) });
}

function closesTold({ about }: DayPlan): Expression {
  return all(closes(), ...(about ? [concerns(about)] : []));
}

/** One bit for each minute of the block that the record lasts, and for those of the block behind it. */
function marks(plan: DayPlan) {
  const begin = math(col("begin"), "mod", BLOCK);
  const end = call("greatest", begin, math(col("finish"), "-", math(col("begin"), "-", begin)));
  const within = bitsBetween(begin, call("least", lit(BLOCK - 1), end));
  const beyond = bitsBetween(lit(0), math(call("least", lit(2 * BLOCK - 1), end), "-", BLOCK));
  const isNearby = isOn(axisOfDay(plan));
  return [
    out("mask", call("bit-or", only(isNearby, within))),
    out("spill", call("bit-or", only(all(isNearby, compare(end, ">=", BLOCK)), beyond))),
  ];
}

/** Columns of the records that tell rejects from each other, and late ones from the rest. */
const READ = [
  ...["srcaddr", "dstaddr", "pkt_srcaddr", "pkt_dstaddr"],
  ...["srcport", "dstport", "protocol", "packets", "bytes", "tcp_flags", "reject_reason"],
];

/** The records, each with what it is to the day. */
function classified(plan: DayPlan): Select {
  const axis = axisOfDay(plan);
  return {
    kind: "select",
    columns: [
      out("kind", kindOf(plan)),
      ...["observer", "log"].map((name) => out(name)),
      out("status", statusOf()),
      out("at_start", col("start")),
      out("at_end", col("end")),
      out("begin", bucketAt(axis, col("start"))),
      out("finish", bucketAt(axis, col("end"))),
      ...READ.map((name) => out(name)),
      // What a question asks beside that, and a digest does not.
      out("flow_direction", absent("text")),
      out("closes", flag(closesTold(plan))),
    ],
    from: { kind: "relation", name: "records" },
  };
}

/** What was turned away, by the port it went to, or anything else of the day. */
function kindOf({ window: { from, to }, about }: DayPlan): Expression {
  const ofDay = all(compare(col("start"), ">=", from), compare(col("start"), "<", to));
  const told = all(ofDay, equal(col("action"), "REJECT"), ...(about ? [concerns(about)] : []));
  return choose(
    [
      { when: all(told, goesUp()), value: lit(KIND.backward) },
      { when: told, value: lit(KIND.forward) },
      { when: ofDay, value: lit(KIND.other) },
    ],
    lit(KIND.otherTime),
  );
}

/** Whether one of the addresses that will be told is one of the places. */
function concerns(places: Places): Expression {
  const ends = (["src", "dst"] as const).map((end) =>
    endAddress(undefined, { packet: `pkt_${end}addr`, observer: `${end}addr` }),
  );
  return any(...ends.map((end) => holdsAddress(end, places)));
}
