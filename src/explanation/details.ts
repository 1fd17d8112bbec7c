import type { Sighting } from "../conversations/conversation.ts";
import { covers, readCidr } from "../net/cidr.ts";
import { readIp } from "../net/ip.ts";
import type { Question } from "../question/question.ts";
import type { Claim } from "./claims.ts";
import { pending, type Setting } from "./findings/told.ts";
import type { Flow } from "./flow.ts";
import { skips, unread } from "./losses.ts";
import { nearby } from "./nearby.ts";
import type { Step } from "./next.ts";
import { sum } from "./tallies.ts";

/** What stands behind any verdict on one group, in the order in which somebody checking it would ask. */
export function detailsOf(setting: Setting): readonly Claim[] {
  const { sightings, merged, nearMisses } = setting.evidence;
  return [
    ...lateRejects(setting),
    ...lateBeside(setting),
    ...intermediaries(setting),
    ...latticeLegs(sightings),
    ...openedFromOtherSide(merged.length > 0 ? merged : sightings),
    ...nearby(nearMisses, setting.flow),
    ...limits(setting),
  ];
}

/** Rule 14. */
function lateRejects({ evidence, seatOf }: Setting): readonly Claim[] {
  const observers = new Map(
    evidence.sightings.flatMap(({ observer }) => (observer === undefined ? [] : [[observer.id, observer]])),
  );
  return [...observers.values()].flatMap((observer) => {
    const late = sum(evidence.sightings.filter((seen) => seen.observer?.id === observer.id).map((seen) => seen.late));
    if (late === undefined) return [];
    const { records, packets, first, last } = late;
    return [{ code: "late-set-aside" as const, seat: seatOf(observer), count: { records, first, last }, packets }];
  });
}

/** Rule 14 of a list, whose groups do not have them. */
export function lateBeside({ evidence: { setAside } }: Setting): readonly Claim[] {
  if (setAside === undefined) return [];
  const { records, packets, first, last } = setAside;
  return [{ code: "late-set-aside", count: { records, first, last }, packets }];
}

/** Rule 25: the address at the observer is not the one in the packet, so it handles traffic for others. */
function intermediaries({ evidence, seatOf }: Setting): readonly Claim[] {
  const claims = new Map<string, readonly Claim[]>();
  for (const { observer, via, group } of evidence.sightings) {
    if (observer === undefined || via === undefined) continue;
    const seat = seatOf(observer);
    claims.set(`${observer.id} ${via.src} ${via.dst}`, [
      { code: "seen-through", seat, src: group.src, dst: group.dst, via },
      { code: "client-behind", seat },
    ]);
  }
  return [...claims.values()].flat();
}

/** Rule 26: the addresses VPC Lattice lends itself towards clients and targets. */
function latticeLegs(sightings: readonly Sighting[]): readonly Claim[] {
  const addresses = sightings.flatMap(({ group, via }) => [group.src, group.dst, via?.src, via?.dst]);
  const address = addresses.find((candidate) => candidate !== undefined && isLattice(candidate));
  return address === undefined ? [] : [{ code: "lattice-leg", address }, { code: "lattice-ends" }];
}

/** Whether the address is one of VPC Lattice's link-local ones (VPC Lattice user guide, security groups). */
export function isLattice(address: string): boolean {
  const ip = readIp(address);
  return ip !== undefined && LATTICE.some((network) => covers(network, ip));
}

const LATTICE = ["169.254.171.0/24", "fd00:ec2:80::/64"].flatMap((text) => readCidr(text) ?? []);

/** The person asked about A → B, and what goes that way are the replies to B. */
function openedFromOtherSide(sightings: readonly Sighting[]): readonly Claim[] {
  const [first] = sightings;
  if (first === undefined || sightings.some(({ opener }) => opener === "src")) return [];
  return [{ code: "opened-from-other-side", client: first.group.dst, server: first.group.src }];
}

/** Where the knowledge of the logs ends, whatever the verdict. */
export function limits(setting: Setting): readonly Claim[] {
  const { deliveredByClock, asked, refuted = [] } = setting.evidence.coverage;
  const skipped = skips(setting);
  return [
    ...refuted.map((each) => ({ code: "owner-refuted", ...each }) as const),
    ...skipped,
    ...(skipped.length > 0 && setting.evidence.sightings.length > 0 ? [{ code: "counts-may-be-low" } as const] : []),
    ...unread(setting),
    ...pending(setting),
    ...(deliveredByClock ? [{ code: "delivered-by-clock", until: asked.to } as const] : []),
  ];
}

/** What to mend where the configuration and the records name different interfaces. */
export function corrections({ evidence: { coverage } }: Setting): readonly Step[] {
  const configured = (coverage.refuted ?? []).filter(({ how }) => how === "configured");
  return configured.map(({ address, observer, owner }) => ({
    code: "correct-the-interface-in-the-configuration",
    address,
    observer,
    owner,
  }));
}

/** How the question was understood where it left something open. */
export function understanding({ ambiguous, assumed }: Question, flow: Flow): readonly Claim[] {
  return [
    ...ambiguous.map((doubt) => ({ code: "doubt" as const, doubt, flow })),
    ...assumed.map((assumption) => ({ code: "assumed" as const, ...assumption, flow })),
  ];
}
