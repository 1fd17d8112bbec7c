import type { Instant } from "../time/instant.ts";

/** Records of one kind and the time they span: earliest start, latest end. */
export interface Count {
  readonly records: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** Conversations of one kind and the time they span. */
export interface Conversations {
  readonly conversations: number;
  readonly first: Instant;
  readonly last: Instant;
}
