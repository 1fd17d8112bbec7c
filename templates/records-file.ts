import type { Say } from "../src/languages/language.ts";

type FlowRecord = Parameters<Say["record"]>[0];

/**
 * Records as a table for spreadsheets and programs (CSV, RFC 4180): the time in UTC, then every field under the name
 * that AWS documents, in the order in which records bring them.
 */
export function recordsCsv(records: readonly FlowRecord[]): string {
  const names = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))];
  const rows = records.map(({ start, end, fields }) => [
    utc(start),
    utc(end),
    ...names.map((name) => fields[name] ?? ""),
  ]);
  return [["start (UTC)", "end (UTC)", ...names], ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** Epoch seconds as `2026-11-22T05:00:00Z`. */
function utc(instant: number): string {
  return new Date(instant * 1000).toISOString().replace(".000Z", "Z");
}

/** Spreadsheets take a cell that begins with one of these for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\0]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
