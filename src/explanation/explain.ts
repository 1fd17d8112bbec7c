import type { Sighting } from "../conversations/conversation.ts";
import type { Plan } from "../plan/plan.ts";
import type { Question } from "../question/question.ts";
import type { Evidence, GroupVerdict, ListVerdict, Verdict } from "../verdict/verdict.ts";
import type { Claim } from "./claims.ts";
import { detailsOf, isLattice, limits, understanding } from "./details.ts";
import type { Cost, Explanation } from "./explanation.ts";
import { tellAccepted } from "./findings/accepted.ts";
import { tellList } from "./findings/list.ts";
import { tellMixed } from "./findings/mixed.ts";
import { tellInTransit, tellLost } from "./findings/on-the-way.ts";
import { tellRejected } from "./findings/rejected.ts";
import { tellCannotSay, tellNeverSeen } from "./findings/silent.ts";
import type { Setting, Told } from "./findings/told.ts";
import type { Flow } from "./flow.ts";
import { nearby } from "./nearby.ts";
import type { Step } from "./next.ts";
import { flowOf, seatFinder } from "./parties.ts";
import { timelineOf } from "./timeline.ts";
import { lineUp } from "./witnesses.ts";

/** A judged question. For a list, the evidence is that of all its groups together. */
export interface Judged {
  readonly question: Question;
  readonly plan: Plan;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly recordCount: number;
  readonly cost: Cost;
}

/** Turns a verdict into what can be said about it: observed, inferred and unknown, never mixed. */
export function explain({ question, plan, verdict, evidence, recordCount, cost }: Judged): Explanation {
  const flow = flowOf(plan);
  const setting = settingOf(plan, flow, asJudged(evidence));
  const told = verdict.kind === "list" ? listed(verdict, setting) : single(verdict, setting);
  const lead = distinct(told.lead);
  const details = distinct([...(told.details ?? []), ...understanding(question, flow)]);
  return {
    flow,
    verdict,
    lead,
    details: details.filter((claim) => !lead.some((said) => sameClaim(said, claim))),
    next: told.next,
    witnesses: lineUp(evidence, setting.seatOf),
    timeline: timelineOf(plan.window, evidence.slices, evidence.coverage),
    nearMisses: evidence.nearMisses,
    coverage: evidence.coverage,
    assumptions: question.assumed,
    recordCount,
    cost,
  };
}

/** Connections that the asked destination opened were judged only where the asked source opened none. */
function asJudged(evidence: Evidence): Evidence {
  const { sightings, merged } = evidence;
  const asAsked = (sighting: Sighting) => sighting.opener === "src";
  if (![...sightings, ...merged].some(asAsked)) return evidence;
  return { ...evidence, sightings: sightings.filter(asAsked), merged: merged.filter(asAsked) };
}

function settingOf(plan: Plan, flow: Flow, evidence: Evidence): Setting {
  const { port, protocol } = evidence.asked.group;
  return {
    evidence,
    flow,
    service: { ...(port === undefined ? {} : { port }), ...(protocol === undefined ? {} : { protocol }) },
    ...(plan.blindSpot === undefined ? {} : { blindSpot: plan.blindSpot }),
    seatOf: seatFinder(flow, evidence),
  };
}

function listed(verdict: ListVerdict, setting: Setting): Told {
  const { lead, next } = tellList(verdict, setting.flow.window);
  return { lead, details: [...nearby(setting.evidence.nearMisses, setting.flow), ...limits(setting)], next };
}

function single(verdict: GroupVerdict, setting: Setting): Told {
  const { lead, details = [], next } = tell(verdict, setting);
  const beyond = latticeStep(setting);
  // What was let through to VPC Lattice has no host at that address to look at.
  const letThrough = verdict.kind === "accepted" && beyond.length > 0;
  return { lead, details: [...details, ...detailsOf(setting)], next: letThrough ? beyond : [...next, ...beyond] };
}

function tell(verdict: GroupVerdict, setting: Setting): Told {
  switch (verdict.kind) {
    case "rejected":
      return tellRejected({ ...setting, verdict });
    case "mixed":
      return tellMixed({ ...setting, verdict });
    case "lost":
      return tellLost({ ...setting, verdict });
    case "accepted":
      return tellAccepted({ ...setting, verdict });
    case "in-transit":
      return tellInTransit({ ...setting, verdict });
    case "never-seen":
      return tellNeverSeen({ ...setting, verdict });
    case "cannot-say":
      return tellCannotSay({ ...setting, verdict });
  }
}

/** Rule 26: the other half of a Lattice connection is in its own log. */
function latticeStep({ evidence }: Setting): readonly Step[] {
  const addresses = evidence.sightings.flatMap(({ group }) => [group.src, group.dst]);
  return addresses.some(isLattice) ? [{ code: "lattice-access-log" }] : [];
}

function distinct(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim, index) => claims.findIndex((other) => sameClaim(other, claim)) === index);
}

/** Claims are plain data built the same way each time, so equal ones have equal text. */
function sameClaim(a: Claim, b: Claim): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
