import type { Instant } from "../time/instant.ts";
import type { Slice, Tally } from "./conversation.ts";

/** What turns are read from: slices of one observer and one leg. */
export type Judged = Pick<Slice, "accepted" | "rejected">;

/**
 * Starts of the first record after each change between accepted and rejected, ascending. A slice with both actions
 * tells no more than where each begins, so it has one turn, at the start of the later action.
 */
export function turns(slices: readonly Judged[]): readonly Instant[] {
  const runs = slices
    .flatMap(({ accepted, rejected }) => [...runOf("accepted", accepted), ...runOf("rejected", rejected)])
    .toSorted((a, b) => a.first - b.first || a.last - b.last);
  return runs.filter(({ action }, index) => index > 0 && action !== runs[index - 1]?.action).map(({ first }) => first);
}

function runOf(action: "accepted" | "rejected", tally: Tally | undefined) {
  return tally === undefined ? [] : [{ action, first: tally.first, last: tally.last }];
}
