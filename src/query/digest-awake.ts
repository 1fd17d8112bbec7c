import { LONGEST_OF_A_MINUTE } from "../coverage/settings.ts";
import { BLOCK } from "../plan/axis.ts";
import { MINUTE } from "../time/wall.ts";
import { type DayPlan, MOST_TOLD, minutesOf } from "./day-plan.ts";
import { isPart, TURNED, turnedAway } from "./digest-turned.ts";
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
  isOneOf,
  lit,
  math,
  not,
  only,
  out,
  over,
} from "./write.ts";

/**
 * The blocks of observers as minutes in which they wrote; of several in a row the first and the last, and each of which
 * records were lost. Of all that was turned away only the rows that are told.
 */
export function awake(plan: DayPlan): Select {
  const minute = col("minute");
  const minuteAt = math(math(col("block"), "*", BLOCK), "+", minute);
  const { first, last } = minutesOf(plan);
  const ofDay = all(compare(minuteAt, ">=", first), compare(minuteAt, "<=", last));
  const isEdge = any(isOneOf(minute, [0, BLOCK - 1]), not(areSet(5, math(minute, "-", 1))));
  const written = all(areSet(1, minute), any(isEdge, isLost()));
  const told = (name: keyof typeof MOST_TOLD & ("inside" | "outside")) =>
    all(isPart(name), compare(col("place"), "<=", MOST_TOLD[name]));
  const numbers = Array.from({ length: BLOCK }, (_, number) => number);
  return {
    kind: "select",
    columns: [
      ...TURNED.map((name) => out(name)),
      ...["place", "all_rows", "newest", "reach"].map((name) => out(name)),
      out("minute_at", minuteAt),
      out("lost_at", only(all(isLost(), ofDay), minuteAt)),
      out("goes_on", flag(areSet(1, math(minute, "+", 1)))),
    ],
    from: { kind: "copies", from: placed(plan), name: "minute", numbers },
    where: any(
      all(isPart("hole"), written),
      all(equal(minute, 0), any(isPart("total"), told("inside"), told("outside"))),
    ),
  };
}

function isLost(): Expression {
  const skipped = call("first-present", col("skipped"), lit(0));
  return not(equal(call("bit-and", skipped, bitsAt(1, col("minute"))), 0));
}

/** Whether the observer wrote in all minutes of a pattern of bits that begins with the given one. */
function areSet(pattern: number, minute: Expression): Expression {
  const bits = bitsAt(pattern, minute);
  return equal(call("bit-and", col("alive"), bits), bits);
}

/** A pattern of bits, moved to its place; one that would begin before the block begins with it. */
function bitsAt(pattern: number, place: Expression): Expression {
  return call("shift-left", lit(pattern), call("greatest", place, lit(0)));
}

/** AWS's aggregation intervals in minutes. */
const INTERVALS = { short: 1, long: 10 };

/** Everything with its place among its like, with how many there are; observers with their aggregation interval. */
function placed(plan: DayPlan): Select {
  const order = ["src", "dst", "port", "protocol", "observer", "block"].map((name) => ({ by: col(name) }));
  return {
    kind: "select",
    columns: [
      ...TURNED.map((name) => out(name)),
      out("place", over(call("row-number"), [col("part")], [{ by: col("rejects"), descending: true }, ...order])),
      out("all_rows", over(call("count"), [col("part")])),
      out("newest", over(call("max", col("last")), [])),
      out("reach", reach()),
    ],
    from: turnedAway(plan),
  };
}

/**
 * Minutes of aggregation: what all flow logs of the observer agree on, else the longer interval, unless nobody has a record
 * that is too long for the shorter one. One observer's records alone do not tell: those of little traffic are short.
 */
function reach(): Expression {
  const ofObserver = (how: "min" | "max", name: string) => over(call(how, col(name)), [col("part"), col("observer")]);
  const [least, most] = [ofObserver("min", "interval_least"), ofObserver("max", "interval_most")];
  const longest = over(call("max", col("longest")), [col("part")]);
  const isShort = compare(longest, "<=", LONGEST_OF_A_MINUTE);
  return choose(
    [
      { when: all(equal(least, most), compare(least, ">", 0)), value: math(least, "div", MINUTE) },
      { when: isShort, value: lit(INTERVALS.short) },
    ],
    lit(INTERVALS.long),
  );
}
