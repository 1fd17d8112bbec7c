import type { Side } from "./line.ts";
import { together } from "./together.ts";
import type { Told, ToldLine } from "./told.ts";

/** Lines of a message that is read to its end on a phone. */
const MOST = 10;

/** What is told together before anything is left out: the less it matters who it was, the sooner. */
const FOLDED: readonly ToldLine["section"][] = ["rejected", "stopped", "new"];

/**
 * The lines of the message, in the order in which they came. One is kept for what was not watched, if anything was not.
 * Clients of the own networks go before all others, for what knocks from outside never ends; among each, what came first.
 * Where own ones have no room one by one, they are told together for each server port, in as few sections as will do;
 * `isCut`: there are more of them than are known.
 */
export function choose(all: readonly Told[], isCut: boolean): readonly Told[] {
  const foldings = [0, 1, 2, 3].map((count) => together(all, { sections: FOLDED.slice(0, count), isCut }));
  return fitting(foldings.find(hasRoom) ?? foldings.at(-1) ?? all);
}

function hasRoom(all: readonly Told[]): boolean {
  return all.filter((told) => isFrom(told, "own")).length <= MOST - spared(all);
}

function fitting(all: readonly Told[]): readonly Told[] {
  const holes = all.filter(({ section }) => section === "hole");
  const lines = [...all.filter((told) => isFrom(told, "own")), ...all.filter((told) => isFrom(told, "outside"))];
  const kept = lines.slice(0, MOST - spared(all));
  const chosen = new Set<Told>([...kept, ...holes.slice(0, MOST - kept.length)]);
  return all.filter((told) => chosen.has(told));
}

/** Lines that are kept for what was not watched. */
function spared(all: readonly Told[]): number {
  return all.some(({ section }) => section === "hole") ? 1 : 0;
}

function isFrom(told: Told, side: Side): boolean {
  return told.section !== "hole" && told.line.clients.side === side;
}
