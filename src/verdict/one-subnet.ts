import type { Observer } from "../records/record.ts";
import type { Asked } from "./verdict.ts";

/**
 * Whether the observer belongs to an end and both ends are known to stand in one subnet: network ACLs judge only what
 * enters or leaves a subnet.
 */
export function isInOneSubnet({ id }: Observer, { srcObservers, dstObservers }: Asked): boolean {
  const ends = [...srcObservers, ...dstObservers];
  const [subnet, ...others] = new Set(ends.map((observer) => observer.subnet));
  const areKnown = srcObservers.length > 0 && dstObservers.length > 0 && subnet !== undefined && others.length === 0;
  return areKnown && ends.some((observer) => observer.id === id);
}
