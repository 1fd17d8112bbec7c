import type { Unreadable } from "./coverage/coverage.ts";
import type { ConfiguredLog } from "./coverage/watch.ts";
import type { Outcome, Reading } from "./engines/engine.ts";
import { isWithin, type Window } from "./time/window.ts";

/** Where the logs themselves are at fault, so that there is not even silence to judge; the person can mend it. */
export type Obstacle =
  | { readonly kind: "no-logs"; readonly places: readonly string[] }
  | { readonly kind: "closed"; readonly place: string }
  /** The tables can only be asked about another time. */
  | { readonly kind: "outside-tables"; readonly within: Window }
  /** Records without a header, of which nothing could be read. */
  | { readonly kind: "unknown-format"; readonly path: string };

/** What keeps anything from being read about the window. */
export function nothingToRead(reading: Reading, asked: Window): Obstacle | undefined {
  const { places, missing, closed, objects, oldestObject, within } = reading;
  if (missing.length > 0) return { kind: "no-logs", places: missing };
  if (within !== undefined && !isWithin(asked, within)) return { kind: "outside-tables", within };
  if (objects === undefined || objects > 0 || oldestObject !== undefined) return undefined;
  const [place] = closed;
  return place === undefined ? { kind: "no-logs", places } : { kind: "closed", place };
}

/** Where nothing was read, and naming the fields may be all that is missing. */
export function findUnknownFormat({ unreadable, cost }: Outcome): Obstacle | undefined {
  const file = unreadable.find(({ reason }) => reason === "unknown-format");
  return cost.rowsScanned === 0 && file !== undefined ? { kind: "unknown-format", path: file.path } : undefined;
}

/** Lines of which only the number is known can be about anybody at any time that was read. */
export function damagedIn(lines: number, { places }: Reading, { from, to }: Window): readonly Unreadable[] {
  return lines === 0 ? [] : [{ path: places.join(", "), reason: "lines", lines, window: { from, to } }];
}

/** How the flow logs are set up: as the configuration says, else as far as the engine found out. */
export function settingsOf(logs: readonly ConfiguredLog[], reading: Reading): readonly ConfiguredLog[] {
  return logs.map((log, place) => ({ ...reading.logs?.get(place), ...log }));
}
