import type { LegName, Sighting } from "../../conversations/conversation.ts";
import { TCP_FLAGS } from "../../net/five-tuple.ts";
import type { Claim } from "../claims.ts";
import type { Count } from "../counts.ts";
import { count } from "../tallies.ts";
import { type Case, opensNothing, sightingsOf, type Told } from "./told.ts";

/** Rule 15: says until when and from when, and leaves open who changed what. */
export function tellMixed({ verdict, evidence, seatOf }: Case<"mixed">): Told {
  const seat = seatOf(verdict.observer);
  const { leg, turns, judged } = verdict;
  const seen = sightingsOf(evidence, verdict.observer);
  const legs = seen.map((sighting) => sighting[leg]);
  const accepted = {
    ...count(
      legs.map((part) => part.accepted),
      judged,
    ),
    records: verdict.accepted,
  };
  const rejected = {
    ...count(
      legs.map((part) => part.rejected),
      judged,
    ),
    records: verdict.rejected,
  };
  return {
    lead: [
      { code: "both-actions", seat, leg, accepted, rejected, turns },
      ...ruleChange({ accepted, rejected, mayHaveEnded: mayHaveEnded(seen, leg) }),
      { code: "what-changed" },
    ],
    next: [{ code: "check-what-changed-at", seat, at: turns.at(-1) ?? rejected.first }],
  };
}

interface Change {
  readonly accepted: Count;
  readonly rejected: Count;
  readonly mayHaveEnded: boolean;
}

/** One clean turn from one action to the other lets a change be placed in time; anything else does not. */
function ruleChange({ accepted, rejected, mayHaveEnded }: Change): readonly Claim[] {
  const isClosing = accepted.first <= rejected.first;
  const [before, after] = isClosing ? [accepted, rejected] : [rejected, accepted];
  if (before.last > after.first) return [];
  const ended = isClosing && mayHaveEnded ? ({ or: "ended" } as const) : {};
  return [{ code: "rules-changed", before: before.last, after: after.first, ...ended }];
}

/** Whether all that was turned away opened nothing, or came after the close of what had been let through. */
function mayHaveEnded(seen: readonly Sighting[], leg: LegName): boolean {
  const rejecting = seen.filter((sighting) => sighting[leg].rejected !== undefined);
  return opensNothing(rejecting, leg) || rejecting.every(isClosed);
}

function isClosed({ pattern, request, reply }: Sighting): boolean {
  const flags = (request.flags ?? 0) | (reply.flags ?? 0);
  return pattern === "both-actions" && (flags & (TCP_FLAGS.fin | TCP_FLAGS.rst)) !== 0;
}
