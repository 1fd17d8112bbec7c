import { type Goal, isReached, type Measured, NAMES } from "./goals.ts";

/** A table of what everybody took: median, ratio to the bare query, records a second, share outside the engine. */
export function tableOf({ question, layout, results, peak }: Measured, records: number): string {
  const bare = results.find(({ name }) => name === NAMES.bare)?.ms ?? Number.NaN;
  const rows = results.map(({ name, ms, outside }) => [
    name,
    ms.toFixed(0),
    (ms / bare).toFixed(2),
    (records / ms / 1000).toFixed(2),
    outside === undefined ? "" : `${outside.toFixed(1)} ms, ${((100 * outside) / ms).toFixed(1)} %`,
  ]);
  const absent = results.some(({ name }) => name === NAMES.ugrep) || layout === "parquet" ? [] : [[NAMES.ugrep, NONE]];
  const title = `${layout}, ${question}: ${records.toLocaleString("en")} records; peak memory of a full answer ${peak.toFixed(0)} MiB`;
  return [title, ...aligned([HEAD, ...rows, ...absent])].join("\n");
}

const HEAD = ["", "median ms", "× bare", "M records/s", "outside the engine"];
const NONE = "not installed";

/** The goals, those missed marked with how far away they are. */
export function verdictOn(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => [
    isReached(goal) ? "reached" : "MISSED ",
    goal.text,
    `${goal.measured.toFixed(1)} ${goal.unit}`,
    `(${goal.good} ${goal.limit}${isReached(goal) ? "" : `, off by ${shortfall(goal).toFixed(0)} %`})`,
  ]);
  return aligned(rows).join("\n");
}

/** Per cent of the limit. */
function shortfall({ measured, limit }: Goal): number {
  return (100 * Math.abs(measured - limit)) / limit;
}

/** Rows with their cells below each other. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(width(column))).join("  ")}`.trimEnd());
}
