import type { Instant } from "../../time/instant.ts";
import type { DigestPlan } from "../desk.ts";

/** A day that a channel is told of, with everything it depends on, so that whoever takes it up tells the same. */
export interface Telling {
  readonly plan: DigestPlan;
  /** `2026-10-06`, in the zone of the plan. */
  readonly day: string;
  /** When the looking began. */
  readonly now: Instant;
  /** Times that the engine has failed at it; each attempt runs statements of its own. */
  readonly failures: number;
}

/** The name of an attempt's statements. */
export function scopeOf(job: string, { failures }: Telling): string {
  return failures === 0 ? job : `${job}-${failures}`;
}
