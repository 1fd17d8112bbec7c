import { Visitor } from "oxc-parser";
import type { Syntax } from "../house/syntax.ts";

/** A pattern and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `src/net/ip.ts:7`. */
  readonly place: string;
}

/** Every pattern that is written as a literal. */
export function literalsIn(syntax: Syntax): Pattern[] {
  const found: Pattern[] = [];
  new Visitor({
    Literal(node) {
      if (!("regex" in node)) return;
      const { pattern: source, flags } = node.regex;
      found.push({ source, flags, place: placeOf(syntax, node.start) });
    },
  }).visit(syntax.program);
  return found;
}

/**
 * Where patterns are built while the program runs: each use of `RegExp` as a value, whether called there or passed on.
 * Naming its type or asking for `instanceof RegExp` builds nothing.
 */
export function buildersIn(syntax: Syntax): string[] {
  const harmless = new Set<number>();
  const uses: number[] = [];
  new Visitor({
    BinaryExpression({ operator, right }) {
      if (operator === "instanceof") harmless.add(right.start);
    },
    TSTypeReference: ({ typeName }) => harmless.add(typeName.start),
    Identifier({ name, start }) {
      if (name === "RegExp") uses.push(start);
    },
  }).visit(syntax.program);
  return uses.filter((start) => !harmless.has(start)).map((start) => placeOf(syntax, start));
}

function placeOf({ path, lineAt }: Syntax, offset: number): string {
  return `${path}:${lineAt(offset)}`;
}
