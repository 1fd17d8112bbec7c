import type {
  Expression,
  FunctionName,
  MathOp,
  Order,
  Output,
  Relation,
  RelationName,
  Select,
  Union,
  ValueType,
} from "./nodes.ts";

/** How an engine spells what differs between engines; everything else is written once, here. */
export interface Dialect {
  readonly name: string;
  /** Functions that each engine spells in its own way. */
  readonly functions: Readonly<Record<Exclude<FunctionName, keyof typeof COMMON>, Spelling>>;
  /** The operator that divides whole numbers and drops the rest. */
  readonly div: string;
}

/** Text of a function call; arguments are written already. */
type Spelling = (args: readonly string[]) => string;

/** Functions that all engines spell alike. */
const COMMON = {
  count: () => "count(*)",
  sum: ([value]) => `sum(${value})`,
  min: ([value]) => `min(${value})`,
  max: ([value]) => `max(${value})`,
  "first-present": (args) => `coalesce(${args.join(", ")})`,
  "row-number": () => "row_number()",
  "dense-rank": () => "dense_rank()",
  previous: ([value]) => `lag(${value})`,
  next: ([value]) => `lead(${value})`,
  joined: ([separator, nothing, ...values]) =>
    `concat_ws(${[separator, ...values.map((value) => `coalesce(CAST(${value} AS VARCHAR), ${nothing})`)].join(", ")})`,
  "to-integer": ([text]) => `TRY_CAST(${text} AS BIGINT)`,
  "left-padded": ([text, length, fill]) => `lpad(${text}, ${length}, ${fill})`,
} as const satisfies Partial<Record<FunctionName, Spelling>>;

const ABSENT: Readonly<Record<ValueType, string>> = {
  integer: "CAST(NULL AS BIGINT)",
  text: "CAST(NULL AS VARCHAR)",
};

/** Text of the relations that a statement reads, by name. */
export type Relations = Readonly<Partial<Record<RelationName, string>>>;

const LITERAL = /^[\x20-\x7e]*$/;

/** A text literal: printable ASCII only, quotes doubled. The one place where a value becomes text. */
export function literal(value: string): string {
  if (!LITERAL.test(value)) throw new Error("a literal holds printable ASCII only");
  return `'${value.replaceAll("'", "''")}'`;
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error("a statement holds whole numbers only");
  return String(value);
}

/** The statement's text. */
export function writeStatement(dialect: Dialect, query: Select | Union, relations: Relations): string {
  return new Writer(dialect, relations).relation(query);
}

class Writer {
  readonly #functions: Readonly<Record<FunctionName, Spelling>>;
  readonly #div: string;
  readonly #relations: Relations;

  constructor({ functions, div }: Dialect, relations: Relations) {
    this.#functions = { ...COMMON, ...functions };
    this.#div = div;
    this.#relations = relations;
  }

  relation(node: Relation): string {
    switch (node.kind) {
      case "relation":
        return this.#named(node.name);
      case "union":
        return node.parts.map((part) => this.relation(part)).join("\nUNION ALL\n");
      case "copies": {
        const rows = node.numbers.map((number) => `(${whole(number)})`).join(", ");
        return `SELECT * FROM ${this.#source(node.from)} AS rows CROSS JOIN (VALUES ${rows}) AS copies(${identifier(node.name)})`;
      }
      case "select":
        return this.#select(node);
    }
  }

