import { MOST_ROWS } from "./answer.ts";
import { type DayPlan, MOST_TOLD } from "./day-plan.ts";
import { withHoles } from "./digest-holes.ts";
import { digestClosings, digestScan } from "./digest-scan.ts";
import { isPart } from "./digest-turned.ts";
import type { Query, Select } from "./nodes.ts";
import { any, col, compare, not, out } from "./write.ts";

/**
 * The statement that tells of a day: one scan, under 1,000 rows, whatever there is to tell counted before it is cut. It
 * has one form for all layouts: nobody is named, so every record counts for something.
 */
export function digestQuery(plan: DayPlan): Query {
  const apart = { scan: digestScan(plan, "looked-for"), closings: digestClosings(plan) };
  return { scan: digestScan(plan, "copied"), apart, answer: told(plan) };
}

function told(plan: DayPlan): Select {
  const from = withHoles(plan);
  return {
    kind: "select",
    columns: from.columns.map(({ name }) => out(name)),
    from,
    where: any(not(isPart("hole")), compare(col("place"), "<=", MOST_TOLD.holes)),
    orderBy: [{ by: col("part") }, { by: col("place") }],
    limit: MOST_ROWS,
  };
}
