import type { Cidr } from "../net/cidr.ts";
import { PRIVATE_NETWORKS } from "../net/private-networks.ts";
import { type Axis, dayAxisOf } from "../plan/axis.ts";
import type { Window } from "../time/window.ts";
import type { Places } from "./ends.ts";

/** Which day is to be told, and what has to be known for that beforehand. */
export interface DayPlan {
  /** One local day; it begins and ends on a minute. */
  readonly window: Window;
  /** Seconds looked at on both sides of it, a whole number of minutes. */
  readonly padding: number;
  /** Only rejects with either end in one of these places; all where absent. */
  readonly about?: Places;
  /** Networks of one's own beside the private ones. */
  readonly own: readonly Cidr[];
  /** Aggregation intervals in seconds by place in the configuration; absent where nobody said. */
  readonly intervals: readonly (number | undefined)[];
  /** Whether all of the day is overdue, so that what an observer lacks at its end will not come any more. */
  readonly isOverdue: boolean;
}

/** Where a client is one's own. */
export function ownNetworks({ own }: DayPlan): readonly Cidr[] {
  return [...new Set([...PRIVATE_NETWORKS, ...own])];
}

/** The minutes of the day, with those around it. */
export function axisOfDay({ window, padding }: DayPlan): Axis {
  return dayAxisOf(window, padding);
}

/** The first and the last minute of the day on its axis. */
export function minutesOf(plan: DayPlan): { readonly first: number; readonly last: number } {
  const { from, step } = axisOfDay(plan);
  const { window } = plan;
  return { first: (window.from - from) / step, last: (window.to - from) / step - 1 };
}

/** How many rows are told of each kind, so that all fit into one answer; the most are counted all the same. */
export const MOST_TOLD = { inside: 700, outside: 150, holes: 100 } as const;

/** What a row of a digest is about. */
export const DIGEST_PART = {
  total: 0,
  inside: 1,
  outside: 2,
  /** What an observer did not watch. */
  hole: 3,
  /** Marks that a record leaves in the block behind its own; nothing is told of them. */
  spill: 4,
} as const;

/** What is the matter with an observer. */
export const HOLE = { skipped: 0, gap: 1, ended: 2, began: 3 } as const;
