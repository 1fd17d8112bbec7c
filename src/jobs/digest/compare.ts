import type { Day } from "../../coverage/day.ts";
import { keyOf, type Line, SIDES, type Side } from "./line.ts";
import type { Remembered } from "./remembered.ts";
import { type Watched, watchedOf } from "./watched.ts";

/**
 * What is known of the day before: what its digest remembered, or why nothing is. `first-time`: no digest was made before.
 * `missed-day`: one was, but none of that day. `not-compared`: nobody looked.
 */
export type Before = Remembered | NothingKnown;

type NothingKnown = "first-time" | "missed-day" | "not-compared";

/** How sure a change is: `unknown` where it may only not have been recorded on the other day. */
export type Standing = "observed" | "unknown";

/** Why a change cannot be told, or not for certain. */
export type Doubt =
  | { readonly code: NothingKnown }
  /** There are more lines of these clients than are known, on one of the days. */
  | { readonly code: "cut"; readonly side: Side }
  /** The day on which nothing was seen of these changes was watched in part only. */
  | { readonly code: "not-watched"; readonly date: string; readonly change: "new" | "stopped" };

/** What changed since the day before. */
export interface Changes {
  readonly fresh: readonly Line[];
  readonly stopped: readonly Line[];
  readonly standing: Readonly<Record<"new" | "stopped", Standing>>;
  /** Whose lines could be compared. */
  readonly compared: readonly Side[];
  readonly doubts: readonly Doubt[];
}

/** The day that is compared, with its lines. */
export interface Compared {
  readonly date: string;
  readonly day: Day;
  readonly lines: readonly Line[];
}

/** Compares a day with the one before; neither is called new nor stopped what was only not looked at. */
export function compare({ date, day, lines }: Compared, before: Before): Changes {
  if (typeof before === "string") return { ...NOTHING, doubts: [{ code: before }] };
  if (before.watched === "not-at-all") return { ...NOTHING, doubts: [{ code: "missed-day" }] };
  if (watchedOf(day) === "not-at-all") return NOTHING;
  const isCut = { own: isShort(day.inside), outside: isShort(day.outside) };
  const compared = SIDES.filter((side) => !isCut[side] && !before.cut[side]);
  const fresh = missingIn(before.lines, lines).filter(({ clients }) => compared.includes(clients.side));
  const stopped = missingIn(lines, before.lines).filter(({ clients }) => compared.includes(clients.side));
  // A change is seen on one day and not seen on the other, which is the one that must have been watched.
  const standing = { new: standingFor(before.watched), stopped: standingFor(watchedOf(day)) };
  return {
    ...{ fresh, stopped, standing, compared },
    doubts: [
      ...SIDES.filter((side) => !compared.includes(side)).map((side) => ({ code: "cut", side }) as const),
      ...doubtOf("new", fresh, { standing: standing.new, date: before.date }),
      ...doubtOf("stopped", stopped, { standing: standing.stopped, date }),
    ],
  };
}

const NOTHING: Changes = {
  fresh: [],
  stopped: [],
  standing: { new: "unknown", stopped: "unknown" },
  compared: [],
  doubts: [],
};

function isShort({ shown, total }: Day["inside"] | Day["outside"]): boolean {
  return shown.length < total;
}

function missingIn(known: readonly Line[], lines: readonly Line[]): readonly Line[] {
  const keys = new Set(known.map(keyOf));
  return lines.filter((line) => !keys.has(keyOf(line)));
}

function standingFor(watched: Watched): Standing {
  return watched === "well" ? "observed" : "unknown";
}

/** Said only where anything is told that is not sure. */
function doubtOf(
  change: "new" | "stopped",
  changed: readonly Line[],
  { standing, date }: { readonly standing: Standing; readonly date: string },
): readonly Doubt[] {
  return changed.length === 0 || standing === "observed" ? [] : [{ code: "not-watched", date, change }];
}