  #named(relation: RelationName): string {
    const text = this.#relations[relation];
    if (text === undefined) throw new Error(`no relation ${relation} in this statement`);
    return text;
  }

  #source(node: Relation): string {
    const text = this.relation(node);
    return node.kind === "relation" ? text : `(\n${text}\n)`;
  }

  #select({ columns, from, where, orderBy, limit }: Select): string {
    const keys = columns.flatMap((column, index) => (column.key ? [index + 1] : []));
    return [
      `SELECT ${columns.map((column) => this.#output(column)).join(",\n  ")}`,
      `FROM ${this.#source(from)} AS source`,
      ...(where ? [`WHERE ${this.expression(where)}`] : []),
      ...(keys.length > 0 ? [`GROUP BY ${keys.join(", ")}`] : []),
      ...(orderBy ? [`ORDER BY ${this.#order(orderBy)}`] : []),
      ...(limit === undefined ? [] : [`LIMIT ${whole(limit)}`]),
    ].join("\n");
  }

  #output({ name: as, value }: Output): string {
    const text = this.expression(value);
    return text === identifier(as) ? text : `${text} AS ${identifier(as)}`;
  }

  #order(order: readonly Order[]): string {
    return order
      .map(({ by, descending }) => `${this.expression(by)}${descending ? " DESC" : ""} NULLS LAST`)
      .join(", ");
  }

  expression(node: Expression): string {
    switch (node.kind) {
      case "column":
        return identifier(node.name);
      case "text":
        return literal(node.value);
      case "number":
        return whole(node.value);
      case "absent":
        return ABSENT[node.type];
      case "compare":
        return `${this.#operand(node.left)} ${node.op} ${this.#operand(node.right)}`;
      case "all":
        return this.#joined(node.parts, " AND ", "TRUE");
      case "any":
        return this.#joined(node.parts, " OR ", "FALSE");
      case "not":
        return `NOT (${this.expression(node.operand)})`;
      case "is-absent":
        return `${this.#operand(node.operand)} IS NULL`;
      case "in":
        return `${this.#operand(node.operand)} IN (${node.values.map((value) => this.expression(value)).join(", ")})`;
      case "begins":
        return `${this.#operand(node.operand)} LIKE ${literal(`${literalPattern(node.prefix)}%`)}`;
      case "choose":
        return this.#choose(node);
      case "math":
        return `${this.#operand(node.left)} ${this.#operator(node.op)} ${this.#operand(node.right)}`;
      case "call":
        return this.#functions[node.name](node.args.map((argument) => this.expression(argument)));
      case "over":
        return this.#over(node);
    }
  }

  #operator(op: MathOp): string {
    if (op === "div") return this.#div;
    return op === "mod" ? "%" : op;
  }

  #joined(parts: readonly Expression[], word: string, none: string): string {
    return parts.length === 0 ? none : `(${parts.map((part) => this.expression(part)).join(word)})`;
  }

  #choose({ cases, otherwise }: Extract<Expression, { kind: "choose" }>): string {
    const lines = cases.map(({ when, value }) => `WHEN ${this.expression(when)} THEN ${this.expression(value)}`);
    const rest = otherwise ? [`ELSE ${this.expression(otherwise)}`] : [];
    return `CASE ${[...lines, ...rest].join(" ")} END`;
  }

  #over({ call, partitionBy, orderBy }: Extract<Expression, { kind: "over" }>): string {
    const parts = [
      ...(partitionBy.length > 0 ? [`PARTITION BY ${partitionBy.map((by) => this.expression(by)).join(", ")}`] : []),
      ...(orderBy.length > 0 ? [`ORDER BY ${this.#order(orderBy)}`] : []),
    ];
    return `${this.expression(call)} OVER (${parts.join(" ")})`;
  }

  #operand(node: Expression): string {
    const text = this.expression(node);
    return SIMPLE.has(node.kind) ? text : `(${text})`;
  }
}

const SIMPLE: ReadonlySet<Expression["kind"]> = new Set(["column", "text", "number", "call", "choose", "all", "any"]);

const PLAIN_NAME = /^[a-z_][a-z0-9_]*$/;
/** Words of our column names that engines reserve. */
const RESERVED: ReadonlySet<string> = new Set(["end", "start", "type", "region"]);

/** A name as engines take it: from a closed list of characters, quoted where engines reserve it. */
export function identifier(text: string): string {
  if (!PLAIN_NAME.test(text)) throw new Error("a name holds small letters, digits and underscores only");
  return RESERVED.has(text) ? `"${text}"` : text;
}

/** `_` and `%` have a meaning in LIKE; no address or id holds them, so they are refused rather than escaped. */
function literalPattern(prefix: string): string {
  if (/[%_\\]/.test(prefix)) throw new Error("a prefix holds no wildcard");
  return prefix;
}
