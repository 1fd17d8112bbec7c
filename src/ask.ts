import { findLongestFitting, isToConfirm, isTooBig, type Receipt, receiptOf } from "./budget.ts";
import { measure } from "./coverage/measure.ts";
import { type ShownOwner, shownOwners } from "./coverage/refuted.ts";
import type { ConfiguredLog } from "./coverage/watch.ts";
import { type Engine, type Errand, type Estimate, makeLedger, type Reading } from "./engines/engine.ts";
import { evidenceOf, verdictOf } from "./evidence.ts";
import { explain } from "./explanation/explain.ts";
import type { Explanation } from "./explanation/explanation.ts";
import { leftOut } from "./explanation/left-out.ts";
import type { InterfaceRegistry, KnownInterface, OwnerMemory, Wanted } from "./names/known-interfaces.ts";
import { axisOf } from "./plan/axis.ts";
import { makePlan, type Planning, type Surroundings, type Unresolved } from "./plan/make-plan.ts";
import type { Plan, Side } from "./plan/plan.ts";
import { answerQuery, type Layout } from "./query/answer.ts";
import type { Query } from "./query/nodes.ts";
import { readAnswer } from "./query/read-answer.ts";
import { recordsQuery } from "./query/records.ts";
import type { Row } from "./query/row.ts";
import { entryWords } from "./question/asking-back/offers.ts";
import type { Question } from "./question/question.ts";
import type { NameOf } from "./question/restatable.ts";
import { damagedIn, findUnknownFormat, nothingToRead, type Obstacle, settingsOf } from "./reading-logs.ts";
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
  /** Knows whose interface an address is today, where somebody may be asked. */
  readonly registry?: InterfaceRegistry;
  /** On whose behalf statements run; a question that nobody else takes up where nothing stands here. */
  readonly errand?: Errand;
  readonly now: Instant;
  /** Seconds that a question may be about at the most; any length where nothing stands here. */
  readonly longestWindow?: number;
  /** Bytes that a question may read at the most; as many as it takes where nothing stands here. */
  readonly bytesPerQuestion?: number;
  /** The same of a digest. */
  readonly bytesPerDigest?: number;
  /** Bytes from which on somebody has to want the reading; nobody is asked where nothing stands here. */
  readonly confirmBytes?: number;
  /** Kinds of records that can be explained when somebody pastes them. */
  readonly recordKinds: readonly RecordKind[];
  /** Records to show beside the answer; they cost a second statement. */
  readonly records: number;
}

/** An answer, or what the person has to mend first. */
export type Reply =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "unresolved"; readonly unresolved: readonly Unresolved[] }
  | Obstacle
  | TooBig
  /** Nothing was read: somebody has to want it first. */
  | { readonly kind: "to-confirm"; readonly estimate: Estimate };

/** The question would read more than one may; `fits`: the longest part of its time that would not. */
export interface TooBig {
  readonly kind: "too-big";
  readonly estimate: Estimate;
  /** Bytes. */
  readonly limit: number;
  readonly fits?: Window;
}

export interface Answer {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly explanation: Explanation;
  readonly records: readonly FlowRecord[];
  readonly cost: Receipt;
}

/** The line from a question to its explanation. The question has a window and misses nothing. */
export async function ask(question: Question & { readonly window: Window }, services: Services): Promise<Reply> {
  const { errand = { scope: `${services.now}`, ledger: makeLedger() } } = services;
  const planning = await planned(question, errand, services);
  if (!planning.ok) return { kind: "unresolved", unresolved: planning.unresolved };
  const { plan } = planning;
  const reading = await openFor(plan, errand, services);
  const nothing = nothingToRead(reading, plan.window);
  if (nothing !== undefined) return nothing;
  const { layout } = reading;
  const [query, ...others] = queriesOf(plan, layout, services);
  const estimate = await reading.estimate?.(query, ...others);
  if (isTooBig(estimate, services.bytesPerQuestion)) return tooBig(plan, estimate, services);
  if (isToConfirm(estimate, services.confirmBytes)) return { kind: "to-confirm", estimate };
  const outcome = await reading.run(query);
  const strange = findUnknownFormat(outcome);
  if (strange !== undefined) return strange;
  const findings = readAnswer(outcome.rows, { plan, layout });
  const axis = axisOf(plan.window, plan.padding);
  const coverage = measure({
    asked: plan.window,
    now: services.now,
    ...(plan.src && { src: plan.src }),
    ...(plan.dst && { dst: plan.dst }),
    axis,
    watch: findings.watch,
    totals: findings.totals,
    configured: settingsOf(services.logs, reading),
    unreadable: [...outcome.unreadable, ...damagedIn(findings.damagedLines, reading, axis)],
    ...(reading.oldestObject !== undefined && { oldestObject: reading.oldestObject }),
    ...(reading.newestObject !== undefined && { newestObject: reading.newestObject }),
  });
  learn(plan, shownOwners(findings, plan), services);
  const evidence = evidenceOf(plan, findings, coverage);
  const verdict = verdictOf({ plan, findings, evidence }, services);
  const { recordCount } = findings;
  const shown = await Promise.all(others.map((other) => reading.run(other)));
  const costs = shown.map((each) => each.cost);
  const cost = receiptOf([outcome.cost, ...costs], reading, estimate);
  const nameOf: NameOf = (key) => entryWords(key, services.surroundings);
  const besides = leftOut(question, { now: services.now, nameOf });
  const explanation = explain({ question, plan, verdict, evidence, recordCount, cost, leftOut: besides });
  const records = shown.flatMap(({ rows }) => recordsIn(rows, services));
  return { kind: "answered", answer: { question, verdict, explanation, records, cost } };
}

