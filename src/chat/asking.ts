import type { LanguageTag } from "../languages/chat-words.ts";
import type { Ip } from "../net/ip.ts";
import type { Question } from "../question/question.ts";
import type { Instant } from "../time/instant.ts";

/** A question with everything that its answer depends on, so that whoever takes it up finds out the same. */
export interface Asking {
  readonly text: string;
  readonly question: Question;
  readonly language: LanguageTag;
  /** IANA. */
  readonly zone: string;
  /** When it was asked. */
  readonly now: Instant;
  /** The job on whose behalf statements run. */
  readonly scope: string;
  /** The job of the answer that a button belongs to: what was found for it is not found again. */
  readonly of?: string;
  /** The question before it. */
  readonly context?: Question;
  readonly remembered?: Ip;
  readonly confirmed?: true;
  /** The message before asked the person for the address of the own machine. */
  readonly own?: true;
  readonly show: Show;
  /** Records before those that are wanted, oldest first; none unless told. */
  readonly after?: number;
}

/** What of an answer is wanted: itself, records of it to look at, or a file with them. */
export type Show = "answer" | "records" | "file";
