import { groupsOf, type Several } from "../conversations/several.ts";
import type { Side } from "../plan/plan.ts";
import type { Ownership, Watcher } from "./coverage.ts";
import { type Ends, findLikelyOwners } from "./likely-owners.ts";
import type { Observation, Owner, WatchRow } from "./watch.ts";

/** The observers that belong to the ends, the source's first. */
export function findOwners({ watch, src, dst }: Observation): readonly Owner[] {
  // A regional NAT gateway writes the far ends' addresses where an interface writes its own.
  const ends = watch.filter(({ observer }) => observer.kind !== "nat-gateway");
  const observed = groupsOf(ends, ({ observer }) => observer.id);
  return [
    ...(src ? ownersOf({ side: "src", end: src, other: dst }, observed) : []),
    ...(dst ? ownersOf({ side: "dst", end: dst, other: src }, observed) : []),
  ];
}

/** An address belongs to one interface, so a likely owner counts only as long as no sure one is there. */
function ownersOf(ends: Ends, observed: readonly Several<WatchRow>[]): readonly Owner[] {
  const sure = sureOwners(ends, observed);
  return sure.length > 0 ? sure : findLikelyOwners(ends, observed);
}

function sureOwners({ end, side }: Ends, observed: readonly Several<WatchRow>[]): readonly Owner[] {
  const named = namedInterfaces(end);
  const seen = observed.flatMap((rows) => {
    const [{ observer }] = rows;
    const known = named.get(observer.id);
    const how = known?.how ?? ownershipOf(rows, side, end);
    return how === undefined ? [] : [{ ...known, observer: { ...known?.observer, ...observer }, side, how, rows }];
  });
  const unseen = [...named.values()].filter(({ observer }) => seen.every((owner) => owner.observer.id !== observer.id));
  return [...seen, ...unseen.map((each) => ({ ...each, side, rows: [] }))];
}

/** The interfaces that the question, the configuration or earlier answers name. */
function namedInterfaces({ interfaces, known }: Side): ReadonlyMap<string, Pick<Owner, "observer" | "how" | "asOf">> {
  const learned = known.map(({ how, asOf, addresses: _, ...observer }) => ({
    how,
    observer: { ...observer, kind: "interface" as const },
    ...(asOf !== undefined && { asOf }),
  }));
  const asked = interfaces.map((id) => {
    const observer = learned.find((each) => each.observer.id === id)?.observer ?? { id, kind: "interface" as const };
    return { how: "asked" as const, observer };
  });
  return new Map([...learned, ...asked].map((each) => [each.observer.id, each]));
}

function ownershipOf(rows: Several<WatchRow>, side: Watcher["side"], end: Side): Ownership | undefined {
  const own = side === "src" ? "ownSrc" : "ownDst";
  if (!rows.some((row) => row[own] > 0)) return undefined;
  return end.instances.length > 0 ? "asked" : "flow-direction";
}
