import type { Instant } from "../time/instant.ts";

/** Something that is remembered. */
export interface Item {
  /** What kind of thing it is: at most 64 letters, digits, `-` and `/`. */
  readonly collection: string;
  /** Its name within the collection; 1 to 512 bytes. */
  readonly id: string;
  /** JSON; at most 300 kB, for a DynamoDB item holds 400 kB. */
  readonly value: string;
  /** 1 when it is written first; one more each time. */
  readonly version: number;
  /** Nobody needs it after that; from then on nobody reads it either. */
  readonly expires: Instant;
  /** When somebody should look after it, if nobody has before. */
  readonly due?: Instant;
}

/** What is written: `version` is the one that was read, 0 where there must be none. */
export type Draft = Item;

/** Written, or somebody else was faster. */
export type Put = { readonly ok: true; readonly version: number } | { readonly ok: false };

/**
 * What is remembered between questions: the contract of the stores. Writing is conditional, so of several writers at once
 * exactly one wins. A call takes at most 3 s; `StoreFailure` where the store is ill, after which a write may have happened
 * or not.
 */
export interface Store {
  get(collection: string, id: string, now: Instant): Promise<Item | undefined>;
  /**
   * Writes if the stored version is the one of the draft. Writing the same again after a failure succeeds; so do two who
   * write the very same: a value that only one may have written says who wrote it.
   */
  put(draft: Draft, now: Instant): Promise<Put>;
  /** Forgets it, whatever its version; nothing happens where there is none. */
  remove(collection: string, id: string): Promise<void>;
  /** The last ones of a collection by id, in descending order of their UTF-8 bytes; `limit` is at least 1. */
  list(collection: string, limit: number, now: Instant): Promise<readonly Item[]>;
  /** What is due at or before the moment and not expired by then, the longest waiting first; `limit` is at least 1. */
  due(until: Instant, limit: number): Promise<readonly Item[]>;
  close(): Promise<void>;
}

/** The store is ill. */
export class StoreFailure extends Error {
  constructor(cause: unknown) {
    super("store failure: try again", { cause });
    this.name = "StoreFailure";
  }
}
