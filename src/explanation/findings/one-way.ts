import type { Leg, Sighting, Tally } from "../../conversations/conversation.ts";
import { type MissingReply, whyReplyMayBeMissing } from "../../verdict/missing-reply.ts";
import type { Exchange } from "../../verdict/verdict.ts";
import type { Claim } from "../claims.ts";
import type { Count } from "../counts.ts";
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
  const { exchange } = told.verdict;
  if (exchange.kind !== "not-seen-beyond") return tellNoReply(told, seen);
  const between = { src: told.seatOf(exchange.lastSeen), dst: told.seatOf(exchange.firstMissing) };
  const left = { lastSeen: between.src, firstMissing: between.dst, count: countSent(told, exchange, seen) };
  const route: Step = { code: "check-route-between", ...between };
  const isRefused = seen.length > 0 && seen.every(({ pattern }) => pattern === "refused");
  if (exchange.leg === "request") {
    const isAnswered = told.evidence.merged.some(({ reply }) => passed(reply) !== undefined);
    const meaning = isRefused ? [ANSWERED_ON_THE_WAY] : lostBetween(told, { ...between, isAnswered });
    return { lead: [{ code: "left-not-arrived", leg: "request", ...left }, ...meaning], next: [route] };
  }
  const lead: readonly Claim[] = [
    { code: "left-not-arrived", leg: "reply", ...left },
    ...lostBetween(told, { ...between, isAnswered: false }),
  ];
  if (!isRefused) return { lead, next: [route] };
  return {
    lead: [...lead, { code: "host-refused", seen: "unheard" }],
    next: [route, { code: "check-listener", service: told.service, ...serverOf(told.flow, seen) }],
  };
}

const ANSWERED_ON_THE_WAY: Claim = { code: "answered-on-the-way" };

type NotSeenBeyond = Extract<Exchange, { readonly kind: "not-seen-beyond" }>;

/** What left, without what is told beside it. */
function countSent(told: Case<"accepted">, { leg, lastSeen }: NotSeenBeyond, seen: readonly Sighting[]): Count {
  const { evidence, verdict } = told;
  const beside = evidence.merged.filter((sighting) => !seen.includes(sighting)).map(({ pattern }) => pattern);
  const theirs = sightingsOf(evidence, lastSeen);
  const alike = theirs.filter(({ pattern }) => !beside.includes(pattern));
  const sent = (alike.length > 0 ? alike : theirs).map((sighting) => passed(sighting[leg]));
  return count(sent, verdict.judged);
}

interface Between extends Omit<Claim<"lost-between">, "code"> {
  /** Some of what the far end has no record of was answered all the same. */
  readonly isAnswered: boolean;
}

/** Rule 25: where something was answered, or an interface writes other addresses, it may have arrived under another one. */
function lostBetween({ evidence }: Setting, { isAnswered, ...between }: Between): readonly Claim[] {
  const isRenamed = isAnswered || evidence.sightings.some(({ via }) => via !== undefined);
  return [isRenamed ? { code: "lost-or-renamed" } : { code: "lost-between", ...between }, { code: "where-lost" }];
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
