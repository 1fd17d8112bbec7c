import type { Day } from "../../coverage/day.ts";
import { keyOf, type Line, SIDES, type Side } from "./line.ts";
import type { Remembered } from "./remembered.ts";
import { areFewer, type Watched, watchedOf } from "./watched.ts";

/**
 * What is known of the day before: what its digest remembered, or why nothing is. `first-time`: no digest is remembered.
 * `missed-day`: one is, but none of that day. `other-terms`: it was about something else. `not-compared`: nobody looked.
 */
export type Before = Remembered | NothingKnown;

type NothingKnown = "first-time" | "missed-day" | "other-terms" | "not-compared";

/** How sure a change is: `unknown` where it may only not have been recorded on the other day. */
export type Standing = "observed" | "unknown";

/** Why a change cannot be told, or not for certain. */
export type Doubt =
  | { readonly code: NothingKnown }
  /** There are more lines of these clients than are known, on one of the days. */
  | { readonly code: "cut"; readonly side: Side }
  /** Many more observers wrote on one of the days than on the other. */
  | { readonly code: "observers"; readonly before: number; readonly now: number }
  /** The day on which nothing was seen of these changes was watched in part only. */
  | { readonly code: "not-watched"; readonly date: string; readonly change: "new" | "stopped" };

/** What changed since the day before. */
export interface Changes {
  readonly fresh: readonly Line[];
  readonly stopped: readonly Line[];
  /** How well the day was watched, by what is known of the one before too. */
  readonly watched: Watched;
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
export function compare(today: Compared, before: Before): Changes {
  const watched = watchedOf(today.day);
  if (typeof before === "string") return { ...NOTHING, watched, doubts: [{ code: before }] };
  if (before.watched === "not-at-all") return { ...NOTHING, watched, doubts: [{ code: "missed-day" }] };
  return watched === "not-at-all" ? { ...NOTHING, watched } : compared(today, { before, watched });
}

interface Known {
  readonly before: Remembered;
  readonly watched: Watched;
}

function compared({ date, day, lines }: Compared, known: Known): Changes {
  const { before } = known;
  const isCut = { own: isShort(day.inside), outside: isShort(day.outside) };
  const sides = SIDES.filter((side) => !isCut[side] && !before.cut[side]);
  const fresh = missingIn(before.lines, lines).filter(({ clients }) => sides.includes(clients.side));
  const stopped = missingIn(lines, before.lines).filter(({ clients }) => sides.includes(clients.side));
  const { observers } = day.totals;
  const watched = areFewer(observers, before.observers) ? "in-part" : known.watched;
  // A change is seen on one day and not seen on the other, which is the one that must have been watched.
  const standing = {
    new: standingFor(areFewer(before.observers, observers) ? "in-part" : before.watched),
    stopped: standingFor(watched),
  };
  return {
    ...{ fresh, stopped, watched, standing, compared: sides },
    doubts: [
      ...SIDES.filter((side) => !sides.includes(side)).map((side) => ({ code: "cut", side }) as const),
      ...otherObservers(observers, before.observers, fresh),
      ...doubtOf("new", fresh, { standing: standing.new, date: before.date }),
      ...doubtOf("stopped", stopped, { standing: standing.stopped, date }),
    ],
  };
}

const NOTHING: Omit<Changes, "watched"> = {
  fresh: [],
  stopped: [],
  standing: { new: "unknown", stopped: "unknown" },
  compared: [],
  doubts: [],
};

/** Whoever is missing is always told; that there are more only where something may be new for that reason alone. */
function otherObservers(now: number, before: number, fresh: readonly Line[]): readonly Doubt[] {
  const isTold = areFewer(now, before) || (areFewer(before, now) && fresh.length > 0);
  return isTold ? [{ code: "observers", before, now }] : [];
}

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
