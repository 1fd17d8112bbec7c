import type { Day } from "../../coverage/day.ts";
import { choose } from "./choose.ts";
import { type Before, type Changes, compare, type Doubt } from "./compare.ts";
import { type Line, linesOf } from "./line.ts";
import { countIn } from "./together.ts";
import type { Told } from "./told.ts";
import type { Watched } from "./watched.ts";

/** What a channel is told of one local day. */
export interface Digest {
  /** `2026-10-06`. */
  readonly date: string;
  /** The day before, where it is known. */
  readonly before?: string;
  readonly day: Day;
  /**
   * `quiet`: the day was watched well, and nothing is new and nothing stopped. `blind`: nothing was recorded at all, so
   * nothing can be said.
   */
  readonly kind: "eventful" | "quiet" | "blind";
  readonly watched: Watched;
  /** New, stopped, the rest of what was rejected, what was not watched; each most first, own networks before others. */
  readonly all: readonly Told[];
  /** Those of the message: at most ten, some of them several in one; none on a quiet day. */
  readonly shown: readonly Told[];
  readonly counts: Counts;
  /** Whose changes could be told: `own`, where more came from outside than can be compared. */
  readonly compared: "all" | "own" | "nothing";
  readonly doubts: readonly Doubt[];
}

/** How many lines there are of each. */
export interface Counts {
  readonly new: number;
  readonly stopped: number;
  /** Rejected on this day, new or not, also those that the day itself has no room for. */
  readonly rejected: number;
  /** Those of them that are known one by one, and the rejects (records) of these. */
  readonly listed: number;
  readonly rejects: number;
  readonly holes: number;
  /** All lines that the message does not show, and those of them that are known: the file has them. */
  readonly untold: number;
  readonly filed: number;
  /** Those that the message shows together with others: the file has them one by one. */
  readonly folded: number;
}

/** A day, its date, and what is known of the day before. */
export interface Material {
  readonly day: Day;
  readonly date: string;
  readonly before: Before;
}

/** What there is to tell of a day. */
export function digestOf({ day, date, before }: Material): Digest {
  const lines = linesOf(day);
  const changes = compare({ date, day, lines }, before);
  const all = allOf(lines, changes, day);
  const kind = kindOf(day, changes);
  const { inside, outside } = day;
  const shown = kind === "eventful" ? choose(all, inside.shown.length < inside.total) : [];
  return {
    ...{ date, ...(typeof before !== "string" && { before: before.date }), day },
    ...{ kind, watched: changes.watched, all, shown, doubts: changes.doubts },
    compared: comparedOf(changes, outside.total),
    counts: countsOf(day, lines, { changes, all, shown }),
  };
}

function comparedOf({ compared }: Changes, outside: number): Digest["compared"] {
  if (!compared.includes("own")) return "nothing";
  return compared.includes("outside") || outside === 0 ? "all" : "own";
}

interface Found {
  readonly changes: Changes;
  readonly all: readonly Told[];
  readonly shown: readonly Told[];
}

function countsOf(
  { inside, outside, holes }: Day,
  lines: readonly Line[],
  { changes: { fresh, stopped }, all, shown }: Found,
): Counts {
  const rejected = inside.total + outside.total;
  const told = shown.reduce((sum, each) => sum + countIn(each), 0);
  return {
    ...{ new: fresh.length, stopped: stopped.length, rejected, listed: lines.length, holes: holes.total },
    rejects: lines.reduce((sum, line) => sum + line.rejects, 0),
    untold: rejected + stopped.length + holes.total - told,
    filed: all.length - told,
    folded: shown.filter((each) => countIn(each) > 1).reduce((sum, each) => sum + countIn(each), 0),
  };
}

function allOf(lines: readonly Line[], { fresh, stopped, standing }: Changes, { holes }: Day): readonly Told[] {
  const isNew = new Set(fresh);
  const rest = lines.filter((line) => !isNew.has(line));
  return [
    ...fresh.map((line) => ({ section: "new", standing: standing.new, line }) as const),
    ...stopped.map((line) => ({ section: "stopped", standing: standing.stopped, line }) as const),
    ...rest.map((line) => ({ section: "rejected", standing: "observed", line }) as const),
    ...holes.shown.map((hole) => ({ section: "hole", hole }) as const),
  ];
}

function kindOf(day: Day, { fresh, stopped, watched, compared }: Changes): Digest["kind"] {
  if (watched === "not-at-all") return "blind";
  const isChanged = fresh.length + stopped.length > 0;
  const isUsual = compared.includes("own") || day.inside.total + day.outside.total === 0;
  return watched === "well" && !isChanged && isUsual ? "quiet" : "eventful";
}
