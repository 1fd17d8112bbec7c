/** A moment: whole seconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** ISO 8601 in UTC with seconds, `2026-11-22T05:00:00Z`. */
export function toIso(instant: Instant): string {
  return `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`;
}

/** Reads ISO 8601 with a zone or `Z`; fractions of a second are dropped. */
export function fromIso(text: string): Instant | undefined {
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 1000);
}
