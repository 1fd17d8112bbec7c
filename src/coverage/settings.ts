import type { TrafficType, Watcher } from "./coverage.ts";
import type { ConfiguredLog, Observation, Owner, TotalRow, WatchRow } from "./watch.ts";

/** How the flow log of an observer is set up. */
export type Settings = Pick<Watcher, "trafficType" | "trafficTypeFrom" | "aggregationSeconds">;

/** Records with an action from which one action only says something about the flow log. */
const ENOUGH = 100;
/** AWS's two aggregation intervals, in seconds; the longer one is the default. */
const INTERVALS = { minute: 60, tenMinutes: 600 } as const;
/** A record that lasts longer, in seconds, cannot come from the shorter interval; start and end are not exact. */
export const LONGEST_OF_A_MINUTE = 75;

/** Finds out how the observer is recorded: from the configuration, else from its records. */
export function findSettings({ observer, rows }: Owner, { configured, totals }: Observation): Settings {
  const places = new Set(rows.flatMap(({ log }) => log ?? []));
  const named = [...places].flatMap((place) => configured[place] ?? []);
  const logs = named.length > 0 ? named : configured.filter((log) => mayRecord(log, observer.account));
  return {
    ...findTrafficType({ configured: agreed(logs.map(({ trafficType }) => trafficType)), rows, totals }),
    aggregationSeconds: agreed(logs.map(({ aggregationSeconds }) => aggregationSeconds)) ?? intervalOf(rows),
  };
}

function mayRecord({ accounts }: ConfiguredLog, account: string | undefined): boolean {
  return accounts === undefined || account === undefined || accounts.includes(account);
}

/** The value that all have in common; none where one has none. */
export function agreed<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const [value, ...others] = new Set(values);
  return others.length === 0 ? value : undefined;
}

interface Hints {
  readonly configured: TrafficType | undefined;
  readonly rows: readonly WatchRow[];
  readonly totals: readonly TotalRow[];
}

/**
 * An interface that accepts everything is commonplace, so only a whole flow log without rejects tells that rejects are
 * not recorded; an interface that accepts nothing is not.
 */
function findTrafficType({ configured, rows, totals }: Hints): Omit<Settings, "aggregationSeconds"> {
  if (configured !== undefined) return { trafficType: configured, trafficTypeFrom: "configured" };
  const everybody = onlyAction(totals.filter((total) => total.of === "everybody"));
  if (everybody !== undefined) return { trafficType: everybody, trafficTypeFrom: "inferred" };
  if (onlyAction(rows) === "reject") return { trafficType: "reject", trafficTypeFrom: "inferred" };
  return { trafficType: "all", trafficTypeFrom: "assumed" };
}

function onlyAction(counts: readonly Pick<TotalRow, "accepts" | "rejects">[]): "accept" | "reject" | undefined {
  const accepts = counts.reduce((sum, count) => sum + count.accepts, 0);
  const rejects = counts.reduce((sum, count) => sum + count.rejects, 0);
  if (accepts + rejects < ENOUGH || (accepts > 0 && rejects > 0)) return undefined;
  return accepts > 0 ? "accept" : "reject";
}

function intervalOf(rows: readonly WatchRow[]): number {
  const isShort = rows.length > 0 && rows.every(({ longest }) => longest <= LONGEST_OF_A_MINUTE);
  return isShort ? INTERVALS.minute : INTERVALS.tenMinutes;
}
