import type { Answer, Services } from "./ask.ts";
import { type Connection, connectionsOf } from "./conversations/connections.ts";
import { pair } from "./conversations/pair.ts";
import type { Coverage, Gap } from "./coverage/coverage.ts";
import { explain } from "./explanation/explain.ts";
import type { ExplainedRecord, JudgedConnection } from "./explanation/explained-record.ts";
import { flowOf } from "./explanation/parties.ts";
import { asPasted, NO_TIME } from "./explanation/pasted.ts";
import { remarksOn } from "./explanation/remarks.ts";
import { ownersAmong } from "./pasted/owners.ts";
import { planFor } from "./pasted/plan.ts";
import { readPastedRecord } from "./pasted/records.ts";
import { sliceLength } from "./plan/axis.ts";
import type { Plan } from "./plan/plan.ts";
import type { PastedRecord, Question } from "./question/question.ts";
import type { FlowRecord } from "./records/record.ts";
import type { Window } from "./time/window.ts";
import { judge } from "./verdict/judge.ts";
import type { Evidence, GroupVerdict } from "./verdict/verdict.ts";

/** What pasted records tell by themselves. */
export interface Explained {
  readonly answer: Answer;
  /** Every connection among the records; the answer is about the first. */
  readonly connections: readonly JudgedConnection[];
  readonly records: readonly ExplainedRecord[];
}

type Bench = Pick<Services, "rules" | "surroundings" | "recordKinds">;

/** Judges pasted records as stored logs are judged, except that nobody looked for others. */
export function explainPasted(question: Question & Pasted, bench: Bench): Explained {
  const read = question.records.map((record, index) => readPastedRecord(record, index + 1, bench.recordKinds));
  const records = read.flatMap((each) => each.records);
  const window = question.window ?? spanOf(records) ?? NO_TIME;
  const coverage = coverageOf(records, window);
  const judged = casesOf(records, { coverage, question, bench });
  const [first] = judged;
  const { plan, evidence, verdict, connection } = first ?? silentCase(coverage, { question, bench });
  const recordCount = read.filter((each) => each.records.some(({ status }) => status === "ok")).length;
  const told = explain({ question, plan, verdict, evidence, recordCount, cost: FREE });
  const explanation = asPasted(told, remarksOn(records, { flow: told.flow, coverage, connection }));
  return {
    answer: { question, verdict, explanation, records, cost: FREE },
    connections: judged.map((one) => ({ flow: flowOf(one.plan), verdict: one.verdict })),
    records: read.map(({ explained }) => explained),
  };
}

interface Pasted {
  readonly records: readonly PastedRecord[];
}

/** Nothing was run. */
const FREE: Answer["cost"] = { engine: "pasted", statement: "", bytesScanned: 0, rowsScanned: 0, ms: 0, usd: 0 };

function spanOf(records: readonly FlowRecord[]): Window | undefined {
  if (records.length === 0) return undefined;
  return {
    from: Math.min(...records.map(({ start }) => start)),
    to: Math.max(...records.map(({ end }) => end)) + 1,
  };
}

/** The pasted records were all that was looked at; SKIPDATA among them says that even the log has others missing. */
function coverageOf(records: readonly FlowRecord[], asked: Window): Coverage {
  const skipped = records
    .filter(({ status }) => status === "skip-data")
    .map(({ start, end, observer }): Gap => ({ from: start, to: end, reason: "records-skipped", observer }));
  return {
    asked,
    judged: asked,
    deliveredByClock: false,
    watchers: [],
    gaps: [{ ...asked, reason: "only-pasted" }, ...skipped],
    unreadable: [],
    recordsRead: records.length,
  };
}

interface Circumstances {
  readonly question: Question;
  readonly bench: Bench;
}

interface Case {
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly verdict: GroupVerdict;
  readonly connection?: Connection;
}

function casesOf(
  records: readonly FlowRecord[],
  { coverage, question, bench }: Circumstances & { readonly coverage: Coverage },
): readonly Case[] {
  return connectionsOf(records).map((connection) => {
    const plan = planFor(connection.group, { question, window: coverage.asked, around: bench.surroundings });
    const { src, dst, port, protocol } = connection.group;
    const found = pair(connection.records, {
      src: (address) => address === src,
      dst: (address) => address === dst,
      ...(port !== undefined && { port: (other: number) => other === port }),
      ...(protocol !== undefined && { protocol: (other: number) => other === protocol }),
      window: coverage.asked,
      padding: plan.padding,
      slice: sliceLength(coverage.asked),
    });
    const asked = { group: connection.group, window: coverage.asked, ...ownersAmong(connection, plan) };
    const evidence = { asked, ...found, coverage };
    return { plan, evidence, verdict: judge(evidence, bench.rules), connection };
  });
}

/** Records without any traffic, or none that could be read. */
function silentCase(coverage: Coverage, { question, bench }: Circumstances): Case {
  const group = { src: "any", dst: "any" };
  const plan = planFor(group, { question, window: coverage.asked, around: bench.surroundings });
  const evidence: Evidence = {
    asked: { group, window: coverage.asked, srcObservers: [], dstObservers: [] },
    ...{ sightings: [], merged: [], slices: [], nearMisses: [] },
    coverage,
  };
  return { plan, evidence, verdict: judge(evidence, bench.rules) };
}
