/**
 * Athena bills at least 10 MB of a statement, and rounds up to the megabyte (AWS, "Amazon Athena pricing").
 */
const LEAST_BYTES = 10_000_000;
const TERABYTE = 1e12;

/** Dollars for a statement that reads so many bytes. */
export function priceOf(bytes: number, usdPerTb: number): number {
  return (Math.max(bytes, LEAST_BYTES) * usdPerTb) / TERABYTE;
}
