import type { DayTotals, Hole, Share, Turned, TurnedTogether } from "../coverage/day.ts";
import type { TotalRow } from "../coverage/watch.ts";
import { axisOfDay, type DayPlan, DIGEST_PART, HOLE } from "./day-plan.ts";
import { groupIn } from "./group-row.ts";
import { countsIn, observerIn } from "./read-answer.ts";
import { findNumber, numberIn, type Row } from "./row.ts";

/** What the rows of a digest say, in our own words. */
export interface DigestFindings {
  readonly totals: DayTotals;
  /** What was read, also of the time around the day; none where nothing was. */
  readonly read: readonly TotalRow[];
  /** Lines that are no records, where the engine leaves it to the statement to find them. */
  readonly damagedLines: number;
  readonly inside: Share<Turned>;
  readonly outside: Share<TurnedTogether>;
  readonly holes: Share<Hole>;
}

/** Reads the rows of `digestQuery`. */
export function readDigest(rows: readonly Row[], plan: DayPlan): DigestFindings {
  const of = (part: keyof typeof DIGEST_PART) => rows.filter((row) => numberIn(row, "part") === DIGEST_PART[part]);
  const [total = {}] = of("total");
  const counts = countsIn(total);
  const { ok, noData, skipData, accepts, rejects } = counts;
  return {
    totals: {
      records: ok + noData + skipData,
      accepts,
      rejects,
      late: numberIn(total, "late"),
      observers: numberIn(total, "observers"),
    },
    read: findNumber(total, "last") === undefined ? [] : [{ of: "everybody", ...counts }],
    damagedLines: numberIn(total, "damaged"),
    inside: shareOf(of("inside"), turnedIn),
    outside: shareOf(of("outside"), togetherIn),
    holes: shareOf(of("hole"), (row) => holeIn(row, plan)),
  };
}

function shareOf<Item>(rows: readonly Row[], read: (row: Row) => Item): Share<Item> {
  const [first = {}] = rows;
  return { shown: rows.map(read), total: numberIn(first, "all_rows") };
}

function turnedIn(row: Row): Turned {
  return {
    ...groupIn(row),
    rejects: numberIn(row, "rejects"),
    first: numberIn(row, "first"),
    last: numberIn(row, "last"),
  };
}

function togetherIn(row: Row): TurnedTogether {
  const { src: example, ...turned } = turnedIn(row);
  return { ...turned, sources: numberIn(row, "sources"), example };
}

const KINDS: ReadonlyMap<number, Hole["kind"]> = new Map([
  [HOLE.skipped, "skipped"],
  [HOLE.gap, "gap"],
  [HOLE.ended, "ended"],
  [HOLE.began, "began"],
]);

function holeIn(row: Row, plan: DayPlan): Hole {
  const kind = KINDS.get(numberIn(row, "hole"));
  if (kind === undefined) throw new Error("a hole of no kind");
  const { from, step } = axisOfDay(plan);
  const minute = (name: string) => from + numberIn(row, name) * step;
  return {
    observer: observerIn(row),
    kind,
    minutes: numberIn(row, "minutes"),
    lost: numberIn(row, "lost"),
    window: { from: minute("from_minute"), to: minute("to_minute") + step },
  };
}
