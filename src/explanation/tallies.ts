import type { Sighting, Tally } from "../conversations/conversation.ts";
import { wholeLeg } from "../conversations/legs.ts";
import type { Window } from "../time/window.ts";
import type { Conversations, Count } from "./counts.ts";

/** Adds tallies up; `undefined` where there are none. */
export function sum(tallies: readonly (Tally | undefined)[]): Tally | undefined {
  const present = tallies.filter((tally) => tally !== undefined);
  if (present.length === 0) return undefined;
  const total = (field: "records" | "packets" | "bytes") =>
    present.map((tally) => tally[field]).reduce((a, b) => a + b);
  return {
    records: total("records"),
    packets: total("packets"),
    bytes: total("bytes"),
    first: Math.min(...present.map(({ first }) => first)),
    last: Math.max(...present.map(({ last }) => last)),
  };
}

/** Tallies as a sentence needs them: records, and the time they span; without any, none in the whole window. */
export function count(tallies: readonly (Tally | undefined)[], window: Window): Count {
  const { records, first, last } = sum(tallies) ?? { records: 0, first: window.from, last: window.to };
  return { records, first, last };
}

/** How many conversations, from the first record of any of them to the last; without any, none in the whole window. */
export function conversations(sightings: readonly Sighting[], window: Window): Conversations {
  const { first, last } = count(
    sightings.flatMap(({ request, reply }) => [wholeLeg(request), wholeLeg(reply)]),
    window,
  );
  const many = sightings.map((sighting) => sighting.conversations).reduce((a, b) => a + b, 0);
  return { conversations: many, first, last };
}
