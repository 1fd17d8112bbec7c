import type { Sighting } from "../conversations/conversation.ts";
import type { PatternName } from "../conversations/patterns.ts";
import type { Evidence } from "./verdict.ts";

/**
 * How conversations go that were accepted wherever they were judged, the least successful first: nothing came back;
 * the host said no; it broke off; only the answer was recorded; both ways, the beginning or the flags not recorded;
 * a whole handshake.
 */
const SUCCESS = [
  "no-reply",
  "refused",
  "reset",
  "reply-only",
  "under-way",
  "two-way",
  "completed",
] as const satisfies readonly PatternName[];

/**
 * How most of the accepted conversations went, on a tie the least successful; `undefined` where none was accepted.
 * Where the observers together give no such picture (one set late rejects aside that another counts), each counts.
 */
export function findCommonest({ merged, sightings }: Evidence): (typeof SUCCESS)[number] | undefined {
  return commonestOf(merged) ?? commonestOf(sightings);
}

function commonestOf(sightings: readonly Sighting[]): (typeof SUCCESS)[number] | undefined {
  const accepted = sightings.filter(
    ({ request, reply }) => request.accepted !== undefined || reply.accepted !== undefined,
  );
  const counts = SUCCESS.map((pattern) => ({ pattern, count: countOf(accepted, pattern) }));
  const most = Math.max(...counts.map(({ count }) => count));
  return most === 0 ? undefined : counts.find(({ count }) => count === most)?.pattern;
}

function countOf(sightings: readonly Sighting[], pattern: PatternName): number {
  const same = sightings.filter((sighting) => sighting.pattern === pattern);
  return same.reduce((sum, { conversations }) => sum + conversations, 0);
}
