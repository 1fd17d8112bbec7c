import type { LegName, Sighting, Tally } from "../conversations/conversation.ts";
import type { Observer, ObserverKind } from "../records/record.ts";
import type { Evidence } from "../verdict/verdict.ts";
import type { Saw, Witness } from "./explanation.ts";
import type { Seat } from "./flow.ts";
import { sum } from "./tallies.ts";

/** Kind of log that an observer writes; what else there is writes VPC flow logs. */
const SOURCES: Readonly<Partial<Record<ObserverKind, string>>> = {
  attachment: "tgw",
  firewall: "firewall",
  "service-network": "lattice",
};

/** Everybody who saw something, then the observers of the ends that saw nothing or were not watching. */
export function lineUp(evidence: Evidence, seatOf: (observer: Observer) => Seat): readonly Witness[] {
  const present = new Map(
    evidence.sightings.flatMap(({ observer }) => (observer === undefined ? [] : [[observer.id, observer]])),
  );
  const saw = [...present.values()].flatMap((observer) => {
    const seen = evidence.sightings.filter((sighting) => sighting.observer?.id === observer.id);
    return LEGS.flatMap((leg) => testimony(seatOf(observer), leg, seen));
  });
  return [...saw, ...silentOnes(evidence, seatOf, new Set(present.keys()))];
}

const LEGS = ["request", "reply"] as const;

function testimony(seat: Seat, leg: LegName, seen: readonly Sighting[]): readonly Witness[] {
  const accepted = sum(seen.map((sighting) => sighting[leg].accepted));
  const late = leg === "request" ? seen.map((sighting) => sighting.late) : [];
  const rejected = sum([...seen.map((sighting) => sighting[leg].rejected), ...late]);
  const unjudged = sum(seen.map((sighting) => sighting[leg].unjudged));
  const all = sum([accepted, rejected, unjudged]);
  return all === undefined
    ? []
    : [{ ...seat, source: sourceOf(seat.observer), saw: verdictOf(accepted, rejected), leg, ...all }];
}

function verdictOf(accepted: Tally | undefined, rejected: Tally | undefined): Saw {
  if (accepted !== undefined && rejected !== undefined) return "mixed";
  if (rejected !== undefined) return "rejected";
  return accepted === undefined ? "forwarded" : "accepted";
}

function silentOnes(
  { asked, coverage }: Evidence,
  seatOf: (observer: Observer) => Seat,
  present: ReadonlySet<string>,
): readonly Witness[] {
  const watching = new Map(coverage.watchers.map((watcher) => [watcher.observer.id, watcher]));
  const known = new Map(
    [...asked.srcObservers, ...asked.dstObservers, ...coverage.watchers.map(({ observer }) => observer)].map(
      (observer) => [observer.id, observer],
    ),
  );
  return [...known.values()]
    .filter(({ id }) => !present.has(id))
    .map((observer) => ({
      ...seatOf(observer),
      source: sourceOf(observer),
      saw: (watching.get(observer.id)?.watched.length ?? 0) > 0 ? "nothing" : "not-watching",
      records: 0,
      packets: 0,
      bytes: 0,
    }));
}

function sourceOf({ kind }: Observer): string {
  return SOURCES[kind] ?? "vpc";
}
