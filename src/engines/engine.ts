import type { Unreadable } from "../coverage/coverage.ts";
import type { ConfiguredLog } from "../coverage/watch.ts";
import type { Layout } from "../query/answer.ts";
import type { Query } from "../query/nodes.ts";
import type { Row } from "../query/row.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";

/** Where statements run: the contract of the family. */
export interface Engine {
  readonly name: string;
  /** Looks up what there is to read for a (padded) window, without reading records; may throw `EngineFailure`. */
  open(window: Window, errand: Errand): Promise<Reading>;
  /**
   * Stops whatever was started on behalf of an errand and still runs, whoever started it, and accounts for it; may throw
   * `EngineFailure`.
   * Absent where a statement ends with the process that runs it.
   */
  abandon?(errand: Pick<Errand, "ledger" | "account">): Promise<void>;
  /** Gives back memory, files and connections. */
  close(): Promise<void>;
}

/** On whose behalf statements run, and how they end before their time. Engines that are done at once need none of it. */
export interface Errand {
  /** Names the question among all that are ever asked: what is started twice under one name runs once. */
  readonly scope: string;
  readonly ledger: Ledger;
  /** When the question is asked: what was listed long after its time does not change any more. */
  readonly now?: Instant;
  /** Nobody waits any more: the statement is stopped where it runs, and `EngineFailure` (`cancelled`) is thrown. */
  readonly cancelled?: AbortSignal;
  /**
   * This worker has to go: the statement goes on, `EngineFailure` (`take-up-later`) is thrown, and the ledger tells the next
   * one. A statement that would end with the process is seen to its end.
   */
  readonly leaving?: AbortSignal;
  /** Hears what each statement has read, once it has ended; whoever takes up one that was accounted for hears nothing. */
  readonly account?: (spent: Spent) => void;
}

/** What a statement has read, whatever came of it. */
export interface Spent {
  readonly end: "succeeded" | "failed" | "cancelled";
  readonly bytesScanned: number;
}

/**
 * What has been found out and started for a question, so that another worker takes it up instead of reading everything
 * again: notes by name, such as the execution of a statement.
 */
export interface Ledger {
  recall(name: string): Promise<string | undefined>;
  /** The texts of all notes whose names begin so, in no order. */
  recallAll(beginning: string): Promise<readonly string[]>;
  note(name: string, text: string): Promise<void>;
}

/** A ledger that lasts as long as the process. */
export function makeLedger(): Ledger {
  const notes = new Map<string, string>();
  return {
    recall: async (name) => notes.get(name),
    recallAll: async (beginning) => [...notes].filter(([name]) => name.startsWith(beginning)).map(([, text]) => text),
    async note(name, text) {
      notes.set(name, text);
    },
  };
}

/** The logs of one window, ready to be asked. */
export interface Reading {
  /** Decides the form of the scan. */
  readonly layout: Layout;
  /** Objects that will be opened; absent where nobody may list them. */
  readonly objects?: number;
  /** Times in the names of the oldest and the newest object delivered at all, where names tell. */
  readonly oldestObject?: Instant;
  readonly newestObject?: Instant;
  /** Places that were named. */
  readonly places: readonly string[];
  /** Those of them that do not exist; the person can mend them. */
  readonly missing: readonly string[];
  /** Those that may not be entered, and folders below them. */
  readonly closed: readonly string[];
  /** How flow logs are set up as far as the engine found out, by their place in the configuration. */
  readonly logs?: ReadonlyMap<number, LogSettings>;
  /** What the tables can be asked about, where the window reaches beyond it: there an engine would find nothing. */
  readonly within?: Window;
  /** What statements will read together; absent where nobody can tell beforehand. */
  estimate?(...queries: readonly Query[]): Promise<Estimate | undefined>;
  /** Runs a statement; may throw `EngineFailure`. */
  run(query: Query): Promise<Outcome>;
}

/** What a statement gave, and what it took. */
export interface Outcome {
  readonly rows: readonly Row[];
  readonly unreadable: readonly Unreadable[];
  readonly cost: Cost;
}

/** How the flow logs of one configured source are set up. */
export type LogSettings = Pick<ConfiguredLog, "trafficType" | "aggregationSeconds">;

/** What statements are expected to read, from the sizes of objects; right within a fifth. */
export interface Estimate {
  readonly bytes: number;
  readonly usd: number;
}

export interface Cost {
  readonly engine: string;
  /** The statement as it ran; long lists of files are shortened with their number. */
  readonly statement: string;
  /** Size of the objects opened. */
  readonly bytesScanned: number;
  /** Absent where the engine does not tell. */
  readonly rowsScanned?: number;
  /** Milliseconds spent in the engine. */
  readonly ms: number;
  readonly usd: number;
}

/** What to do about a failure of the engine. */
export type Remedy = "narrow-the-question" | "try-again" | "mend-the-set-up" | "ask-anew" | "take-up-later";

/** What exactly is wrong, where the other side tells; for whoever mends it. */
export type Trouble =
  /** More than the workgroup lets a statement read; bytes where it tells. */
  | { readonly kind: "scan-limit"; readonly bytes?: number }
  /** `action`: what the role lacks (`athena:StartQueryExecution`), where the other side tells. */
  | { readonly kind: "not-permitted"; readonly action?: string }
  /** Each says what is wrong in the configuration, and how it would be right. */
  | { readonly kind: "bad-configuration"; readonly problems: readonly string[] }
  /** Nobody knows us, or no longer. */
  | { readonly kind: "no-credentials" }
  | { readonly kind: "no-workgroup" }
  /** Nobody says where results go. */
  | { readonly kind: "no-output" }
  | { readonly kind: "no-table"; readonly table?: string }
  /** Its columns or partitions are others than the configuration makes. */
  | { readonly kind: "table-differs" }
  /** An object that nothing can read. */
  | { readonly kind: "bad-object"; readonly path: string }
  /** Too many statements at once. */
  | { readonly kind: "throttled" }
  | { readonly kind: "unreachable" }
  /** Somebody stopped it. */
  | { readonly kind: "cancelled" };

/** The engine is ill, not the question; named after what to do. */
export class EngineFailure extends Error {
  readonly remedy: Remedy;
  readonly trouble: Trouble | undefined;

  constructor(remedy: Remedy, cause: unknown, trouble?: Trouble) {
    super(`engine failure: ${remedy}${trouble === undefined ? "" : ` (${trouble.kind})`}`, { cause });
    this.name = "EngineFailure";
    this.remedy = remedy;
    this.trouble = trouble;
  }

  /** Whether the same question can succeed without a change. */
  get retryable(): boolean {
    return this.remedy === "try-again";
  }
}
