import type { Leg } from "./conversation.ts";
import { holds } from "./holds.ts";
import { type Facts, PATTERNS, type PatternName } from "./patterns.ts";

/** What a pattern is told by; `named` is 1 where a record names its reject reason, `slack` is in seconds. */
export interface Traits {
  readonly request: Leg;
  readonly reply: Leg;
  readonly named: 0 | 1;
  readonly slack: number;
}

/** The pattern of one conversation: the first that holds. At least one record has to be behind it. */
export function findPattern({ request, reply, named, slack }: Traits): PatternName {
  const facts: Facts = {
    qAccepted: request.accepted?.records,
    qRejected: request.rejected?.records,
    qUnjudged: request.unjudged?.records,
    rAccepted: reply.accepted?.records,
    rRejected: reply.rejected?.records,
    rUnjudged: reply.unjudged?.records,
    qFlags: request.flags,
    rFlags: reply.flags,
    named,
    qAcceptedFirst: request.accepted?.first,
    qAcceptedLast: request.accepted?.last,
    rRejectedFirst: reply.rejected?.first,
    rRejectedLast: reply.rejected?.last,
    slack,
  };
  const found = PATTERNS.find(({ when }) => holds(when, facts));
  if (found === undefined) throw new Error("A conversation without records has no pattern.");
  return found.name;
}
