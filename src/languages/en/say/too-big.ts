import type { Failure } from "../../../explanation/failure.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";
import { number } from "./words.ts";

/** What a question would read, what it may, and how much of its time fits. */
export function tooBig({ bytes, usd, limit, fits }: Extract<Failure, { code: "too-big" }>): string {
  const price = usd === 0 ? "" : `, for ${dollars(usd) ?? "less than 0.01 USD"}`;
  const would = `To answer this, about ${size(bytes)} of logs would have to be read${price}. One question may read at most ${size(limit)} here, so the search was not begun.`;
  if (fits === undefined) {
    return `${would} A shorter time would still be too much; whoever runs this service can raise \`limits.bytesPerQuestion\`.`;
  }
  return `${would} The ${last(fits)} of the time you asked about would fit.`;
}

/** The button that asks the same about a part of the time. */
export function askAboutLast(seconds: number): string {
  return `Ask about its ${last(seconds)}`;
}

/** "last 15 minutes", "last hour", "last 3 days". */
function last(seconds: number): string {
  const [unit, length] = seconds < 3600 ? ["minute", 60] : seconds < 86_400 ? ["hour", 3600] : ["day", 86_400];
  const count = seconds / length;
  return count === 1 ? `last ${unit}` : `last ${number(count)} ${unit}s`;
}
