/** A moment: whole seconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** ISO 8601 in UTC with seconds, `2026-11-22T05:00:00Z`. */
export function toIso(instant: Instant): string {
  return `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`;
}

/** A date, `T` or a blank, a time, and `Z` or an offset. What else the parser makes a time of is none. */
const ISO = /^(?<date>\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** Reads ISO 8601 with a zone or `Z`; fractions of a second are dropped. */
export function fromIso(text: string): Instant | undefined {
  const { date } = ISO.exec(text)?.groups ?? {};
  const ms = Date.parse(text);
  if (date === undefined || Number.isNaN(ms)) return undefined;
  // The parser rolls 30 February over into March.
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) ? Math.floor(ms / 1000) : undefined;
}
