import type { LoadTimes } from "./door.ts";
import type { ReadingTimes } from "./reading.ts";
import type { Result } from "./rounds.ts";

/** What was measured with one question over one layout. */
export interface Measured {
  readonly question: "hour" | "whole";
  readonly layout: "text" | "parquet";
  readonly results: readonly Result[];
  /** MiB. */
  readonly peak: number;
}

/** Something that should hold, and by how much it does. */
export interface Goal {
  readonly text: string;
  readonly measured: number;
  readonly limit: number;
  /** Whether the limit is the most or the least that is good. */
  readonly good: "at most" | "at least";
  readonly unit: "×" | "ms" | "MiB";
}

/** Names by which the goals know the contestants. */
export const NAMES = {
  known: "full answer, interfaces known",
  learned: "full answer, interfaces learned",
  bare: "bare DuckDB query",
  zgrep: "zgrep -F | awk",
  ugrep: "ugrep -z, lines only",
} as const;

/** Most of the bare query's time that a full answer may take. */
const TIMES_BARE = { text: { known: 1.3, learned: 1.3 }, parquet: { known: 2.6, learned: 4.6 } } as const;
/** How many times faster than `zgrep -F | awk` over text a full answer has to be. */
const TIMES_ZGREP = { text: 1, parquet: 12 } as const;
/** Milliseconds for everything but the engine. */
const OUTSIDE_MS = 15;
const PEAK_MIB = 300;
/** Milliseconds for reading a message: a typical one, all but one in a thousand of the longest hostile ones, any. */
const READING_MS = { typical: 1, p999: 10, most: 50 } as const;

/** The goals of one question over both layouts, each with what was measured. */
export function goalsOf(measured: readonly Measured[]): readonly Goal[] {
  return measured.flatMap((one) => [...timeGoals(one, zgrepOf(measured, one.question)), ...costGoals(one)]);
}

function timeGoals({ question, layout, results }: Measured, zgrep: number): readonly Goal[] {
  const bare = timeOf(results, "bare");
  return (["known", "learned"] as const).flatMap((owners) => {
    const ms = timeOf(results, owners);
    const about = `${layout}, ${question}, ${owners}`;
    return [
      goal(`${about}: full answer : bare query`, [ms / bare, "at most", TIMES_BARE[layout][owners], "×"]),
      goal(`${about}: zgrep | awk : full answer`, [zgrep / ms, "at least", TIMES_ZGREP[layout], "×"]),
    ];
  });
}

function costGoals({ question, layout, results, peak }: Measured): readonly Goal[] {
  const outside = results.flatMap((result) => result.outside ?? []);
  const about = `${layout}, ${question}`;
  return [
    goal(`${about}: outside the engine`, [Math.max(...outside), "at most", OUTSIDE_MS, "ms"]),
    goal(`${about}: peak memory`, [peak, "at most", PEAK_MIB, "MiB"]),
  ];
}

/** The goals of reading alone, each with what was measured. */
export function readingGoals({ typical, longest }: ReadingTimes): readonly Goal[] {
  const { count, p999, most } = longest;
  const about = `reading ${count.toLocaleString("en")} hostile messages of the greatest length`;
  return [
    ...Object.entries(typical).map(([lang, ms]) =>
      goal(`reading a typical message, ${lang}: median`, [ms, "at most", READING_MS.typical, "ms"]),
    ),
    goal(`${about}: p99.9`, [p999, "at most", READING_MS.p999, "ms"]),
    goal(`${about}: slowest`, [most, "at most", READING_MS.most, "ms"]),
  ];
}

/** How many times as long as an empty handler the door may take to load. */
const TIMES_EMPTY = 8;

/** The goal of loading the door, with what was measured. */
export function doorGoals({ door, empty }: LoadTimes): readonly Goal[] {
  return [goal("loading the packed door : an empty handler", [door / empty, "at most", TIMES_EMPTY, "×"])];
}

type Figures = readonly [Goal["measured"], Goal["good"], Goal["limit"], Goal["unit"]];

function goal(text: string, [measured, good, limit, unit]: Figures): Goal {
  return { text, measured, good, limit, unit };
}

/** Whether the goal is reached. */
export function isReached({ measured, good, limit }: Goal): boolean {
  return good === "at most" ? measured <= limit : measured >= limit;
}

/** People search text, whatever the bot reads. */
function zgrepOf(measured: readonly Measured[], question: Measured["question"]): number {
  const text = measured.find((one) => one.question === question && one.layout === "text");
  if (text === undefined) throw new Error("nobody searched the text");
  return timeOf(text.results, "zgrep");
}

function timeOf(results: readonly Result[], who: keyof typeof NAMES): number {
  const result = results.find(({ name }) => name === NAMES[who]);
  if (result === undefined) throw new Error(`${NAMES[who]} did not take part`);
  return result.ms;
}
