import type { Connection } from "../conversations/connections.ts";
import { isPrivate, readIp } from "../net/ip.ts";
import type { Plan } from "../plan/plan.ts";
import type { FlowRecord, Observer } from "../records/record.ts";
import type { Asked } from "../verdict/verdict.ts";

/**
 * The interfaces that belong to an end: as the configuration says, else by the direction of their records, else the
 * private address where the other one is public.
 */
export function ownersAmong({ records, group }: Connection, plan: Plan): Pick<Asked, "srcObservers" | "dstObservers"> {
  const owners = records.flatMap((record) => {
    const address = ownAddress(record, plan);
    return address === undefined ? [] : [{ address, observer: record.observer }];
  });
  const of = (address: string): readonly Observer[] => {
    const mine = owners.filter((owner) => owner.address === address).map(({ observer }) => observer);
    return [...new Map(mine.map((observer) => [observer.id, observer])).values()];
  };
  return { srcObservers: of(group.src), dstObservers: of(group.dst) };
}

function ownAddress({ observer, src, dst, direction }: FlowRecord, plan: Plan): string | undefined {
  if (observer.kind !== "interface") return undefined;
  const known = [src, dst].find((address) =>
    [...(plan.src?.known ?? []), ...(plan.dst?.known ?? [])].some(
      ({ id, addresses }) => id === observer.id && addresses.some((own) => own === address),
    ),
  );
  if (known !== undefined) return known;
  if (direction !== undefined) return direction === "in" ? dst : src;
  const inside = [src, dst].filter((address) => isInside(address));
  return inside.length === 1 ? inside[0] : undefined;
}

function isInside(address = ""): boolean {
  const ip = readIp(address);
  return ip !== undefined && isPrivate(ip);
}
