import type { Hole } from "../../coverage/day.ts";
import type { Standing } from "./compare.ts";
import type { Line } from "./line.ts";

/** One line of a digest. */
export type Told = ToldLine | { readonly section: "hole"; readonly hole: Hole };

/** Traffic: `new` and `stopped` against the day before; `rejected`: the rest of what was. */
export interface ToldLine {
  readonly section: "new" | "stopped" | "rejected";
  readonly standing: Standing;
  readonly line: Line;
}
