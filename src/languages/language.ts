import type { Coverage } from "../coverage/coverage.ts";
import type { Claim, ClaimCode } from "../explanation/claims.ts";
import type { ExplainedRecord, RecordProblem } from "../explanation/explained-record.ts";
import type { Cost, Saw, Witness } from "../explanation/explanation.ts";
import type { Failure } from "../explanation/failure.ts";
import type { Flow } from "../explanation/flow.ts";
import type { NextCode, Step } from "../explanation/next.ts";
import type { Cast } from "../question/asking-back/cast.ts";
import type { Choice } from "../question/asking-back/choices.ts";
import type { Lack } from "../question/asking-back/lack.ts";
import type { Mistake } from "../question/question.ts";
import type { Reading } from "../question/reading.ts";
import type { NameOf, Restatable } from "../question/restatable.ts";
import type { Topic } from "../records/fields.ts";
import type { FlowRecord } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { JudgedGroup, ListSubject, ListVerdict, RuleName, Verdict } from "../verdict/verdict.ts";
import type { ChatWords } from "./chat-words.ts";
import type { Clock } from "./clock.ts";
import type { ConfirmWords } from "./confirm-words.ts";
import type { DigestWords } from "./digest-words.ts";
import type { DoctorWords } from "./doctor-words.ts";
import type { ServeWords } from "./serve-words.ts";
import type { TableWords } from "./table-words.ts";

/** The contract of the family: how people ask in a language, and how we answer in it. */
export interface Language {
  /** BCP 47: `en`, `ja`. */
  readonly tag: string;
  /** What its speakers call it. */
  readonly name: string;
  readonly reading: Reading;
  readonly say: Say;
  readonly chat: ChatWords;
}

/** A sentence for every claim: a new code does not compile until every language can say it. */
export type ClaimSentences<C extends ClaimCode = ClaimCode> = {
  readonly [K in C]: (claim: Claim<K>, clock: Clock) => string;
};

/** A sentence for every step. */
export type StepSentences = { readonly [K in NextCode]: (step: Step<K>, clock: Clock) => string };

/** From meaning to words. Sentences are whole: nobody outside a language joins parts of one. */
export interface Say {
  /** A few words for line 1: "Rejected on the way back", "43 pairs, 3 rejected", "12 hosts talked to payroll-db". */
  word(verdict: Verdict, clock: Clock, flow: Flow): string;
  /** Ends, port and, where silence is judged or a list is given, the time. */
  flow(flow: Flow, verdict: Verdict, clock: Clock): string;
  /** The parts of the first line by themselves. */
  readonly parts: FlowParts;
  readonly claims: ClaimSentences;
  readonly steps: StepSentences;
  /** What the rule that decided saw, with its name in the program behind it. */
  rule(name: RuleName): string;
  /** What stands between two sentences of a paragraph. */
  readonly gap: string;
  /** The step as the fourth line: "Next: …". */
  nextLine(sentence: string): string;
  /** One row of a list, without its symbol. */
  group(row: ListRow, clock: Clock): string;
  /** The same in cells, in the order of `labels.groupColumns`. */
  groupCells(row: ListRow, clock: Clock): readonly [string, string, string];
  /** The question about a row, which asks the same on any day. */
  rowQuestion(row: ListRow, clock: Clock): string;
  /** The row that stands for rows not shown. */
  moreGroups(more: MoreRows): string;
  moment(instant: Instant, clock: Clock): string;
  /** What was read, then how well each observer of an end was watching. */
  coverage(coverage: Coverage, clock: Clock): readonly string[];
  cost(cost: Cost): string;
  /** "20 of 312 records". */
  recordsShown(shown: number, total: number): string;
  /** "Records 21–40 of 312": some that are not the first. */
  recordsFrom(first: number, last: number, total: number): string;
  /** Something was left out to fit: "20 of 312". */
  cut(shown: number, total: number): string;
  /** What is wrong, which words say so, and how it is right: as it was probably meant, else an example. */
  mistake(mistake: Mistake, repair?: string): string;
  /** One question for everything that is lacking; with an example where there is nothing to choose from. */
  ask(lack: Lack, example?: string): string;
  reply(choice: Choice): Reply;
  /** The question as a person would ask it; reading the sentence gives the same question. */
  question(asked: Restatable, clock: Clock, nameOf?: NameOf): string;
  /** The reply to what cannot be set up here yet. */
  notYet(asked: Promised, clock: Clock, nameOf?: NameOf): NotYet;
  help(cast: Cast): Help;
  /** What the bot does, in one sentence and one example. */
  none(cast: Cast): string;
  readonly explain: string;
  failure(failure: Failure): string;
  /** The button that asks the same about the last so many seconds of the asked time. */
  askAboutLast(seconds: number): string;
  readonly confirm: ConfirmWords;
  /** How far what has to be fetched has come; before anything has, how much it is and where it comes from. */
  transfer(transfer: Transfer): string;
  /** What stands above the statements that make the engine's tables. */
  readonly tables: TableWords;
  /** What stands in a first configuration, and what is said about it. */
  readonly firstConfig: FirstConfigWords;
  readonly doctor: DoctorWords;
  readonly digest: DigestWords;
  readonly serve: ServeWords;
  /** One row of the line-up, in the order of `labels.witnessColumns`. */
  witness(witness: Witness, clock: Clock): readonly string[];
  /** One record, in the order of `labels.recordColumns`. */
  record(record: FlowRecord, clock: Clock): readonly string[];
  readonly labels: Labels;
  readonly pasted: PastedWords;
}

