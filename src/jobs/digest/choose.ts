import type { Side } from "./line.ts";
import type { Told } from "./told.ts";

/** Lines of a message that is read to its end on a phone. */
const MOST = 10;

/**
 * The lines of the message, in the order in which they came. One is kept for what was not watched, if anything was not.
 * Clients of the own networks go before all others, for what knocks from outside never ends; among each, what came first.
 */
export function choose(all: readonly Told[]): readonly Told[] {
  const holes = all.filter(({ section }) => section === "hole");
  const lines = [...all.filter((told) => isFrom(told, "own")), ...all.filter((told) => isFrom(told, "outside"))];
  const kept = lines.slice(0, MOST - Math.min(holes.length, 1));
  const chosen = new Set<Told>([...kept, ...holes.slice(0, MOST - kept.length)]);
  return all.filter((told) => chosen.has(told));
}

function isFrom(told: Told, side: Side): boolean {
  return told.section !== "hole" && told.line.clients.side === side;
}
