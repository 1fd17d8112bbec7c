import type { Coverage, Watcher } from "../coverage/coverage.ts";
import type { Evidence } from "./verdict.ts";

/** The ends whose silence can count. */
export const SIDES = ["src", "dst"] as const satisfies readonly Watcher["side"][];

/** The observers of the ends that watched the whole judged part, everything and without losing records. */
export function completeWatchers({ coverage }: Evidence): readonly Watcher[] {
  return coverage.watchers.filter(({ complete }) => complete);
}

/** Whether an end has observers that are known, and each of them watched like that. */
export function recordedWhole({ watchers }: Coverage, side: Watcher["side"]): boolean {
  const theirs = watchers.filter((watcher) => watcher.side === side);
  return theirs.length > 0 && theirs.every(({ complete }) => complete);
}

/** The only action that the logs of the ends hold; absent where one of them holds both, or none is known. */
export function onlyAction({ watchers }: Coverage): "accept" | "reject" | undefined {
  const [trafficType, ...others] = new Set(watchers.map((watcher) => watcher.trafficType));
  return trafficType === "all" || others.length > 0 ? undefined : trafficType;
}
