import type { Plan } from "../plan/plan.ts";
import type { Source } from "../sources/source.ts";
import { MOST_ROWS } from "./answer.ts";
import { kindOf } from "./classify.ts";
import { KIND } from "./kinds.ts";
import type { Query, Select } from "./nodes.ts";
import { all, call, col, compare, key, out } from "./write.ts";

/** What records to show. */
export interface Showing {
  readonly source: Source;
  /** At most as many as any answer has rows. */
  readonly limit: number;
}

/** The statement that shows the records of the asked traffic themselves, every field, each once, oldest first. */
export function recordsQuery(plan: Plan, { source, limit }: Showing): Query {
  const names = source.columns.map(({ name }) => name);
  // Every column takes part, so that of records alike in the first ones the same are shown by every engine.
  const order = [...new Set(["start", "end", "interface_id", "srcport", ...names])].map((name) => ({ by: col(name) }));
  const marked: Select = {
    kind: "select",
    columns: [...names.map((name) => out(name)), out("kind", kindOf(plan))],
    from: { kind: "relation", name: "records" },
  };
  const { from, to } = plan.window;
  const scan: Select = {
    kind: "select",
    columns: [...names.map((name) => key(name)), out("records", call("count"))],
    from: marked,
    where: all(
      compare(col("kind"), "<=", KIND.backward),
      compare(col("start"), "<", to),
      compare(col("end"), ">=", from),
    ),
    orderBy: order,
    limit: Math.min(limit, MOST_ROWS),
  };
  const answer: Select = {
    kind: "select",
    columns: names.map((name) => out(name)),
    from: { kind: "relation", name: "scan" },
    orderBy: order,
  };
  return { scan, answer };
}
