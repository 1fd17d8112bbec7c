import type { Sighting } from "../conversations/conversation.ts";
import type { Plan } from "../plan/plan.ts";
import type { Question } from "../question/question.ts";
import type { Evidence, GroupVerdict, ListVerdict, Verdict } from "../verdict/verdict.ts";
import { onlyAction } from "../verdict/watched.ts";
import type { Claim } from "./claims.ts";
import { corrections, detailsOf, isLattice, lateBeside, limits, understanding } from "./details.ts";
import type { Cost, Explanation } from "./explanation.ts";
import { tellAccepted } from "./findings/accepted.ts";
import { tellList } from "./findings/list.ts";
import { tellMixed } from "./findings/mixed.ts";
import { tellInTransit, tellLost } from "./findings/on-the-way.ts";
import { tellRejected } from "./findings/rejected.ts";
import { oneAction, tellCannotSay, tellNeverSeen } from "./findings/silent.ts";
import { besideSymptom } from "./findings/symptom.ts";
import { pending, type Setting, type Told } from "./findings/told.ts";
import type { Flow } from "./flow.ts";
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
  /** What the message asked besides. */
  readonly leftOut?: Claim<"left-out"> | undefined;
}

/** Turns a verdict into what can be said about it: observed, inferred and unknown, never mixed. */
export function explain(judged: Judged): Explanation {
  const { question, plan, verdict, evidence, recordCount, cost, leftOut } = judged;
  const flow = flowOf(plan);
  const setting = settingOf({ question, plan, evidence: asJudged(evidence) }, flow);
  const told = verdict.kind === "list" ? listed(verdict, setting) : single(verdict, setting);
  const lead = distinct(told.lead);
  const details = distinct([...(told.details ?? []), ...understanding(question, flow)]);
  return {
    intent: question.intent,
    flow,
    verdict,
    lead,
    details: details.filter((claim) => !lead.some((said) => sameClaim(said, claim))),
    next: [...told.next, ...corrections(setting)],
    witnesses: isWhole(verdict) ? lineUp(evidence, setting.seatOf) : [],
    timeline: timelineOf(plan, evidence),
    nearMisses: evidence.nearMisses,
    coverage: evidence.coverage,
    assumptions: question.assumed,
    recordCount,
    cost,
    ...(leftOut && { leftOut }),
  };
}

/** Whether the evidence holds every group; counts of a part would pass for counts of all. */
function isWhole(verdict: Verdict): boolean {
  if (verdict.kind !== "list") return true;
  const { groups, groupCount } = verdict;
  return groups.length === groupCount && groups.every(({ folded }) => folded === undefined);
}

/** Connections that the asked destination opened were judged only where the asked source opened none. */
function asJudged(evidence: Evidence): Evidence {
  const { sightings, merged } = evidence;
  const asAsked = (sighting: Sighting) => sighting.opener === "src";
  if (![...sightings, ...merged].some(asAsked)) return evidence;
  return { ...evidence, sightings: sightings.filter(asAsked), merged: merged.filter(asAsked) };
}

function settingOf({ question, plan, evidence }: Pick<Judged, "question" | "plan" | "evidence">, flow: Flow): Setting {
  const { port, protocol } = evidence.asked.group;
  return {
    evidence,
    flow,
    service: { ...(port === undefined ? {} : { port }), ...(protocol === undefined ? {} : { protocol }) },
    ...(question.symptom === undefined ? {} : { symptom: question.symptom.kind }),
    ...(plan.blindSpot === undefined ? {} : { blindSpot: plan.blindSpot }),
    seatOf: seatFinder(flow, evidence),
  };
}

/** Near misses say nothing where the asked traffic itself fills a list. */
function listed(verdict: ListVerdict, setting: Setting): Told {
  const { lead, details = [], next } = tellList(verdict, setting.flow);
  return {
    lead: [...lead, ...silentOf(verdict, setting), ...pending(setting)],
    details: [...details, ...lateBeside(setting), ...limits(setting)],
    next,
  };
}

/** What a list leaves out because its logs do; a ranking of rejects asks for nothing else. */
function silentOf({ about }: ListVerdict, setting: Setting): readonly Claim[] {
  const action = onlyAction(setting.evidence.coverage);
  return action === undefined || (action === "reject" && about === "rejects") ? [] : [oneAction(setting, action)];
}

function single(verdict: GroupVerdict, setting: Setting): Told {
  const { lead, details = [], next } = besideSymptom(tell(verdict, setting), verdict, setting);
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
