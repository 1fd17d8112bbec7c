import type { Instant } from "../time/instant.ts";

/**
 * What happened to a job. `refused`, `answered`, `unfinished`, `fault`, `shown` and `digested` are what was decided about
 * it, once; nothing is decided about somebody who only opened a page.
 */
export type Event =
  /** Claimed and put on the queue. */
  | "taken"
  /** Known already. */
  | "repeated"
  /** Nothing is remembered of it. */
  | "ill"
  /** `code`: why. */
  | "refused"
  /** `code`: the verdict, or why there is none. */
  | "answered"
  /** Nobody found an answer in time. */
  | "unfinished"
  /** Something of ours is broken; the `missed` before it says what. */
  | "fault"
  /** Something that had been found already, or what a press brought about. */
  | "shown"
  /** A digest that was due; `code`: what came of it. */
  | "digested"
  | "posted"
  /** To be tried again in `seconds`. */
  | "put-off"
  /** Somebody else has it now. */
  | "overtaken"
  /** Nothing can be sent there any more. */
  | "gone"
  /** Nobody could be reached for so long that an answer helps nobody. */
  | "lost"
  /** Nobody can read what is remembered of it. */
  | "poison"
  /** Something beside the reply failed. */
  | "missed"
  /** A statement has ended; `code`: how. */
  | "read";

/** One decision or step: ids, codes, counts and seconds; never texts, addresses or secrets. */
export interface Entry {
  readonly event: Event;
  readonly at: Instant;
  /** The job: also the reference that the person sees. */
  readonly job: string;
  readonly surface?: string;
  readonly way?: string;
  readonly tenant?: string;
  readonly user?: string;
  readonly channel?: string;
  readonly code?: string;
  readonly seconds?: number;
  readonly tries?: number;
  /** Seconds from its arrival until it was posted. */
  readonly waited?: number;
  /** What a statement has read, whatever came of it; told of each once, where it has ended. */
  readonly bytesScanned?: number;
  readonly trace?: Trace;
}

/** Where something of ours broke: the names of an error and of what caused it, and the places in the code. */
export interface Trace {
  readonly errors: readonly string[];
  /** The innermost few, of the error that started it. */
  readonly at: readonly string[];
}

/** What led to an error, without its messages: they can quote what somebody asked. */
export function traceOf(error: unknown): Trace {
  const chain = [error];
  for (let cause = causeOf(error); cause !== undefined && chain.length < 5; cause = causeOf(cause)) chain.push(cause);
  return { errors: chain.map(codeOf), at: placesOf(chain.at(-1)) };
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function placesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const { stack = "", message } = error;
  // The stack begins with the message, which may look like a place.
  const lines = stack.slice(stack.indexOf(message) + message.length).split("\n");
  return lines
    .filter((line) => line.startsWith("    at "))
    .map((line) => line.slice("    at ".length))
    .slice(0, 6);
}

/** Where entries go. */
export type Journal = (entry: Entry) => void;

/** The name of a class of errors, which tells whoever runs the bot where to look and tells nothing else. */
export function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
