import type { Sighting } from "./conversation.ts";
import type { Exchange } from "./exchange.ts";
import { addLegs, addTallies } from "./legs.ts";
import { groupsOf, type Several } from "./several.ts";

/** Conversations of one group that went the same way at one observer, counted. */
export function sightingsOf(exchanges: readonly Exchange[]): readonly Sighting[] {
  return groupsOf(exchanges, ({ observer, group, opener, pattern }) =>
    [observer?.id, group.src, group.dst, group.port, group.protocol, opener, pattern].join(" "),
  ).map(sightingOf);
}

function sightingOf(same: Several<Exchange>): Sighting {
  const [{ group, observer, pattern, opener }] = same;
  const late = addTallies(same.flatMap((exchange) => exchange.late ?? []));
  const [rejectReason] = same.flatMap((exchange) => exchange.rejectReason ?? []);
  const [failure] = same.flatMap((exchange) => exchange.failure ?? []);
  const [via] = same.flatMap((exchange) => exchange.via ?? []);
  return {
    group,
    ...(observer && { observer }),
    pattern,
    opener,
    conversations: same.length,
    request: addLegs(same.map(({ request }) => request)),
    reply: addLegs(same.map(({ reply }) => reply)),
    ...(late && { late }),
    ...(rejectReason !== undefined && { rejectReason }),
    ...(failure !== undefined && { failure }),
    ...(via && { via }),
    example: exampleOf(same),
  };
}

/** The earliest conversation, of several the one with the lowest port. */
function exampleOf([first, ...others]: Several<Exchange>): NonNullable<Sighting["example"]> {
  let earliest = first;
  for (const other of others) {
    const portOf = ({ clientPort = 0 }: Exchange) => clientPort;
    if (other.at < earliest.at || (other.at === earliest.at && portOf(other) < portOf(earliest))) earliest = other;
  }
  const { at, clientPort } = earliest;
  return { ...(clientPort !== undefined && { clientPort }), at };
}
