import { type ArrowFunctionExpression, type Function as FunctionNode, type Node, Visitor } from "oxc-parser";
import type { Syntax } from "./syntax.ts";

/** The shape of one function with a body in braces. */
export interface FunctionShape {
  /** Absent for callbacks. */
  readonly name?: string;
  /** Where it begins. */
  readonly line: number;
  /** From the first line of its head to its closing brace. */
  readonly lines: number;
  /** How deep branches, loops and `try` stand in each other; `else if` goes no deeper. */
  readonly nesting: number;
  readonly parameters: number;
}

const CONTROL = [
  "IfStatement",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoWhileStatement",
  "SwitchStatement",
  "TryStatement",
];

/** Measures every function with a body in braces, inner ones before those around them. */
export function measureFunctions(syntax: Syntax): FunctionShape[] {
  const found: FunctionShape[] = [];
  const names = namesOf(syntax);
  const open: { depth: number; deepest: number }[] = [];

  const enter = () => open.push({ depth: 0, deepest: 0 });
  const leave = (node: FunctionNode | ArrowFunctionExpression) => {
    const { deepest } = open.pop() ?? { deepest: 0 };
    if (node.body?.type !== "BlockStatement") return;
    const name = names.get(node);
    const line = syntax.lineAt(node.start);
    const shape = { line, lines: syntax.lineAt(node.end) - line + 1, nesting: deepest, parameters: node.params.length };
    found.push(name === undefined ? shape : { ...shape, name });
  };

  new Visitor({
    ...nestingVisitor(open),
    FunctionDeclaration: enter,
    FunctionExpression: enter,
    ArrowFunctionExpression: enter,
    "FunctionDeclaration:exit": leave,
    "FunctionExpression:exit": leave,
    "ArrowFunctionExpression:exit": leave,
  }).visit(syntax.program);
  return found;
}

/** Keeps the depth of the innermost open function. */
function nestingVisitor(open: { depth: number; deepest: number }[]) {
  const elseIfs = new Set<Node>();
  const enter = (node: Node) => {
    if (node.type === "IfStatement" && node.alternate?.type === "IfStatement") elseIfs.add(node.alternate);
    const inner = open.at(-1);
    if (inner === undefined || elseIfs.has(node)) return;
    inner.depth += 1;
    inner.deepest = Math.max(inner.deepest, inner.depth);
  };
  const leave = (node: Node) => {
    const inner = open.at(-1);
    if (inner !== undefined && !elseIfs.has(node)) inner.depth -= 1;
  };
  return Object.fromEntries(
    CONTROL.flatMap((type) => [
      [type, enter],
      [`${type}:exit`, leave],
    ]),
  );
}

/** Functions that have a name: declared, or the value of a variable, a property or a method. */
function namesOf({ program, text }: Syntax): ReadonlyMap<Node, string> {
  const names = new Map<Node, string>();
  const note = (value: Node | null, key: Node) => {
    if (value !== null) names.set(value, text.slice(key.start, key.end));
  };
  new Visitor({
    FunctionDeclaration: (node) => note(node, node.id ?? node),
    VariableDeclarator: ({ init, id }) => note(init, id),
    Property: ({ value, key }) => note(value, key),
    PropertyDefinition: ({ value, key }) => note(value, key),
    MethodDefinition: ({ value, key }) => note(value, key),
  }).visit(program);
  return names;
}
