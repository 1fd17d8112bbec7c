import type { Sighting } from "../../conversations/conversation.ts";
import type { PatternName } from "../../conversations/patterns.ts";
import { TCP_FLAGS } from "../../net/five-tuple.ts";
import { findCommonest } from "../../verdict/commonest.ts";
import type { Exchange } from "../../verdict/verdict.ts";
import type { Claim } from "../claims.ts";
import type { Party, Seat } from "../flow.ts";
import { conversations, count, sum } from "../tallies.ts";
import { tellNoReply, tellNotSeenBeyond, tellReplyOnly, tellReplyUnknown } from "./one-way.ts";
import { otherExchanges } from "./other-exchanges.ts";
import { type Case, type Roles, rolesOf, type Setting, serverOf, type Told, whoAskedFirst } from "./told.ts";

/** Says how the exchange went and where the knowledge of the logs ends. */
export function tellAccepted(told: Case<"accepted">): Told {
  const { kind } = told.verdict.exchange;
  const { merged } = told.evidence;
  const deciders = decidersOf(told);
  const decides = ({ pattern }: Sighting) => deciders.includes(pattern);
  const together = merged.filter(decides);
  const deciding = together.length > 0 ? together : atOneObserver(told, decides);
  const { lead, details = [], next } = TELLERS[kind](told, deciding);
  return { lead, details: [...details, ...otherExchanges(merged, together)], next };
}

/** Where the observers together give no such picture, one of them has to do, lest a connection counts twice. */
function atOneObserver({ evidence }: Case<"accepted">, decides: (seen: Sighting) => boolean): readonly Sighting[] {
  const deciding = evidence.sightings.filter(decides);
  return deciding.filter(({ observer }) => observer?.id === deciding[0]?.observer?.id);
}

/** Of a missing request what happened to most; of a missing reply what came to more than a refusal, if anything did. */
function decidersOf({ verdict: { exchange }, evidence }: Case<"accepted">): readonly PatternName[] {
  if (exchange.kind !== "not-seen-beyond") return DECIDED_BY[exchange.kind];
  if (exchange.leg === "request") return findCommonest(evidence) === "refused" ? ["refused"] : ["no-reply"];
  return evidence.merged.some(({ pattern }) => LET_IN.includes(pattern)) ? LET_IN : ["refused"];
}

const LET_IN: readonly PatternName[] = ["reset", "under-way", "completed", "two-way"];

const DECIDED_BY: Readonly<Record<Exclude<Exchange["kind"], "not-seen-beyond">, readonly PatternName[]>> = {
  completed: ["completed"],
  "two-way": ["two-way"],
  "under-way": ["under-way"],
  "refused-by-host": ["refused"],
  reset: ["reset"],
  "no-reply": ["no-reply"],
  "reply-only": ["reply-only"],
  "service-failed": ["completed", "two-way"],
  unknown: ["no-reply"],
};

type Teller = (told: Case<"accepted">, seen: readonly Sighting[]) => Told;

const TELLERS: Readonly<Record<Exchange["kind"], Teller>> = {
  completed: tellCompleted,
  "two-way": tellTwoWay,
  "under-way": tellUnderWay,
  "refused-by-host": tellRefused,
  reset: tellReset,
  "no-reply": tellNoReply,
  "reply-only": tellReplyOnly,
  "not-seen-beyond": tellNotSeenBeyond,
  "service-failed": tellServiceFailed,
  unknown: tellReplyUnknown,
};

/** Rule 1. */
function tellCompleted({ verdict, flow }: Case<"accepted">, seen: readonly Sighting[]): Told {
  return {
    lead: [
      { code: "exchange-completed", ...conversations(seen, verdict.judged) },
      { code: "open-both-ways", handshake: "seen" },
      { code: "application-outcome" },
    ],
    next: [{ code: "look-at-application", ...serverOf(flow, seen) }],
  };
}

