import type { LegName, Sighting } from "../conversations/conversation.ts";
import type { Observer } from "../records/record.ts";
import type { Evidence } from "./verdict.ts";

/** A sighting by a single observer. */
export type Seen = Sighting & { readonly observer: Observer };

/** What single observers saw. */
export function seenBy({ sightings }: Pick<Evidence, "sightings">): readonly Seen[] {
  return sightings.flatMap(({ observer, ...sighting }) => (observer === undefined ? [] : [{ ...sighting, observer }]));
}

/** What observers of one end saw. */
export function seenAt(observers: readonly Observer[], evidence: Evidence): readonly Seen[] {
  return seenBy(evidence).filter((seen) => observers.some(({ id }) => id === seen.observer.id));
}

/** Of the sightings with rejects in the leg, the one with most rejected records; the first of equals. */
export function findMostRejected(sightings: readonly Seen[], leg: LegName): Seen | undefined {
  const rejects = (seen: Seen) => seen[leg].rejected?.records ?? 0;
  return sightings.filter((seen) => rejects(seen) > 0).toSorted((a, b) => rejects(b) - rejects(a))[0];
}