/** Opens what can hold anything about the plan's window. */
async function openFor({ window, padding }: Plan, errand: Errand, { engine, now }: Services): Promise<Reading> {
  return await engine.open(axisOf(window, padding), { now, ...errand });
}

/** What answers a question, and what shows its records where somebody wants to see any. */
function queriesOf(
  plan: Plan,
  layout: Layout,
  { records: limit, surroundings }: Services,
): readonly [Query, ...Query[]] {
  const { source } = surroundings;
  return [answerQuery(plan, layout), ...(limit > 0 ? [recordsQuery(plan, { source, limit })] : [])];
}

/** Looks for a part of the time that fits; nothing is read for that but listings, most of which were made already. */
async function tooBig(plan: Plan, estimate: Estimate, services: Services): Promise<TooBig> {
  const { bytesPerQuestion: limit = estimate.bytes, errand } = services;
  const fits = await findLongestFitting(plan.window, async (window) => {
    const part = { ...plan, window };
    // Whoever takes the question up has nothing to take up of this.
    const reading = await openFor(part, { scope: "", ...errand, ledger: makeLedger() }, services);
    const smaller = await reading.estimate?.(...queriesOf(part, reading.layout, services));
    return smaller !== undefined && !isTooBig(smaller, limit);
  });
  return { kind: "too-big", estimate, limit, ...(fits && { fits }) };
}

/** The plan, with whatever is known of the interfaces of its addresses. */
async function planned(
  question: Question & { readonly window: Window },
  errand: Errand,
  services: Services,
): Promise<Planning> {
  const { surroundings } = services;
  const first = makePlan(question, surroundings);
  if (!first.ok) return first;
  const sides = [first.plan.src, first.plan.dst].filter((side) => side !== undefined);
  const interfaces = withoutRepeats([...surroundings.interfaces, ...(await foundOnce(sides, errand, services))]);
  return makePlan(question, { ...surroundings, interfaces });
}

/** Looks once for a question: whoever takes it up needs the same plan, because its statement has been started. */
async function foundOnce(
  sides: readonly Side[],
  { ledger }: Errand,
  { owners, registry, now }: Services,
): Promise<readonly KnownInterface[]> {
  const known = await ledger.recall("interfaces");
  // We wrote it ourselves.
  if (known !== undefined) return JSON.parse(known);
  const registered = (await registry?.find(unknownOf(sides), now)) ?? [];
  const found = [...registered, ...owners.recall(now)].filter((each) => concerns(each, sides));
  await ledger.note("interfaces", JSON.stringify(found));
  return found;
}

function concerns({ id, instance, addresses }: KnownInterface, sides: readonly Side[]): boolean {
  return sides.some(
    (side) =>
      side.interfaces.includes(id) ||
      (instance !== undefined && side.instances.includes(instance)) ||
      addresses.some((address) => side.addresses.includes(address)),
  );
}

/** What the sides name and nobody has told about yet. */
function unknownOf(sides: readonly Side[]): Wanted {
  return {
    addresses: sides.flatMap(({ addresses, known }) =>
      addresses.filter((address) => !known.some((each) => each.addresses.includes(address))),
    ),
    ids: sides.flatMap(({ interfaces, instances, known }) => [
      ...interfaces.filter((id) => !known.some((each) => each.id === id)),
      ...instances,
    ]),
  };
}

/** What was said first of an interface counts. */
function withoutRepeats(interfaces: readonly KnownInterface[]): readonly KnownInterface[] {
  return interfaces.filter(({ id }, place) => interfaces.findIndex((other) => other.id === id) === place);
}

/** Remembers whose interface an address is, so that the next question has less to read. */
function learn({ src, dst }: Plan, shown: readonly ShownOwner[], services: Services): void {
  const { owners, now } = services;
  for (const { observer, side } of shown) {
    const addresses = (side === "src" ? src : dst)?.addresses ?? [];
    if (addresses.length === 1) owners.learn(observer.id, addresses, now);
  }
}

function recordsIn(rows: readonly Row[], { surroundings: { source } }: Services): readonly FlowRecord[] {
  return rows.flatMap((row) => {
    const read = source.readRow(row);
    return read.ok ? [read.record] : [];
  });
}