/** Rule 1 where the log or the protocol has no flags. */
function tellTwoWay({ verdict, flow }: Case<"accepted">, seen: readonly Sighting[]): Told {
  return {
    lead: [
      { code: "exchange-two-way", ...conversations(seen, verdict.judged) },
      { code: "open-both-ways", handshake: "unknown" },
      { code: "application-outcome" },
    ],
    details: whoAskedFirst(flow, seen),
    next: [{ code: "look-at-application", ...serverOf(flow, seen) }],
  };
}

/** Rule 27: the packets went both ways, and the service's own log says what it answered. */
function tellServiceFailed(told: Case<"accepted">, seen: readonly Sighting[]): Told {
  const { verdict, evidence, seatOf } = told;
  const said = evidence.sightings.flatMap(({ observer, failure, request }): readonly Claim[] =>
    observer === undefined || failure === undefined
      ? []
      : [
          {
            code: "service-failure",
            seat: seatOf(observer),
            failure,
            count: count([request.accepted], verdict.judged),
          },
        ],
  );
  if (said.length === 0) return tellTwoWay(told, seen);
  return { lead: [...said, { code: "reached-service-network" }], next: [{ code: "check-targets" }] };
}

/** Rule 13. */
function tellUnderWay({ verdict }: Case<"accepted">, seen: readonly Sighting[]): Told {
  return {
    lead: [
      { code: "exchange-under-way", ...conversations(seen, verdict.judged) },
      { code: "opened-earlier" },
      { code: "earlier-handshake" },
    ],
    next: [{ code: "ask-earlier" }],
  };
}

/** Rule 11. Only the server's own interface shows that the request got there, and that nobody before it answered. */
function tellRefused(told: Case<"accepted">, seen: readonly Sighting[]): Told {
  const { verdict, flow, service } = told;
  const resets = sum(seen.map(({ reply }) => reply.accepted ?? reply.unjudged));
  const target = serverOf(flow, seen);
  const witness = refusalWitness(told, target);
  const isAtServer = witness === undefined;
  return {
    lead: [
      {
        code: "exchange-refused",
        ...conversations(seen, verdict.judged),
        ...target,
        packets: resets?.packets ?? 0,
        bytes: resets?.bytes ?? 0,
        ...(isAtServer ? {} : { seat: witness }),
      },
      { code: "host-refused", seen: isAtServer ? "end" : "way" },
      ...(isAtServer ? [{ code: "listener-or-host-firewall" } as const] : []),
    ],
    next: [{ code: "check-listener", service, ...target }],
  };
}

/** Who recorded the refusal, where it was nobody at the server. */
function refusalWitness({ evidence, seatOf }: Setting, { server }: Pick<Roles, "server">): Seat | undefined {
  const refusing = evidence.sightings.filter(({ pattern }) => pattern === "refused");
  const seats = refusing.flatMap(({ observer }) => (observer === undefined ? [] : [seatOf(observer)]));
  return seats.some(({ party }) => party !== undefined && party === server) ? undefined : seats[0];
}

/** Rule 12. */
function tellReset({ verdict, flow }: Case<"accepted">, seen: readonly Sighting[]): Told {
  const by = resetBy(rolesOf(flow, seen), seen);
  return {
    lead: [
      { code: "exchange-reset", ...conversations(seen, verdict.judged), ...(by === undefined ? {} : { by }) },
      { code: "open-then-reset" },
      { code: "reset-cause" },
    ],
    next: [{ code: "check-idle-timeout" }],
  };
}

/** Flags are OR-ed over an interval, so only a reset in one direction alone tells who sent it. */
function resetBy(roles: Roles, seen: readonly Sighting[]): Party | undefined {
  const carries = (leg: "request" | "reply") =>
    seen.some((sighting) => ((sighting[leg].flags ?? 0) & TCP_FLAGS.rst) !== 0);
  if (carries("request") === carries("reply")) return undefined;
  return carries("request") ? roles.client : roles.server;
}
