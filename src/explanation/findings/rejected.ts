import type { PatternName } from "../../conversations/patterns.ts";
import type { Layer } from "../../verdict/verdict.ts";
import type { Claim } from "../claims.ts";
import type { Count } from "../counts.ts";
import type { Step } from "../next.ts";
import { count } from "../tallies.ts";
import { otherExchanges } from "./other-exchanges.ts";
import { type Case, heading, opensNothing, rolesOf, sightingsOf, type Told, whoAskedFirst } from "./told.ts";

/** Says who turned what away, what that follows from, and who could look. */
export function tellRejected(told: Case<"rejected">): Told {
  const { merged } = told.evidence;
  const { details = [], ...rest } = tellRejection(told);
  const deciding = merged.filter(({ pattern }) => REJECTIONS.includes(pattern));
  return { ...rest, details: [...details, ...otherExchanges(merged, deciding)] };
}

const REJECTIONS: readonly PatternName[] = [
  "named-denial",
  "both-actions",
  "reply-rejected",
  "request-rejected",
  "lone-reply-rejected",
];

function tellRejection(told: Case<"rejected">): Told {
  if (told.verdict.layerStanding === "observed") return tellNamed(told);
  return told.verdict.leg === "request" ? tellRequest(told) : tellReply(told);
}

/** Rule 10: the record itself carries the reason. */
function tellNamed({ verdict, evidence, seatOf }: Case<"rejected">): Told {
  const seat = seatOf(verdict.observer);
  const seen = sightingsOf(evidence, verdict.observer);
  const rejects = count(
    seen.map((sighting) => sighting[verdict.leg].rejected),
    verdict.judged,
  );
  // Of what AWS itself abbreviates (BPA, EC) the layer says everything.
  const [reason] = NAMES_RULES.includes(verdict.layer) ? seen.flatMap(({ rejectReason }) => rejectReason ?? []) : [];
  const named = reason === undefined ? {} : { reason };
  return {
    lead: [{ code: "named-denial", seat, layer: verdict.layer, count: rejects, ...named }],
    next: [{ code: checkFor(verdict.layer), seat }],
  };
}

const NAMES_RULES: readonly Layer[] = ["firewall-rule", "lattice-auth"];

function checkFor(layer: Layer) {
  if (layer === "encryption-controls") return "check-encryption-controls";
  if (layer === "firewall-rule") return "check-firewall-rule";
  return layer === "lattice-auth" ? "check-auth-policy" : "check-block-public-access";
}

/** Rules 3, 6, 7, 8 and 31; 14 where nothing but the end of an older connection was turned away. */
function tellRequest(told: Case<"rejected">): Told {
  const { verdict, evidence, flow, service, seatOf } = told;
  const seat = seatOf(verdict.observer);
  const seen = sightingsOf(evidence, verdict.observer);
  const rejects = count(
    seen.map(({ request }) => request.rejected),
    verdict.judged,
  );
  const direction = heading(verdict.direction);
  const { client, server } = rolesOf(flow, seen);
  const peer = verdict.direction === "out" ? server : client;
  const far = peer === undefined ? {} : { peer };
  const details = [...requestLeft(told), ...whoAskedFirst(flow, seen)];
  if (opensNothing(seen, "request")) {
    return {
      lead: [
        { code: "request-rejected", seat, count: rejects, ...direction },
        { code: "older-connection" },
        { code: "new-connection-untried" },
      ],
      details,
      next: [{ code: "ask-earlier" }],
    };
  }
  return {
    lead: [
      { code: "request-rejected", seat, count: rejects, ...direction },
      { code: "rules-closed", layer: verdict.layer, seat, service, ...far, ...direction },
      ...(verdict.layer === "either" ? [{ code: "which-layer" } as const] : []),
    ],
    details,
    next: [ruleCheck(told, far)],
  };
}

/** Rule 8: the sender's own interface let the request out, so its rules are not the cause. */
function requestLeft({ verdict, evidence, seatOf }: Case<"rejected">): readonly Claim[] {
  if (verdict.direction === "out") return [];
  return evidence.sightings.flatMap(({ observer, request }) => {
    if (observer === undefined || observer.id === verdict.observer.id || request.accepted === undefined) return [];
    const seat = seatOf(observer);
    return seat.party?.side === "src"
      ? [{ code: "request-left", seat, count: count([request.accepted], verdict.judged) } as const]
      : [];
  });
}

function ruleCheck(
  { verdict, service, seatOf }: Case<"rejected">,
  far: Pick<Step<"ask-owner-to-check-inbound">, "peer">,
): Step {
  const seat = seatOf(verdict.observer);
  const rules = verdict.layer === "security-group" ? "security-group" : "either";
  if (verdict.direction === "in") return { code: "ask-owner-to-check-inbound", seat, service, rules, ...far };
  if (verdict.direction === "out") return { code: "ask-owner-to-check-outbound", seat, service, rules, ...far };
  return { code: "check-both-rules", seat, service };
}

/** Rules 4 and 5, and a reply turned away whose request nobody recorded. */
function tellReply(told: Case<"rejected">): Told {
  const { verdict, evidence, service, seatOf } = told;
  const seat = seatOf(verdict.observer);
  const seen = sightingsOf(evidence, verdict.observer);
  const replies = count(
    seen.map(({ reply }) => reply.rejected),
    verdict.judged,
  );
  const requests = count(
    seen.map(({ request }) => request.accepted),
    verdict.judged,
  );
  if (verdict.layer === "security-group") return tellUnknownReply(told, { requests, replies });
  if (verdict.layer !== "network-acl") {
    return {
      lead: [
        { code: "reply-rejected-alone", seat, count: replies },
        { code: "lone-reply-rules-closed", seat },
        { code: "which-layer" },
      ],
      next: [{ code: "check-both-rules", seat, service }],
    };
  }
  const direction = heading(verdict.direction);
  return {
    lead: [
      { code: "reply-rejected", seat, requests, replies, ...direction },
      { code: "reply-rules-closed", seat, ...direction },
    ],
    details: [{ code: "reply-other-causes" }],
    next: [{ code: verdict.direction === "in" ? "check-inbound-network-acl" : "check-outbound-network-acl", seat }],
  };
}

/** Rule 7 on the way back: inside one subnet only the security group is left, and it lets replies of what it knows pass. */
function tellUnknownReply(told: Case<"rejected">, { requests, replies }: Legs): Told {
  const { verdict, evidence, flow, seatOf } = told;
  const seat = seatOf(verdict.observer);
  const seen = sightingsOf(evidence, verdict.observer);
  const { client } = rolesOf(flow, seen);
  const isPaired = seen.some(({ request }) => request.accepted !== undefined);
  return {
    lead: [
      isPaired
        ? { code: "reply-rejected", seat, requests, replies, ...heading(verdict.direction) }
        : { code: "reply-rejected-alone", seat, count: replies },
      { code: "connection-forgotten" },
    ],
    next: [ruleCheck(told, client === undefined ? {} : { peer: client })],
  };
}

interface Legs {
  readonly requests: Count;
  readonly replies: Count;
}
