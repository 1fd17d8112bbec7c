import type { LegName, Sighting } from "../conversations/conversation.ts";
import type { Plan, Side } from "../plan/plan.ts";
import type { Direction, Observer } from "../records/record.ts";
import type { Coverage, Refuted, Watcher } from "./coverage.ts";
import type { WatchRow } from "./watch.ts";

/** An interface in whose records an address of an end stands as its own. */
export interface ShownOwner {
  readonly side: Watcher["side"];
  readonly observer: Observer;
  readonly address: string;
}

/** What records tell of owners. */
export interface Shown {
  readonly sightings: readonly Sighting[];
  readonly watch: readonly WatchRow[];
}

/** Whose the addresses of the ends are by the direction of records: what an interface lets out comes from itself. */
export function shownOwners({ sightings, watch }: Shown, plan: Plan): readonly ShownOwner[] {
  const { src, dst } = plan;
  const bySightings = sightings.flatMap((sighting) =>
    (["src", "dst"] as const).flatMap((side) => {
      const { observer, via, group } = sighting;
      const [address] = plan[side]?.addresses.filter((ip) => ip === group[side]) ?? [];
      // Whoever hands on what belongs to others writes an address of its own in its place.
      const isOwn = via === undefined && isNearEnd(side, sighting);
      return isOwn && observer !== undefined && address !== undefined ? [{ side, observer, address }] : [];
    }),
  );
  const byWatching = watch.flatMap(({ observer, ownSrc, ownDst }) => [
    ...(ownSrc > 0 ? only(src).map((address) => ({ side: "src" as const, observer, address })) : []),
    ...(ownDst > 0 ? only(dst).map((address) => ({ side: "dst" as const, observer, address })) : []),
  ]);
  // A regional NAT gateway writes the far ends' addresses where an interface writes its own.
  return [...bySightings, ...byWatching].filter(({ observer }) => observer.kind === "interface");
}

/** Whether a leg came in for the side, or went out from it. */
function isNearEnd(side: Watcher["side"], { opener, ...legs }: Sighting): boolean {
  const [sent, received]: readonly LegName[] = side === opener ? ["request", "reply"] : ["reply", "request"];
  const goes = (leg: LegName | undefined, direction: Direction) =>
    leg !== undefined && legs[leg].direction === direction;
  return goes(sent, "out") || goes(received, "in");
}

/** The one address that the side stands for, else none: own records are counted for a side and not for an address. */
function only(side: Side | undefined): readonly string[] {
  const { addresses = [], networks = [] } = side ?? {};
  return addresses.length + networks.length === 1 ? addresses : [];
}

/**
 * Without the interfaces that an end was said to have, while the records show another one to have its address: their silence
 * says nothing about that end.
 */
export function withoutRefuted(coverage: Coverage, shown: readonly ShownOwner[], { src, dst }: Plan): Coverage {
  const known = { src: src?.known ?? [], dst: dst?.known ?? [] };
  const refuted = coverage.watchers.flatMap(({ side, observer }): readonly Refuted[] => {
    const { how, addresses = [] } = known[side].find(({ id }) => id === observer.id) ?? {};
    const owners = shown.filter((owner) => owner.side === side && addresses.some((ip) => ip === owner.address));
    const [owner] = owners;
    const isTheirs = owners.some((each) => each.observer.id === observer.id);
    if (how === undefined || owner === undefined || isTheirs) return [];
    return [{ observer, side, how, address: owner.address, owner: owner.observer }];
  });
  if (refuted.length === 0) return coverage;
  const isRefuted = (observer: Observer | undefined, side?: Watcher["side"]) =>
    refuted.some((each) => each.observer.id === observer?.id && (side === undefined || each.side === side));
  const watchers = coverage.watchers.filter(({ observer, side }) => !isRefuted(observer, side));
  const isLeft = (observer: Observer | undefined) => watchers.some((each) => each.observer.id === observer?.id);
  const gaps = coverage.gaps.filter(({ observer }) => !isRefuted(observer) || isLeft(observer));
  return { ...coverage, watchers, gaps, refuted };
}
