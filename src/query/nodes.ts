/** Everything a statement is made of, as frozen data; a dialect turns it into text last. */
export type Expression =
  | { readonly kind: "column"; readonly name: string }
  | { readonly kind: "text"; readonly value: string }
  /** A whole number. */
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "absent"; readonly type: ValueType }
  | { readonly kind: "compare"; readonly op: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "all" | "any"; readonly parts: readonly Expression[] }
  | { readonly kind: "not"; readonly operand: Expression }
  | { readonly kind: "is-absent"; readonly operand: Expression }
  | { readonly kind: "in"; readonly operand: Expression; readonly values: readonly Expression[] }
  /** The text begins with the prefix, taken literally. */
  | { readonly kind: "begins"; readonly operand: Expression; readonly prefix: string }
  | { readonly kind: "choose"; readonly cases: readonly Case[]; readonly otherwise?: Expression }
  | { readonly kind: "math"; readonly op: MathOp; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: FunctionName; readonly args: readonly Expression[] }
  | {
      readonly kind: "over";
      readonly call: Expression;
      readonly partitionBy: readonly Expression[];
      readonly orderBy: readonly Order[];
    };

export type ValueType = "integer" | "text";
export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";
/** `div` and `mod` are of whole numbers. */
export type MathOp = "+" | "-" | "*" | "div" | "mod";

/** Functions a statement may call; how they are spelt is the dialect's business. */
export type FunctionName =
  | "count"
  | "sum"
  | "min"
  | "max"
  | "bit-or"
  | "first-present"
  | "greatest"
  | "least"
  | "bit-and"
  | "shift-left"
  | "row-number"
  | "dense-rank"
  /** The value of the row before and of the row after. */
  | "previous"
  | "next"
  /** A separator, what stands for an absent value, and values of any type: all values as one text. */
  | "joined"
  /** The n-th piece (from 1) of a text between separators. */
  | "piece"
  | "to-integer"
  /** An IPv6 address as eight groups in small letters without leading zeros; other text as it is. */
  | "canonical-ip"
  | "left-padded";

export interface Case {
  readonly when: Expression;
  readonly value: Expression;
}

export interface Order {
  readonly by: Expression;
  readonly descending?: true;
}

/** One output column; `key` columns group the rows. */
export interface Output {
  readonly name: string;
  readonly value: Expression;
  readonly key?: true;
}

/** Where rows come from: a named relation that the engine knows, or another query. */
export type Relation =
  | { readonly kind: "relation"; readonly name: RelationName }
  | Select
  | Union
  /** Every row of `from` once for each number, which stands in the column `name`. */
  | { readonly kind: "copies"; readonly from: Relation; readonly name: string; readonly numbers: readonly number[] };

/** `records`: the rows of the logs, times in seconds; `scan`: what the first stage made of them. */
export type RelationName = "records" | "scan";

export interface Select {
  readonly kind: "select";
  readonly columns: readonly Output[];
  readonly from: Relation;
  readonly where?: Expression;
  readonly orderBy?: readonly Order[];
  readonly limit?: number;
}

export interface Union {
  readonly kind: "union";
  readonly parts: readonly Select[];
}

/**
 * A statement in two stages: `scan` reads the records once, `answer` works on its few rows.
 * An engine may run them apart (and add rows in between) or as one statement.
 */
export interface Query {
  readonly scan: Select | Union;
  /** The rows of the scan by two looks at the records, for engines to which the second one costs little. */
  readonly apart?: Apart;
  readonly answer: Select;
}

export interface Apart {
  readonly scan: Select | Union;
  /** More rows, with only some of its columns: needed are those whose `kin` some row of this scan has. */
  readonly closings: Select;
}
