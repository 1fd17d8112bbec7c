import type { Judged } from "../../src/explanation/explain.ts";
import { readIp } from "../../src/net/ip.ts";
import type { Plan, Side } from "../../src/plan/plan.ts";
import type { Question } from "../../src/question/question.ts";
import type { Evidence, Finding, GroupVerdict } from "../../src/verdict/verdict.ts";
import { asked, evidenceOf } from "../support/evidence.ts";
import { at, CLIENT, SERVER } from "../support/records.ts";

/** 14:00–14:10 JST; the answers are given at 14:30. */
export const WINDOW = { from: at(0), to: at(600) };
export const NOW = at(1800);

/** One end with one address, as the address book may know it. */
export function side(address: string, change: Partial<Side> = {}): Side {
  const ip = readIp(address);
  return {
    text: address,
    addresses: ip === undefined ? [] : [ip],
    networks: [],
    interfaces: [],
    instances: [],
    known: [],
    ...change,
  };
}

/** ssh from the client to the server. */
export function plan(change: Partial<Plan> = {}): Plan {
  return {
    src: side(CLIENT),
    dst: side(SERVER, { name: "payroll-db", owner: "#team-db" }),
    ports: [{ from: 22, to: 22 }],
    protocols: [6],
    window: WINDOW,
    padding: 120,
    broad: false,
    rejectsOnly: false,
    ...change,
  };
}

/** A question with nothing assumed and nothing in doubt. */
export function question(change: Partial<Question> = {}): Question {
  return { intent: "blocked", ports: [], missing: [], ambiguous: [], mistakes: [], said: [], assumed: [], ...change };
}

/** A judged question about one pair; the verdict covers the whole window unless told otherwise. */
export function single(finding: Finding, seen: Evidence, change: Partial<Judged> = {}): Judged {
  const judged: GroupVerdict = {
    ...finding,
    judged: seen.coverage.judged ?? WINDOW,
    final: true,
    rule: "request-rejected",
  };
  return { ...judgedBase(seen), verdict: judged, ...change };
}

export function judgedBase(seen: Evidence): Omit<Judged, "verdict"> {
  return {
    question: question(),
    plan: plan(),
    evidence: seen,
    recordCount: 14,
    cost: { engine: "duckdb", ms: 1234, rowsScanned: 300_000, bytesScanned: 20_500_000 },
  };
}

/** The asked pair on another port. */
export function onPort(port: number, dst: Partial<Side> = { owner: "#team-web" }): Partial<Judged> {
  return { plan: plan({ ports: [{ from: port, to: port }], dst: side(SERVER, dst) }) };
}

/** Evidence about another port. */
export function portEvidence(port: number, ...sightings: Evidence["sightings"]): Evidence {
  return { ...evidenceOf(...sightings), asked: asked({ group: { src: CLIENT, dst: SERVER, port, protocol: 6 } }) };
}

/** The same question about a destination that the address book calls by another name, if it has one there. */
export function named(judged: Judged, name: string): Judged {
  const { dst } = judged.plan;
  if (dst?.name === undefined) return judged;
  return { ...judged, plan: { ...judged.plan, dst: { ...dst, name } } };
}
