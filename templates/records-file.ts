import type { Say } from "../src/languages/language.ts";
import { csvOf, utc } from "./csv.ts";

type FlowRecord = Parameters<Say["record"]>[0];

/**
 * Records as a table: the time in UTC, then every field under the name that AWS documents, in the order in which records
 * bring them.
 */
export function recordsCsv(records: readonly FlowRecord[]): string {
  const names = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))];
  const rows = records.map(({ start, end, fields }) => [
    utc(start),
    utc(end),
    ...names.map((name) => fields[name] ?? ""),
  ]);
  return csvOf([["start (UTC)", "end (UTC)", ...names], ...rows]);
}
