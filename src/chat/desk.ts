import type { AccessPolicy } from "../access/access.ts";
import type { Services } from "../ask.ts";
import type { ChatWords, LanguageTag } from "../languages/chat-words.ts";
import type { Language, Voice } from "../languages/language.ts";
import type { Cast } from "../question/asking-back/cast.ts";
import type { Question } from "../question/question.ts";
import type { Message, Response } from "../respond.ts";
import type { Queue } from "../state/queue.ts";
import type { Store } from "../state/store.ts";
import type { Surface } from "../surfaces/surface.ts";
import type { DayOrder, DayTold } from "../tell-day.ts";
import type { Instant } from "../time/instant.ts";
import type { Journal } from "./journal.ts";

/** What both halves need: the one that takes in and the one that answers. */
export interface Counter {
  readonly store: Store;
  readonly queue: Queue;
  readonly words: Readonly<Record<LanguageTag, ChatWords>>;
  readonly access?: AccessPolicy | undefined;
  /** Where nothing tells a person's language. */
  readonly usual: LanguageTag;
  /** Seconds in which everything is replied to. */
  readonly deadlineSeconds: number;
  now(): Instant;
  /** A text that nobody else gets. */
  random(): string;
  readonly journal: Journal;
}

/** Everything that answering needs; each root under `src/app/` joins its own. */
export interface Desk extends Counter {
  /** By name. */
  readonly surfaces: Readonly<Record<string, Surface>>;
  readonly languages: Readonly<Record<LanguageTag, Language>>;
  read(text: string, circumstances: ReadingCircumstances): Question;
  /** As `respond`: throws only where this worker is leaving. */
  answer(message: Message, run: Run): Promise<Response>;
  /** By id. */
  readonly digests: Readonly<Record<string, DigestPlan>>;
  /** As `tellDay`: throws only where this worker is leaving. */
  tellDay(order: DayOrder, run: Pick<Run, "errand" | "now">): Promise<DayTold>;
  /** Stops what was started for an errand and still runs, whoever started it, and accounts for it; throws `EngineFailure`. */
  abandon(errand: Pick<Errand, "ledger" | "account">): Promise<void>;
  /** The question as the person would say it, where it can be said. */
  restate(question: Question, language: Language, clock: Voice["clock"]): string | undefined;
  /** Who plays in examples. */
  readonly cast: Cast;
  /** IANA; where a profile names none. */
  readonly zone: string;
  /** Seconds that a question may be about at the most. */
  readonly longestWindow?: number;
  /** Seconds for which questions and answers are kept. */
  readonly retentionSeconds: number;
  /** Seconds after which somebody else may take up what a worker has begun and does not hold on to, at most. */
  readonly leaseSeconds: number;
  /** A new one, for a file that is fetched from this bot; absent where nobody can reach it. */
  ticket?(): FileTicket;
  /** Calls back after so many milliseconds, unless what it returns is called before. */
  wait(then: () => void, ms: number): () => void;
  /** This worker has to go soon. */
  readonly leaving?: AbortSignal;
  /** Seconds that are left to this worker, where they are counted. */
  remaining?(): number;
}

/** What leads to a file: the address holds the token. */
export interface FileTicket {
  /** 256 random bits in Base64 for addresses. */
  readonly token: string;
  readonly address: string;
}

/** What a channel is told every day. */
export interface DigestPlan {
  readonly id: string;
  /** IANA: of its days. */
  readonly zone: string;
  readonly language: LanguageTag;
  /** Whom to ask about it. */
  readonly owner: string;
  /** The last day on which it comes: `2027-03-31`. */
  readonly until?: string;
  /** Only what has one of these ends: addresses, networks, keys of the address book. */
  readonly about?: readonly string[];
}

/** What a message is read against. */
export interface ReadingCircumstances {
  readonly now: Instant;
  readonly zone: string;
  readonly language: Language;
  readonly context?: Question;
}

/** How a message is answered. */
export interface Run {
  readonly errand: Errand;
  readonly now: Instant;
  /** Records to show beside the answer. */
  readonly records: number;
}

/** On whose behalf statements run. */
export type Errand = NonNullable<Services["errand"]>;
