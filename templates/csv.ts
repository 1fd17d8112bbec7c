/** A table for spreadsheets and programs (CSV, RFC 4180). */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** Epoch seconds as `2026-11-22T05:00:00Z`. */
export function utc(instant: number): string {
  return new Date(instant * 1000).toISOString().replace(".000Z", "Z");
}

/** Spreadsheets take a cell that begins with one of these for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\0]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
