import type { Instant } from "../time/instant.ts";
import { HOUR } from "../time/wall.ts";
import type { Window } from "../time/window.ts";

/** Whole hours of a window in which none of the times lies; hours in a row are one gap. */
export function findGaps(times: Iterable<Instant>, { from, to }: Window): readonly Window[] {
  const seen = new Set(Array.from(times, (time) => Math.floor(time / HOUR)));
  const gaps: Window[] = [];
  for (let hour = Math.ceil(from / HOUR); (hour + 1) * HOUR <= to; hour += 1) {
    if (seen.has(hour)) continue;
    const last = gaps.at(-1);
    if (last?.to === hour * HOUR) gaps.splice(-1, 1, { from: last.from, to: (hour + 1) * HOUR });
    else gaps.push({ from: hour * HOUR, to: (hour + 1) * HOUR });
  }
  return gaps;
}
