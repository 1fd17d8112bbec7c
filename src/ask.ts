import type { Coverage } from "./coverage/coverage.ts";
import { measure } from "./coverage/measure.ts";
import type { ConfiguredLog } from "./coverage/watch.ts";
import type { Cost, Engine, Outcome, Reading } from "./engines/engine.ts";
import { evidenceOf, verdictOf } from "./evidence.ts";
import { explain } from "./explanation/explain.ts";
import type { Explanation } from "./explanation/explanation.ts";
import type { OwnerMemory } from "./names/known-interfaces.ts";
import { axisOf } from "./plan/axis.ts";
import { makePlan, type Surroundings, type Unresolved } from "./plan/make-plan.ts";
import type { Plan } from "./plan/plan.ts";
import { answerQuery } from "./query/answer.ts";
import { readAnswer } from "./query/read-answer.ts";
import { recordsQuery } from "./query/records.ts";
import type { Question } from "./question/question.ts";
import type { FlowRecord } from "./records/record.ts";
import type { RecordKind } from "./sources/source.ts";
import type { Instant } from "./time/instant.ts";
import type { Window } from "./time/window.ts";
import type { Rule, Verdict } from "./verdict/verdict.ts";

/** Everything an answer needs besides the question; each root under `src/app/` joins its own. */
export interface Services {
  readonly engine: Engine;
  readonly rules: readonly Rule[];
  readonly surroundings: Surroundings;
  /** What the configuration says about the flow logs. */
  readonly logs: readonly ConfiguredLog[];
  readonly owners: OwnerMemory;
  readonly now: Instant;
  /** Seconds that a question may be about at the most; any length where nothing stands here. */
  readonly longestWindow?: number;
  /** Kinds of records that can be explained when somebody pastes them. */
  readonly recordKinds: readonly RecordKind[];
  /** Records to show beside the answer; they cost a second statement. */
  readonly records: number;
}

/** An answer, or what the person has to mend first. */
export type Reply =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "unresolved"; readonly unresolved: readonly Unresolved[] }
  | { readonly kind: "no-logs"; readonly places: readonly string[] }
  | { readonly kind: "closed"; readonly place: string }
  /** Records without a header, of which nothing could be read. */
  | { readonly kind: "unknown-format"; readonly path: string };

export interface Answer {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly explanation: Explanation;
  readonly records: readonly FlowRecord[];
  readonly cost: Cost;
}

/** The line from a question to its explanation. The question has a window and misses nothing. */
export async function ask(question: Question & { readonly window: Window }, services: Services): Promise<Reply> {
  const planning = makePlan(question, withMemory(services));
  if (!planning.ok) return { kind: "unresolved", unresolved: planning.unresolved };
  const { plan } = planning;
  const reading = await services.engine.open(axisOf(plan.window, plan.padding));
  const nothing = nothingToRead(reading);
  if (nothing !== undefined) return nothing;
  const { layout } = reading;
  const outcome = await reading.run(answerQuery(plan, layout));
  const strange = findUnknownFormat(outcome);
  if (strange !== undefined) return strange;
  const findings = readAnswer(outcome.rows, { plan, layout });
  const coverage = measure({
    asked: plan.window,
    now: services.now,
    ...(plan.src && { src: plan.src }),
    ...(plan.dst && { dst: plan.dst }),
    axis: axisOf(plan.window, plan.padding),
    watch: findings.watch,
    totals: findings.totals,
    configured: services.logs,
    unreadable: outcome.unreadable,
    ...(reading.oldestObject !== undefined && { oldestObject: reading.oldestObject }),
    ...(reading.newestObject !== undefined && { newestObject: reading.newestObject }),
  });
  learn(plan, coverage, services);
  const evidence = evidenceOf(plan, findings, coverage);
  const verdict = verdictOf({ plan, findings, evidence }, services.rules);
  const { recordCount } = findings;
  const explanation = explain({ question, plan, verdict, evidence, recordCount, cost: outcome.cost });
  const records = services.records > 0 ? await readRecords(reading, plan, services) : [];
  return { kind: "answered", answer: { question, verdict, explanation, records, cost: outcome.cost } };
}

/** Where the places themselves are at fault, so that there is not even silence to judge. */
function nothingToRead({ places, missing, closed, objects, oldestObject }: Reading): Reply | undefined {
  if (missing.length > 0) return { kind: "no-logs", places: missing };
  if (objects > 0 || oldestObject !== undefined) return undefined;
  const [place] = closed;
  return place === undefined ? { kind: "no-logs", places } : { kind: "closed", place };
}

/** Where nothing was read, and naming the fields may be all that is missing. */
function findUnknownFormat({ unreadable, cost }: Outcome): Reply | undefined {
  const file = unreadable.find(({ reason }) => reason === "unknown-format");
  return cost.rowsScanned === 0 && file !== undefined ? { kind: "unknown-format", path: file.path } : undefined;
}

function withMemory({ surroundings, owners, now }: Services): Surroundings {
  const configured = new Set(surroundings.interfaces.map(({ id }) => id));
  const remembered = owners.recall(now).filter(({ id }) => !configured.has(id));
  return { ...surroundings, interfaces: [...surroundings.interfaces, ...remembered] };
}

/** Remembers whose interface an address is, so that the next question has less to read. */
function learn({ src, dst }: Plan, { watchers }: Coverage, { owners, now }: Services): void {
  for (const { observer, side, how } of watchers) {
    const addresses = (side === "src" ? src : dst)?.addresses ?? [];
    if (how === "flow-direction" && addresses.length === 1) owners.learn(observer.id, addresses, now);
  }
}

async function readRecords(reading: Reading, plan: Plan, services: Services): Promise<readonly FlowRecord[]> {
  const { source } = services.surroundings;
  const { rows } = await reading.run(recordsQuery(plan, { source, limit: services.records }));
  return rows.flatMap((row) => {
    const read = source.readRow(row);
    return read.ok ? [read.record] : [];
  });
}
