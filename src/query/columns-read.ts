import type { Expression, Relation, Select, Union } from "./nodes.ts";

/**
 * The columns of `records` that a statement needs, once for each time it reads them. A column that nothing further out
 * uses is not needed, even where a select in between names it: engines leave it out.
 */
export function columnsRead(query: Select | Union): readonly ReadonlySet<string>[] {
  return query.kind === "union" ? query.parts.flatMap((part) => bySelect(part)) : bySelect(query);
}

/** `wanted`: outputs that somebody uses; all where nobody chooses. */
function bySelect(select: Select, wanted?: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  const { columns, from, where, orderBy = [] } = select;
  const used = columns.filter(({ name, key }) => key === true || (wanted?.has(name) ?? true));
  const expressions = [...used.map(({ value }) => value), ...(where ? [where] : []), ...orderBy.map(({ by }) => by)];
  return byRelation(from, new Set(expressions.flatMap(namesIn)));
}

function byRelation(node: Relation, wanted: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  switch (node.kind) {
    case "relation":
      return node.name === "records" ? [wanted] : [];
    case "union":
      return node.parts.flatMap((part) => bySelect(part, wanted));
    case "copies":
      return byRelation(node.from, wanted);
    case "select":
      return bySelect(node, wanted);
  }
}

function namesIn(node: Expression): readonly string[] {
  switch (node.kind) {
    case "column":
      return [node.name];
    case "text":
    case "number":
    case "absent":
      return [];
    case "compare":
    case "math":
      return [node.left, node.right].flatMap(namesIn);
    case "all":
    case "any":
      return node.parts.flatMap(namesIn);
    case "not":
    case "is-absent":
    case "begins":
      return namesIn(node.operand);
    case "in":
      return [node.operand, ...node.values].flatMap(namesIn);
    case "choose":
      return [
        ...node.cases.flatMap(({ when, value }) => [when, value]),
        ...(node.otherwise ? [node.otherwise] : []),
      ].flatMap(namesIn);
    case "call":
      return node.args.flatMap(namesIn);
    case "over":
      return [node.call, ...node.partitionBy, ...node.orderBy.map(({ by }) => by)].flatMap(namesIn);
  }
}
