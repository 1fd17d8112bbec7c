import type { Watcher } from "../coverage/coverage.ts";
import type { Evidence } from "./verdict.ts";

/** The observers of the ends that watched the whole judged part, everything and without losing records. */
export function completeWatchers({ coverage }: Evidence): readonly Watcher[] {
  return coverage.watchers.filter(({ complete }) => complete);
}
