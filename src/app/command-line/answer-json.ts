import type { Answer } from "../../ask.ts";
import type { Coverage } from "../../coverage/coverage.ts";
import { CLAIM_CODES } from "../../explanation/claims.ts";
import type { Witness } from "../../explanation/explanation.ts";
import { claimSentence, stepSentence, type Voice } from "../../languages/language.ts";
import type { FlowRecord, Observer } from "../../records/record.ts";
import { type Instant, toIso } from "../../time/instant.ts";
import type { Window } from "../../time/window.ts";
import type { Finding, GroupVerdict, JudgedGroup, Verdict } from "../../verdict/verdict.ts";

/** The answer as JSON, in the shape that stays stable. */
export function answerJson(answer: Answer, question: object, { text, voice }: { text: string; voice: Voice }): object {
  const { explanation, verdict, records, cost } = answer;
  const { lead, details, leftOut } = explanation;
  const claims = [...lead, ...details, ...(leftOut === undefined ? [] : [leftOut])];
  return {
    question,
    verdict: verdictJson(verdict, voice),
    claims: claims.map((claim) => ({
      standing: CLAIM_CODES[claim.code],
      code: claim.code,
      text: claimSentence(claim, voice),
    })),
    next: explanation.next.map((step) => ({ code: step.code, text: stepSentence(step, voice) })),
    witnesses: explanation.witnesses.map(witnessJson),
    coverage: coverageJson(explanation.coverage),
    timeline: explanation.timeline.map(({ went: _, from, to, ...counts }) => ({
      ...windowJson({ from, to }),
      ...counts,
    })),
    nearMisses: explanation.nearMisses.map(({ first, last, ...miss }) => ({ ...miss, ...spanJson(first, last) })),
    records: records.map(recordJson),
    recordCount: explanation.recordCount,
    cost,
    text,
  };
}

function verdictJson(verdict: Verdict, { say }: Voice): object {
  if (verdict.kind !== "list") return { ...groupVerdictJson(verdict), ruleText: say.rule(verdict.rule) };
  const { judged, groups, ...rest } = verdict;
  return { ...rest, judged: windowJson(judged), groups: groups.map(groupJson) };
}

function groupJson({ verdict, first, last, ...group }: JudgedGroup): object {
  return { ...group, verdict: groupVerdictJson(verdict), ...spanJson(first, last) };
}

/** The verdict on one group. */
export function groupVerdictJson({ judged, final, rule, ...finding }: GroupVerdict): object {
  return { ...findingJson(finding), judged: windowJson(judged), final, rule };
}

function findingJson(finding: Finding): object {
  switch (finding.kind) {
    case "accepted": {
      const { kind, ...between } = finding.exchange;
      return { kind: finding.kind, exchange: kind, ...between, ...observersIn(between) };
    }
    case "mixed":
      return { ...finding, ...observersIn(finding), turns: finding.turns.map(toIso) };
    case "never-seen":
      return { ...finding, observers: finding.observers.map(observerJson) };
    case "rejected":
    case "lost":
    case "in-transit":
      return { ...finding, ...observersIn(finding) };
    case "cannot-say":
      return finding;
  }
}

/** The fields that hold one observer. */
function observersIn(fields: { readonly [K in (typeof OBSERVERS)[number]]?: Observer }): object {
  return Object.fromEntries(
    OBSERVERS.flatMap((name) => {
      const observer = fields[name];
      return observer === undefined ? [] : [[name, observerJson(observer)]];
    }),
  );
}

const OBSERVERS = ["observer", "lastSeen", "firstMissing"] as const;

function witnessJson({ observer, party: _, first, last, ...witness }: Witness): object {
  return {
    observer: observerJson(observer),
    ...witness,
    ...(first !== undefined && last !== undefined && spanJson(first, last)),
  };
}

function observerJson({ id, kind, account, name }: Observer): object {
  return { id, kind, ...(account !== undefined && { account }), ...(name !== undefined && { name }) };
}

function coverageJson({ deliveredUntil, pending, gaps, unreadable, deliveredByClock, watchers }: Coverage): object {
  return {
    deliveredUntil: deliveredUntil === undefined ? null : toIso(deliveredUntil),
    deliveredByClock,
    pending: pending === undefined ? null : windowJson(pending),
    gaps: gaps.map(({ from, to, reason, observer }) => ({
      ...windowJson({ from, to }),
      reason,
      ...(observer && { observer: observerJson(observer) }),
    })),
    unreadable: unreadable.map(({ path, reason, lines }) => ({ path, reason, ...(lines !== undefined && { lines }) })),
    watchers: watchers.map(({ observer, side, how, trafficType, complete }) => ({
      observer: observerJson(observer),
      side,
      how,
      trafficType,
      complete,
    })),
  };
}

function recordJson({ observer, start, end, fields, ...record }: FlowRecord): object {
  return { observer: observerJson(observer), ...record, start: toIso(start), end: toIso(end), fields };
}

function windowJson({ from, to }: Window): object {
  return { from: toIso(from), to: toIso(to) };
}

function spanJson(first: Instant, last: Instant): object {
  return { first: toIso(first), last: toIso(last) };
}
