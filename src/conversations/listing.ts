import type { Sighting } from "./conversation.ts";
import type { Fold, FoldCounts, Listing } from "./fold.ts";
import { wholeLeg } from "./legs.ts";
import { TURNED_AWAY } from "./patterns.ts";
import { groupsOf, type Several } from "./several.ts";

/** Sightings of all that was asked about, of one end's connections. */
interface Seen {
  readonly merged: readonly Sighting[];
  readonly sightings: readonly Sighting[];
}

/** The groups that were seen, each in a row of its own: what a statement does where there may be very many. */
export function listingOf({ merged, sightings }: Seen): Listing {
  const folds = groupsOf(merged, nameOf).map((same) =>
    foldOf(
      same,
      sightings.filter((sighting) => nameOf(sighting) === nameOf(same[0])),
    ),
  );
  return {
    folds: folds.toSorted((a, b) => b.rejected - a.rejected),
    apart: countsOf(folds.filter(({ rejected }) => rejected > 0)),
    rest: countsOf(folds.filter(({ rejected }) => rejected === 0)),
  };
}

function nameOf({ group: { src, dst, port, protocol } }: Sighting): string {
  return [src, dst, port, protocol].join(" ");
}

function foldOf(same: Several<Sighting>, here: readonly Sighting[]): Fold {
  const [{ group }] = same;
  const legs = same.flatMap(({ request, reply }) => [request, reply]);
  const conversations = sum(same, (sighting) => sighting.conversations);
  const turned = same.filter(({ pattern }) => TURNED_AWAY.includes(pattern));
  const turnedAway = sum(turned, (sighting) => sighting.conversations);
  const tallies = [...legs.map(wholeLeg), ...same.map(({ late }) => late)].flatMap((tally) => tally ?? []);
  return {
    named: [{ ...group, conversations, turnedAway }],
    groups: 1,
    ports: 1,
    addresses: 1,
    conversations,
    turnedAway,
    accepted: sum(legs, ({ accepted }) => accepted?.records ?? 0),
    rejected: sum(legs, ({ rejected }) => rejected?.records ?? 0),
    packets: mostSeen(here, "packets"),
    bytes: mostSeen(here, "bytes"),
    first: Math.min(...tallies.map(({ first }) => first)),
    last: Math.max(...tallies.map(({ last }) => last)),
  };
}

/** What the observer that saw most of it saw. */
function mostSeen(sightings: readonly Sighting[], size: "packets" | "bytes"): number {
  const sizes = groupsOf(sightings, ({ observer }) => String(observer?.id)).map((same) =>
    sum(
      same.flatMap(({ request, reply }) => [request, reply]),
      (leg) => wholeLeg(leg)?.[size] ?? 0,
    ),
  );
  return Math.max(0, ...sizes);
}

function countsOf(folds: readonly Fold[]): FoldCounts {
  return {
    folds: folds.length,
    groups: folds.length,
    through: folds.filter(({ turnedAway, conversations }) => turnedAway < conversations).length,
    conversations: sum(folds, ({ conversations }) => conversations),
    rejects: sum(folds, ({ rejected }) => rejected),
    bytes: sum(folds, ({ bytes }) => bytes),
  };
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
