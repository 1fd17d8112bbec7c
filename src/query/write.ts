import type { Case, Comparison, Expression, FunctionName, MathOp, Order, Output, ValueType } from "./nodes.ts";

/** Short names for building nodes, so that a statement in code reads like a statement. */

export function col(name: string): Expression {
  return Object.freeze({ kind: "column", name });
}

/** A literal: text, or a whole number. */
export function lit(value: string | number): Expression {
  if (typeof value === "string") return Object.freeze({ kind: "text", value });
  if (!Number.isSafeInteger(value)) throw new Error("a statement holds whole numbers only");
  return Object.freeze({ kind: "number", value });
}

export function absent(type: ValueType): Expression {
  return Object.freeze({ kind: "absent", type });
}

export function compare(left: Expression, op: Comparison, right: Expression | string | number): Expression {
  return Object.freeze({ kind: "compare", op, left, right: typeof right === "object" ? right : lit(right) });
}

export function equal(left: Expression, right: Expression | string | number): Expression {
  return compare(left, "=", right);
}

/** True where all parts are; no parts: true. */
export function all(...parts: readonly Expression[]): Expression {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : Object.freeze({ kind: "all", parts: Object.freeze(parts) });
}

/** True where some part is; no parts: false. */
export function any(...parts: readonly Expression[]): Expression {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : Object.freeze({ kind: "any", parts: Object.freeze(parts) });
}

export function not(operand: Expression): Expression {
  return Object.freeze({ kind: "not", operand });
}

export function isAbsent(operand: Expression): Expression {
  return Object.freeze({ kind: "is-absent", operand });
}

/** The operand is one of the values; no values: false. */
export function isOneOf(operand: Expression, values: readonly (string | number)[]): Expression {
  const [only] = values;
  if (only === undefined) return any();
  if (values.length === 1) return equal(operand, only);
  return Object.freeze({ kind: "in", operand, values: Object.freeze(values.map(lit)) });
}

export function begins(operand: Expression, prefix: string): Expression {
  return Object.freeze({ kind: "begins", operand, prefix });
}

export function choose(cases: readonly Case[], otherwise?: Expression): Expression {
  return Object.freeze({ kind: "choose", cases: Object.freeze(cases), ...(otherwise && { otherwise }) });
}

/** The value where the condition holds, else absent. */
export function only(when: Expression, value: Expression): Expression {
  return choose([{ when, value }]);
}

/** 1 where the condition holds, else 0. */
export function flag(when: Expression): Expression {
  return choose([{ when, value: lit(1) }], lit(0));
}

export function math(left: Expression, op: MathOp, right: Expression | number): Expression {
  return Object.freeze({ kind: "math", op, left, right: typeof right === "object" ? right : lit(right) });
}

export function call(name: FunctionName, ...args: readonly Expression[]): Expression {
  return Object.freeze({ kind: "call", name, args: Object.freeze(args) });
}

export function over(
  inner: Expression,
  partitionBy: readonly Expression[],
  orderBy: readonly Order[] = [],
): Expression {
  return Object.freeze({ kind: "over", call: inner, partitionBy, orderBy });
}

/** An output column that groups. */
export function key(name: string, value: Expression = col(name)): Output {
  return Object.freeze({ name, value, key: true });
}

/** An output column. */
export function out(name: string, value: Expression = col(name)): Output {
  return Object.freeze({ name, value });
}
