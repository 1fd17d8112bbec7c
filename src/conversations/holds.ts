import type { Condition, Fact, Facts } from "./patterns.ts";

/** Whether the condition holds for the facts; a comparison with an absent fact is false. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, facts));
  if ("any" in condition) return condition.any.some((part) => holds(part, facts));
  if ("none" in condition) return !condition.none.some((part) => holds(part, facts));
  // NaN compares as false with everything, which is what an absent fact has to do.
  const value = (fact: Fact) => facts[fact] ?? Number.NaN;
  if ("some" in condition) return value(condition.some) > 0;
  if ("known" in condition) return facts[condition.known] !== undefined;
  if ("flags" in condition) {
    return facts[condition.flags] !== undefined && (value(condition.flags) & condition.mask) === condition.bits;
  }
  return value(condition.earlier) <= value(condition.later) + value("slack");
}
