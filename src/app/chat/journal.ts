import type { Entry } from "../../chat/journal.ts";
import type { DoorEntry } from "../../surfaces/door.ts";
import { metricsOf } from "./metrics.ts";

/** What a bot writes down, by whichever of its halves. */
export type Line = Entry | DoorEntry;

/** Writes one JSON line an entry to where the surroundings collect them. */
export function makeJournal(write: (line: string) => void): (entry: object) => void {
  return (entry) => write(`${JSON.stringify(entry)}\n`);
}

/** The same for a function of Lambda: a line carries what CloudWatch is to count of it, and nothing else has to be sent. */
export function makeMeasuredJournal(write: (line: string) => void, stage: string): (entry: Line) => void {
  const journal = makeJournal(write);
  return (entry) => journal({ ...entry, ...metricsOf(entry, stage) });
}
