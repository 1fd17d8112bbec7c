/** A rule told from end to end: what a log held, what somebody asked, and the whole answer. */
export interface Story {
  /** Inference rules about flow logs that it shows, by number. */
  readonly shows: readonly number[];
  /** A header line and rows as AWS writes them, except that a time of day stands for its second on `DAY` in Japan. */
  readonly log: string;
  /** `flow-witness.yaml`, where something is configured. */
  readonly config?: string;
  /** When it is asked; an hour after the stories' window unless told. */
  readonly now?: string;
  /** IANA zone of the person who asks. */
  readonly zone?: string;
  /** The verdict as the JSON answer gives it, as far as it matters; `rule` is the one that decided. */
  readonly verdict: object;
  /** Every claim of the answer with its standing, in the answer's order, assumptions about the question left out. */
  readonly claims: readonly string[];
  readonly en: Telling;
  readonly ja: Telling;
}

/** One language's question and answer. */
export interface Telling {
  readonly question: string;
  /** What everybody reads: verdict, observed, inferred, next step. */
  readonly lines: readonly string[];
  /** Sentences of the evidence below it: further steps, what stands behind the verdict, near misses. */
  readonly also: readonly string[];
}

/** The day of the stories, in Japan. */
export const DAY = "2026-11-22";

/** What a flow log writes when nobody chose fields. */
export const DEFAULT_FIELDS =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";
/** The default fields with the flags and the direction behind them. */
export const FIELDS = `${DEFAULT_FIELDS} tcp-flags flow-direction`;
