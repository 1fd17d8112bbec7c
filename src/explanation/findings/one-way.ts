import type { Leg, Sighting, Tally } from "../../conversations/conversation.ts";
import { type MissingReply, whyReplyMayBeMissing } from "../../verdict/missing-reply.ts";
import type { Claim } from "../claims.ts";
import type { Seat } from "../flow.ts";
import type { Step } from "../next.ts";
import { count } from "../tallies.ts";
import { guessedTypes } from "./guessed-types.ts";
import { type Case, heading, rolesOf, type Setting, serverOf, sightingsOf, type Told, waiting } from "./told.ts";

/** Rules 2 and 20: let in or let out, and nothing came back. */
export function tellNoReply(told: Case<"accepted">, seen: readonly Sighting[]): Told {
  const request = requestClaim(told, seen);
  const { seat } = request;
  const target = serverOf(told.flow, seen);
  const listens = seat.party !== undefined && seat.party === target.server;
  return {
    lead: [
      request,
      { code: "rules-let-in", seat, ...heading(request.direction) },
      { code: "beyond-the-interface", beyond: listens ? "host" : "path" },
    ],
    details: guessedTypes(told),
    next: [
      listens
        ? { code: "check-listener-and-host-firewall", service: told.service, ...target }
        : { code: "far-end-log", ...(target.server === undefined ? {} : { end: target.server }) },
    ],
  };
}

/** The same where a missing reply proves nothing. */
export function tellReplyUnknown(told: Case<"accepted">, seen: readonly Sighting[]): Told {
  const request = requestClaim(told, seen);
  const reason = whyReplyMayBeMissing(told.evidence) ?? "not-all-logged";
  return {
    lead: [
      request,
      { code: "rules-let-in", seat: request.seat, ...heading(request.direction) },
      { code: "reply-not-judged", reason },
    ],
    next: [stepFor(reason, told)],
  };
}

/** What would tell whether there was a reply. */
function stepFor(reason: MissingReply, told: Case<"accepted">): Step {
  switch (reason) {
    case "records-skipped":
    case "unreadable":
      return { code: "retry-or-ask-other-minute" };
    case "not-delivered":
      return waiting(told);
    case "not-all-logged":
      return { code: "record-all-traffic" };
  }
}

/** Only what came back was recorded. */
export function tellReplyOnly(told: Case<"accepted">, seen: readonly Sighting[]): Told {
  const sighting = told.evidence.sightings.find(({ reply }) => passed(reply) !== undefined);
  const replies = sightingsAlike(told, sighting).map(({ reply }) => passed(reply));
  const seat = seatAt(told, sighting);
  const { client, server } = rolesOf(told.flow, seen);
  const far = seat.party !== undefined && seat.party === server ? client : server;
  return {
    lead: [
      { code: "exchange-reply-only", seat, count: count(replies, told.verdict.judged) },
      { code: "request-went-unseen" },
      { code: "request-missing" },
    ],
    next: [{ code: "far-end-log", ...(far === undefined ? {} : { end: far }) }],
  };
}

/** Rule 9: it left one end, and the interface of the other, which was watched, has none of it. */
export function tellNotSeenBeyond(told: Case<"accepted">, seen: readonly Sighting[]): Told {
  const { exchange, judged } = told.verdict;
  if (exchange.kind !== "not-seen-beyond") return tellNoReply(told, seen);
  const lastSeen = told.seatOf(exchange.lastSeen);
  const firstMissing = told.seatOf(exchange.firstMissing);
  const { leg } = exchange;
  const sent = sightingsOf(told.evidence, exchange.lastSeen).map((sighting) => passed(sighting[leg]));
  const isAnswered = leg === "request" && seen.some(({ pattern }) => pattern === "refused");
  return {
    lead: [
      { code: "left-not-arrived", leg, lastSeen, firstMissing, count: count(sent, judged) },
      ...(isAnswered
        ? [{ code: "answered-on-the-way" } as const]
        : [lostBetween(told, { src: lastSeen, dst: firstMissing }), { code: "where-lost" } as const]),
    ],
    next: [{ code: "check-route-between", src: lastSeen, dst: firstMissing }],
  };
}

/** Rule 25: where an interface writes other addresses than the packet's, it may have arrived under another one. */
function lostBetween({ evidence }: Setting, between: Omit<Claim<"lost-between">, "code">): Claim {
  const isRenamed = evidence.sightings.some(({ via }) => via !== undefined);
  return isRenamed ? { code: "lost-or-renamed" } : { code: "lost-between", ...between };
}

/** The request as the observer nearest to its target recorded it. */
function requestClaim(told: Case<"accepted">, seen: readonly Sighting[]): Claim<"exchange-no-reply"> {
  const { server } = rolesOf(told.flow, seen);
  const letIn = told.evidence.sightings.filter(({ request }) => passed(request) !== undefined);
  const atServer = letIn.find((sighting) => server !== undefined && seatAt(told, sighting).party === server);
  const chosen = atServer ?? letIn[0];
  const requests = sightingsAlike(told, chosen).map(({ request }) => passed(request));
  const direction = atServer === undefined ? chosen?.request.direction : "in";
  return {
    code: "exchange-no-reply",
    seat: seatAt(told, chosen),
    count: count(requests, told.verdict.judged),
    ...heading(direction),
  };
}

function sightingsAlike({ evidence }: Setting, sighting: Sighting | undefined): readonly Sighting[] {
  return sighting?.observer === undefined ? [] : sightingsOf(evidence, sighting.observer);
}

/** The seat of a sighting; one without an observer stands where nobody knows. */
function seatAt({ seatOf }: Setting, sighting: Sighting | undefined): Seat {
  return seatOf(sighting?.observer ?? { id: "-", kind: "unknown" });
}

function passed({ accepted, unjudged }: Leg): Tally | undefined {
  return accepted ?? unjudged;
}