/** What was asked, part by part. */
export interface FlowParts {
  end(party: Flow["src"]): string;
  /** "22 (ssh)", "UDP 53 (dns)", "any". */
  service(asked: Pick<Flow, "ports" | "protocols">): string;
  time(window: Flow["window"], clock: Clock): string;
}

/** What a value is put into words with. */
export interface FieldContext {
  readonly clock: Clock;
  /** The value of another field of the same record. */
  beside(field: string): string | undefined;
}

/** What a documented field is called, and what its value means. */
export interface FieldWords {
  readonly name: string;
  say(value: string, context: FieldContext): string;
}

/** Every documented field of a kind of log. */
export type FieldTable = Readonly<Record<string, FieldWords>>;

/** How pasted records are explained field by field. */
export interface PastedWords {
  /** By kind of log: a table by the documented names of the fields. */
  readonly fields: Readonly<Record<string, FieldTable>>;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly problems: Readonly<Record<RecordProblem, string>>;
  /** For the first line where no record tells of traffic; the word where all of them say that there was none. */
  readonly quiet: { readonly word: string; text(total: number): string };
  /** "Record 2 of 5, VPC flow log". */
  title(record: Pick<ExplainedRecord, "place" | "kind">, total: number): string;
  /** One topic with its fields, each with its name. */
  topic(label: string, fields: readonly NamedValue[]): string;
  empty(names: readonly string[]): string;
  strange(fields: readonly NamedValue[]): string;
  /** Values that only a header line could name. */
  unnamed(values: readonly string[]): string;
  /** Above the connections that the verdict is not about. */
  readonly others: string;
}

/** A field's name in words, with its value in words. */
export interface NamedValue {
  readonly name: string;
  readonly text: string;
}

/** A row of a list, and what the list was asked about. */
export interface ListRow {
  readonly group: JudgedGroup;
  readonly list: ListVerdict;
  readonly flow: Flow;
}

/** Rows of a list that are not shown; `accepted`: all were; `told`: in the details; `partly`: rejected in part. */
export interface MoreRows {
  readonly count: number;
  readonly how: "accepted" | "not-rejected" | "rejected" | "rejected-often";
  readonly about: ListSubject;
  readonly told: number;
  readonly partly: number;
}

