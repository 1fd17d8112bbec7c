import { axisOfDay, type DayPlan, HOLE, minutesOf } from "./day-plan.ts";
import { awake } from "./digest-awake.ts";
import { isPart } from "./digest-turned.ts";
import { bucketAt } from "./marks.ts";
import type { Expression, Select } from "./nodes.ts";
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
  over,
} from "./write.ts";

/** Missing minutes of an observer that are too few to be told. */
const FEWEST_MINUTES = 10;

/** What a row counts, whatever it is about. */
const COUNTS = ["sources", "ok", "accepts", "rejects", "late", "no_data", "skip_data", "damaged", "first", "last"];
/** What a row is about. */
const SUBJECT = ["part", "observer", "src", "dst", "port", "protocol"];

/** What the observers missed, the longest first, beside what was turned away; counted before it is cut. */
export function withHoles(plan: DayPlan): Select {
  const isHole = isPart("hole");
  const longest = [{ by: col("minutes"), descending: true } as const, { by: col("observer") }];
  const isTold = any(compare(col("minutes"), ">=", FEWEST_MINUTES), equal(col("hole"), HOLE.skipped));
  return {
    kind: "select",
    columns: [
      ...[...SUBJECT, ...COUNTS, "observers", "hole", "minutes", "lost", "from_minute", "to_minute"].map((name) =>
        out(name),
      ),
      out("place", choose([{ when: isHole, value: over(call("row-number"), [col("part")], longest) }], col("place"))),
      out("all_rows", choose([{ when: isHole, value: over(call("count"), [col("part")]) }], col("all_rows"))),
    ],
    from: counted(plan),
    where: any(not(isHole), all(equal(col("wrote"), 1), isTold)),
  };
}

/** The rows with the number of observers that wrote anything on the day. */
function counted(plan: DayPlan): Select {
  const from = named(plan);
  const observers = over(call("sum", only(isPart("hole"), col("wrote"))), []);
  return { kind: "select", columns: [...from.columns.map(({ name }) => out(name)), out("observers", observers)], from };
}

/** What kind of hole it is that an observer has. */
function named(plan: DayPlan): Select {
  const { first } = minutesOf(plan);
  const isOne = equal(col("pieces"), 1);
  const hole = choose([
    { when: compare(col("lost"), ">", 0), value: lit(HOLE.skipped) },
    { when: all(isOne, equal(col("tails"), 1)), value: lit(HOLE.ended) },
    { when: all(isOne, equal(col("from_minute"), first)), value: lit(HOLE.began) },
    { when: compare(col("pieces"), ">", 0), value: lit(HOLE.gap) },
  ]);
  const heard = ["ok", "no_data", "skip_data"].map((name) => compare(col(name), ">", 0));
  return {
    kind: "select",
    columns: [
      ...[...SUBJECT, ...COUNTS, "place", "all_rows", "lost", "from_minute", "to_minute"].map((name) => out(name)),
      out("minutes", math(col("lost"), "+", call("first-present", col("gaps"), lit(0)))),
      out("hole", hole),
      out("wrote", flag(any(...heard))),
    ],
    from: missed(plan),
  };
}

/** The minutes that each observer missed, added up; the other rows as they are. */
function missed(plan: DayPlan): Select {
  const isGap = not(isAbsent(col("gap_from")));
  return {
    kind: "select",
    columns: [
      ...SUBJECT.map((name) => key(name)),
      ...["place", "all_rows"].map((name) => key(name, only(not(isPart("hole")), col(name)))),
      ...COUNTS.map((name) => out(name, call("max", col(name)))),
      out("gaps", call("sum", only(isGap, math(math(col("gap_to"), "-", col("gap_from")), "+", 1)))),
      out("pieces", call("sum", flag(isGap))),
      out("tails", call("sum", flag(all(isGap, equal(col("is_tail"), 1))))),
      out("lost", call("sum", flag(not(isAbsent(col("lost_at")))))),
      // A gap follows the minute that it is told with.
      out("from_minute", call("min", call("first-present", col("lost_at"), col("gap_from")))),
      out("to_minute", call("max", call("first-present", col("gap_to"), col("lost_at")))),
    ],
    from: gaps(plan),
  };
}

/**
 * The time between two minutes in which an observer wrote, where it is so long that no minute of it counts as watched
 * (src/coverage): more than one aggregation interval on both sides. Records tell from the first packet to the last only,
 * so shorter ones are what little traffic leaves.
 */
function gaps(plan: DayPlan): Select {
  const { first, last } = minutesOf(plan);
  const [before, after] = [col("gap_before"), col("gap_after")];
  const [from, to] = [math(before, "+", 1), math(after, "-", 1)];
  const isHole = all(
    compare(math(after, "-", before), ">", math(col("reach"), "*", 2)),
    compare(from, "<=", last),
    compare(to, ">=", first),
  );
  return {
    kind: "select",
    columns: [
      ...[...SUBJECT, ...COUNTS, "place", "all_rows", "lost_at"].map((name) => out(name)),
      out("gap_from", only(isHole, call("greatest", from, lit(first)))),
      out("gap_to", only(isHole, call("least", to, lit(last)))),
      out("is_tail", flag(any(equal(col("is_final"), 1), compare(to, ">=", last)))),
    ],
    from: between(plan),
  };
}

/** What lies behind each minute, and before an observer's first one: `side` 0 and 1. */
function between(plan: DayPlan): Select {
  const isBefore = equal(col("side"), 1);
  const minute = col("minute_at");
  // Nobody knows what came before the axis.
  const before = [
    { when: isBefore, value: lit(-1) },
    { when: equal(col("goes_on"), 0), value: minute },
  ];
  return {
    kind: "select",
    columns: [
      ...[...SUBJECT, ...COUNTS, "place", "all_rows", "reach"].map((name) => out(name)),
      out("lost_at", only(not(isBefore), col("lost_at"))),
      out("is_final", flag(all(not(isBefore), isAbsent(col("later"))))),
      out("gap_before", choose(before)),
      out("gap_after", choose([{ when: isBefore, value: minute }], call("first-present", col("later"), edgeOf(plan)))),
    ],
    from: { kind: "copies", from: neighbours(plan), name: "side", numbers: [0, 1] },
    where: any(not(isBefore), all(isPart("hole"), isAbsent(col("earlier")))),
  };
}

/** Where the time of the observers ends: with the axis, or with what has been delivered. */
function edgeOf(plan: DayPlan): Expression {
  const axis = axisOfDay(plan);
  const end = lit((axis.to - axis.from) / axis.step);
  return plan.isOverdue ? end : call("least", bucketAt(axis, col("newest")), end);
}

/** The minutes of an observer, each with the one before and the one after it. */
function neighbours(plan: DayPlan): Select {
  const from = awake(plan);
  const beside = (which: "previous" | "next") =>
    over(call(which, col("minute_at")), [col("part"), col("observer")], [{ by: col("minute_at") }]);
  return {
    kind: "select",
    columns: [
      ...from.columns.map(({ name }) => out(name)),
      out("earlier", beside("previous")),
      out("later", beside("next")),
    ],
    from,
  };
}
