import type { Sighting } from "../../conversations/conversation.ts";
import type { Claim } from "../claims.ts";
import { count, sum, wholeLeg } from "../tallies.ts";
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
  const seen: Claim =
    firstMissing === undefined
      ? { code: "passed-by", seat, count: records }
      : { code: "left-not-arrived", lastSeen: seat, firstMissing: seatOf(firstMissing), count: records };
  return {
    lead: [seen, ...answered(told, sightings), { code: "not-judged-on-the-way" }],
    next: [{ code: "far-end-log", ...(server === undefined ? {} : { end: server }) }],
  };
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