/** A language at a moment, in the person's zone: what it takes to write an answer. */
export interface Voice {
  readonly say: Say;
  readonly clock: Clock;
}

/** Objects on their way to this machine, of how many. */
export interface Transfer {
  readonly objects: number;
  readonly bytes: number;
  readonly ofObjects: number;
  readonly ofBytes: number;
  /** Buckets they come from. */
  readonly places: readonly string[];
}

/** Comments in a first configuration: what each part is for, what is known of it, and what nobody told. */
export interface FirstConfigWords {
  readonly head: string;
  readonly engine: string;
  readonly owners: string;
  readonly athena: string;
  source(source: FirstSource): string;
  undelivered(flowLog: string, reason: string): string;
  readonly noAccounts: string;
  /** Why flow logs are named one by one. */
  readonly several: string;
  /** Nobody told the traffic type and the aggregation interval. */
  readonly noWay: string;
  readonly noSource: string;
  readonly networks: string;
  readonly noNetworks: string;
  readonly addressBook: string;
  readonly limits: string;
  /** On the terminal: what was found, what was refused, what to do next. */
  written(file: { readonly path: string; readonly sources: number; readonly networks: number }): string;
  readonly nothing: string;
  refused(refused: Refused): string;
  next(path: string): string;
}

/** A source as it was found. */
export interface FirstSource {
  readonly where: string;
  /** How many of them it is about; 0: nobody knows. */
  readonly flowLogs: number;
  /** Who told the fields; `path` is the object's name without folders. */
  readonly told?: { readonly by: "flow-log"; readonly id: string } | { readonly by: "object"; readonly path: string };
}

/** What AWS did not tell, and why. */
export interface Refused {
  /** A Region or a place in S3. */
  readonly where: string;
  /** As a policy names it. */
  readonly action: string;
  readonly problem:
    | "not-permitted"
    | "no-credentials"
    | "no-such-bucket"
    | "no-such-object"
    | "throttled"
    | "out-of-reach";
}

/** What can be asked, in examples. */
export interface Help {
  readonly title: string;
  readonly intro: string;
  readonly examples: readonly string[];
}

/** A choice in words: what its button says, and the message that makes it. */
export interface Reply {
  readonly label: string;
  /** Read as the next message of the thread, it completes the question. */
  readonly text: string;
}

/** A question that asks for something later. */
export type Promised = Restatable & { readonly intent: "watch" | "digest" };

/** Something that is understood but not switched on. */
export interface NotYet {
  /** Ends where the question to ask instead begins. */
  readonly text: string;
  /** A question that is answered at once. */
  readonly instead: Reply;
}

/** Words that stand alone. */
export interface Labels {
  /** Above the claims of a standing. */
  readonly standing: Readonly<Record<"observed" | "inferred" | "unknown", string>>;
  readonly evidence: string;
  readonly moreSteps: string;
  /** Above the rows of a list that the answer has no room for. */
  readonly furtherRows: string;
  /** The button that asks about one row of a list. */
  readonly ask: string;
  readonly witnesses: string;
  readonly nearMisses: string;
  readonly coverage: string;
  readonly understood: string;
  readonly cost: string;
  readonly saw: Readonly<Record<Saw, string>>;
  readonly witnessColumns: readonly string[];
  readonly groupColumns: readonly string[];
  readonly recordColumns: readonly string[];
  /** Legend of the time strip. */
  readonly strip: Readonly<Record<"accepted" | "rejected" | "both" | "silent" | "unknown", string>>;
}

/** The sentence of a claim. */
export function claimSentence<C extends ClaimCode>(claim: Claim<C>, { say, clock }: Voice): string {
  return say.claims[claim.code](claim, clock);
}

/** The sentence of a step. */
export function stepSentence<C extends NextCode>(step: Step<C>, { say, clock }: Voice): string {
  return say.steps[step.code](step, clock);
}
