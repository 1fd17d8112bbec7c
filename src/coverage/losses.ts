import { groupsOf, type Several } from "../conversations/several.ts";
import type { Axis } from "../plan/axis.ts";
import { intersection, type Window } from "../time/window.ts";
import type { Gap } from "./coverage.ts";
import { bucketsIn } from "./stretches.ts";
import type { LossRow, TotalRow } from "./watch.ts";

/** What was lost as far as it was read, and where. */
export interface Lost {
  readonly losses: readonly LossRow[];
  readonly totals: readonly Pick<TotalRow, "skipData">[];
  readonly axis: Axis;
  readonly judged: Window;
}

/**
 * When which observer lost records, in the judged part. Losses that are counted and not told (the rows of an answer are
 * limited) may be anybody's at any time: a gap without an observer.
 */
export function lossesOf({ losses, totals, axis, judged }: Lost): readonly Gap[] {
  const counted = totals.reduce((sum, { skipData }) => sum + skipData, 0);
  const told = losses.reduce((sum, { skipData }) => sum + skipData, 0);
  const untold: readonly Gap[] = told < counted ? [{ ...judged, reason: "records-skipped" }] : [];
  const parts = groupsOf(losses, ({ observer }) => observer.id).flatMap((rows) =>
    windowsOf(rows, axis).flatMap((window) => {
      const part = intersection(window, judged);
      return part === undefined ? [] : [{ ...part, reason: "records-skipped" as const, observer: rows[0].observer }];
    }),
  );
  return [...parts, ...untold];
}

/** The marked buckets, neighbours as one. */
function windowsOf(rows: Several<LossRow>, { from, step }: Axis): readonly Window[] {
  const marked = rows.flatMap(({ marks }) => (marks === undefined ? [] : bucketsIn(marks, marks.skipped)));
  const windows: Window[] = [];
  for (const bucket of [...new Set(marked)].sort((a, b) => a - b)) {
    const part = { from: from + bucket * step, to: from + (bucket + 1) * step };
    const last = windows.at(-1);
    if (last?.to === part.from) windows[windows.length - 1] = { from: last.from, to: part.to };
    else windows.push(part);
  }
  return windows;
}
