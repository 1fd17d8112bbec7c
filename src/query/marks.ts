import type { Axis } from "../plan/axis.ts";
import type { Expression } from "./nodes.ts";
import { all, call, col, compare, lit, math } from "./write.ts";

/** Which bucket of the axis a moment lies in; what comes before the axis counts as its first. */
export function bucketAt({ from, step }: Axis, moment: Expression): Expression {
  return math(math(call("greatest", moment, lit(from)), "-", from), "div", step);
}

/** Whether the record has anything to do with the axis. */
export function isOn({ from, to }: Axis): Expression {
  return all(compare(col("at_start"), "<", to), compare(col("at_end"), ">=", from));
}

/** The bits from one place to another, both included. */
export function bitsBetween(begin: Expression, end: Expression): Expression {
  return math(call("shift-left", lit(1), math(end, "+", 1)), "-", call("shift-left", lit(1), begin));
}
