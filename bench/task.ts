import type { Day, DayLayout } from "../demo/world/write-day.ts";
import { choose } from "../src/engines/duckdb/files/choose.ts";
import { walk } from "../src/engines/duckdb/files/walk.ts";
import { vpc } from "../src/sources/vpc/index.ts";
import { toIso } from "../src/time/instant.ts";
import type { Window } from "../src/time/window.ts";

/** One question about one folder of logs. */
export interface Task {
  readonly layout: DayLayout;
  readonly folder: string;
  readonly pair: Day["busy"];
  readonly window: Window;
  /** The question as a person types it. */
  readonly text: string;
}

/** Whether the busy pair talked in the window. */
export function makeTask(
  day: Day,
  layout: DayLayout,
  place: { readonly folder: string; readonly window: Window },
): Task {
  const { src, dst, port } = day.busy;
  const [from, to] = [place.window.from, place.window.to].map((instant) => toIso(instant));
  return {
    layout,
    ...place,
    pair: day.busy,
    text: `did ${src} reach ${dst} on tcp ${port} between ${from} and ${to}?`,
  };
}

/** The files of the window, as somebody would pick them by their names. */
export async function filesOf({ folder, window }: Task): Promise<readonly string[]> {
  const { candidates } = await walk([folder], vpc);
  return choose(candidates, window).map(({ path }) => path);
}
