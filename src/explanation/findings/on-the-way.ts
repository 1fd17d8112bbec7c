import type { Sighting } from "../../conversations/conversation.ts";
import { wholeLeg } from "../../conversations/legs.ts";
import { findLoss } from "../../verdict/losses.ts";
import type { Claim } from "../claims.ts";
import { count, sum } from "../tallies.ts";
import { type Case, rolesOf, sightingsOf, type Told } from "./told.ts";

/** Seen only by observers whose log has no accept or reject. */
export function tellInTransit(told: Case<"in-transit">): Told {
  const { verdict, evidence, flow, seatOf } = told;
  const seat = seatOf(verdict.lastSeen);
  const sightings = sightingsOf(evidence, verdict.lastSeen);
  const records = count(
    sightings.map(({ request }) => wholeLeg(request)),
    verdict.judged,
  );
  const { firstMissing } = verdict;
  const { server } = rolesOf(flow, sightings);
  const isFirewall = seat.observer.kind === "firewall";
  const seen: Claim =
    firstMissing === undefined
      ? { code: isFirewall ? "firewall-noted" : "passed-by", seat, count: records }
      : {
          code: "left-not-arrived",
          leg: "request",
          lastSeen: seat,
          firstMissing: seatOf(firstMissing),
          count: records,
        };
  const open: Claim = { code: isFirewall ? "firewall-may-have-dropped" : "not-judged-on-the-way" };
  return {
    lead: [seen, ...lostInPart(told), ...answered(told, sightings), open],
    next: [{ code: "far-end-log", ...(server === undefined ? {} : { end: server }) }],
  };
}

/** Rule 22 for some of the packets. */
function lostInPart({ evidence, seatOf }: Case<"in-transit">): readonly Claim[] {
  return evidence.sightings.flatMap(({ observer, request }) => {
    const loss = findLoss({ request });
    if (observer === undefined || loss === undefined) return [];
    const packets = wholeLeg(request)?.packets ?? 0;
    return [{ code: "lost-in-part", seat: seatOf(observer), reason: loss.reason, lost: loss.packets, packets }];
  });
}

/** A reply that passed tells that the request was answered, whoever let it in. */
function answered({ verdict }: Case<"in-transit">, sightings: readonly Sighting[]): readonly Claim[] {
  const replies = sum(sightings.map(({ reply }) => wholeLeg(reply)));
  return replies === undefined ? [] : [{ code: "replies-passed-by", count: count([replies], verdict.judged) }];
}

/** Rule 22: a transit gateway counted every packet as lost. */
export function tellLost({ verdict, seatOf }: Case<"lost">): Told {
  const seat = seatOf(verdict.observer);
  return {
    lead: [{ code: "counted-lost", seat, reason: verdict.reason }],
    next: [{ code: "transit-gateway-routes", seat }],
  };
}
