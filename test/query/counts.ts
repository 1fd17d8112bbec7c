import type { Sighting } from "../../src/conversations/conversation.ts";
import type { Day } from "../../src/coverage/day.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { MIDDLE } from "../support/trino/random-log.ts";
import { plan } from "./plans.ts";

const WINDOW = { from: MIDDLE - 43_200, to: MIDDLE + 43_200 };
const { src: _, dst: __, ...anybody } = plan({ ports: [], protocols: [], broad: true, rejectsOnly: true });
/** The rejects of everybody around the middle of a random log. */
export const RANKING: Plan = { ...anybody, window: WINDOW, padding: 660 };

/** Rejected records by client, server, port and protocol. */
export type Counts = Readonly<Record<string, number>>;

/** Rejects added up by name, names without any left out. */
export function countsOf(rows: readonly (readonly [name: string, rejects: number])[]): Counts {
  const counts = new Map<string, number>();
  for (const [name, rejects] of rows) counts.set(name, (counts.get(name) ?? 0) + rejects);
  return Object.fromEntries([...counts].filter(([, rejects]) => rejects > 0));
}

/** What a ranking tells. */
export function rankedIn(merged: readonly Sighting[]): Counts {
  return countsOf(
    merged.map(({ group: { src, dst, port, protocol }, opener, request, reply }) => {
      const [client, server] = opener === "src" ? [src, dst] : [dst, src];
      const rejects = (request.rejected?.records ?? 0) + (reply.rejected?.records ?? 0);
      return [`${client} ${server} ${port} ${protocol}`, rejects];
    }),
  );
}

/** In these logs no server has two clients from elsewhere, so each of them is told as the example. */
export function countedIn({ inside, outside }: Day): Counts {
  const groups = [...inside.shown, ...outside.shown.map(({ example, ...rest }) => ({ ...rest, src: example }))];
  return countsOf(
    groups.map(({ src, dst, port, protocol, rejects }) => [`${src} ${dst} ${port} ${protocol}`, rejects] as const),
  );
}
