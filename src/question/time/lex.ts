import { matches, withoutOverlaps } from "../span.ts";
import { NUMERIC_TIMES } from "./numeric.ts";
import type { TimeReader, TimeToken } from "./token.ts";

/** What may stand between two words of one time. */
const GAP = /^[\s,、()"'・]{0,4}$/;

/** Cuts a text into runs of time words that touch each other. Ends and other numbers must have been masked before. */
export function readTimeRuns(text: string, readers: readonly TimeReader[]): TimeToken[][] {
  const found = [...NUMERIC_TIMES, ...readers].flatMap(({ pattern, read }) =>
    [...matches(text, pattern)].flatMap(({ start, end, groups }) => {
      const meaning = read(groups, text.slice(start, end));
      return meaning === undefined ? [] : [{ start, end, ...meaning }];
    }),
  );
  const runs: TimeToken[][] = [];
  let last = 0;
  for (const token of withoutOverlaps(found)) {
    const touches = GAP.test(text.slice(last, token.start));
    const run = runs.at(-1);
    if (run !== undefined && touches) run.push(token);
    else runs.push([token]);
    last = token.end;
  }
  return runs;
}
