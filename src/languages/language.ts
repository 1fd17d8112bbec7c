import type { Coverage } from "../coverage/coverage.ts";
import type { Claim, ClaimCode } from "../explanation/claims.ts";
import type { Cost, Saw, Witness } from "../explanation/explanation.ts";
import type { Failure } from "../explanation/failure.ts";
import type { Flow } from "../explanation/flow.ts";
import type { NextCode, Step } from "../explanation/next.ts";
import type { Mistake, Slot } from "../question/question.ts";
import type { Reading } from "../question/reading.ts";
import type { FlowRecord } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { JudgedGroup, Verdict } from "../verdict/verdict.ts";
import type { Clock } from "./clock.ts";

/** The contract of the family: how people ask in a language, and how we answer in it. */
export interface Language {
  /** BCP 47: `en`, `ja`. */
  readonly tag: string;
  /** What its speakers call it. */
  readonly name: string;
  readonly reading: Reading;
  readonly say: Say;
}

/** A sentence for every claim: a new code does not compile until every language can say it. */
export type ClaimSentences<C extends ClaimCode = ClaimCode> = {
  readonly [K in C]: (claim: Claim<K>, clock: Clock) => string;
};

/** A sentence for every step. */
export type StepSentences = { readonly [K in NextCode]: (step: Step<K>, clock: Clock) => string };

/** From meaning to words. Sentences are whole: nobody outside a language joins parts of one. */
export interface Say {
  /** Two or three words for line 1: "Rejected on the way back", "43 pairs, 3 rejected". */
  word(verdict: Verdict, clock: Clock): string;
  /** Ends, port and, where silence is judged or a list is given, the time. */
  flow(flow: Flow, verdict: Verdict, clock: Clock): string;
  readonly claims: ClaimSentences;
  readonly steps: StepSentences;
  /** What stands between two sentences of a paragraph. */
  readonly gap: string;
  /** The step as the fourth line: "Next: …". */
  nextLine(sentence: string): string;
  /** One row of a list, without its symbol. */
  group(group: JudgedGroup, flow: Flow, clock: Clock): string;
  /** The row that stands for groups not shown; `accepted`: every one of them was. */
  moreGroups(count: number, how: "accepted" | "not-rejected" | "any"): string;
  moment(instant: Instant, clock: Clock): string;
  /** What was read, then how well each observer of an end was watching. */
  coverage(coverage: Coverage, clock: Clock): readonly string[];
  cost(cost: Cost): string;
  /** "20 of 312 records". */
  recordsShown(shown: number, total: number): string;
  /** Something was left out to fit: "20 of 312". */
  cut(shown: number, total: number): string;
  /** What is wrong, which words say so, and an example of how it is right. */
  mistake(mistake: Mistake): string;
  /** One question for everything that is missing. */
  ask(missing: readonly Slot[]): string;
  readonly help: Help;
  readonly asides: Readonly<Record<Aside, string>>;
  failure(failure: Failure): string;
  /** One row of the line-up, in the order of `labels.witnessColumns`. */
  witness(witness: Witness, clock: Clock): readonly string[];
  /** One record, in the order of `labels.recordColumns`. */
  record(record: FlowRecord, clock: Clock): readonly string[];
  readonly labels: Labels;
}

/** A language at a moment, in the person's zone: what it takes to write an answer. */
export interface Voice {
  readonly say: Say;
  readonly clock: Clock;
}

/** What can be asked, in examples. */
export interface Help {
  readonly title: string;
  readonly intro: string;
  readonly examples: readonly string[];
}

/** What the bot is told that is no question about traffic it can answer yet. */
export type Aside = "none" | "watch" | "digest" | "explain";

/** Words that stand alone. */
export interface Labels {
  readonly standing: Readonly<Record<"observed" | "inferred" | "unknown", string>>;
  readonly evidence: string;
  readonly moreSteps: string;
  readonly witnesses: string;
  readonly nearMisses: string;
  readonly coverage: string;
  readonly understood: string;
  readonly cost: string;
  readonly saw: Readonly<Record<Saw, string>>;
  readonly witnessColumns: readonly string[];
  readonly recordColumns: readonly string[];
  /** Legend of the time strip. */
  readonly strip: Readonly<Record<"accepted" | "rejected" | "both" | "silent" | "unwatched", string>>;
}

/** The sentence of a claim. */
export function claimSentence<C extends ClaimCode>(claim: Claim<C>, { say, clock }: Voice): string {
  return say.claims[claim.code](claim, clock);
}

/** The sentence of a step. */
export function stepSentence<C extends NextCode>(step: Step<C>, { say, clock }: Voice): string {
  return say.steps[step.code](step, clock);
}
