import type { Unreadable } from "../coverage/coverage.ts";
import type { Layout } from "../query/answer.ts";
import type { Query } from "../query/nodes.ts";
import type { Row } from "../query/row.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";

/** Where statements run: the contract of the family. */
export interface Engine {
  readonly name: string;
  /** Looks up what there is to read for a (padded) window, without reading records. */
  open(window: Window): Promise<Reading>;
  /** Gives back memory, files and connections. */
  close(): Promise<void>;
}

/** The logs of one window, ready to be asked. */
export interface Reading {
  /** Decides the form of the scan. */
  readonly layout: Layout;
  /** Objects that will be opened. */
  readonly objects: number;
  /** Times in the names of the oldest and the newest object delivered at all, where names tell. */
  readonly oldestObject?: Instant;
  readonly newestObject?: Instant;
  /** Places that were named. */
  readonly places: readonly string[];
  /** Those of them that do not exist; the person can mend them. */
  readonly missing: readonly string[];
  /** Those that may not be entered, and folders below them. */
  readonly closed: readonly string[];
  /** Runs a statement; may throw `EngineFailure`. */
  run(query: Query): Promise<Outcome>;
}

/** What a statement gave, and what it took. */
export interface Outcome {
  readonly rows: readonly Row[];
  readonly unreadable: readonly Unreadable[];
  readonly cost: Cost;
}

export interface Cost {
  readonly engine: string;
  /** The statement as it ran; long lists of files are shortened with their number. */
  readonly statement: string;
  /** Size of the objects opened. */
  readonly bytesScanned: number;
  readonly rowsScanned: number;
  /** Milliseconds spent in the engine. */
  readonly ms: number;
  readonly usd: number;
}

/** What to do about a failure of the engine. */
export type Remedy = "narrow-the-question" | "try-again" | "mend-the-set-up";

/** The engine is ill, not the question; named after what to do. */
export class EngineFailure extends Error {
  readonly remedy: Remedy;

  constructor(remedy: Remedy, cause: unknown) {
    super(`engine failure: ${remedy}`, { cause });
    this.name = "EngineFailure";
    this.remedy = remedy;
  }

  /** Whether the same question can succeed without a change. */
  get retryable(): boolean {
    return this.remedy === "try-again";
  }
}
