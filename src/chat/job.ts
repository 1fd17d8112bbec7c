import type { Arrival } from "../surfaces/surface.ts";
import type { Instant } from "../time/instant.ts";
import type { Asking } from "./asking.ts";
import type { Telling } from "./digests/telling.ts";
import { shortName } from "./short-name.ts";

/** Something that came in and has to be dealt with exactly once. */
export type Job = Open | Closed;

/**
 * `received`: claimed, nothing done yet. `held`: it is settled what is to be found out, and a placeholder may stand in the
 * chat. `answered`: what will be said is stored, and only has to be posted.
 */
export interface Open {
  readonly state: "received" | "held" | "answered";
  readonly arrival: Arrival;
  readonly received: Instant;
  /** What is not answered then is finished by whoever looks first. */
  readonly deadline: Instant;
  /** Tells this claim from any other. */
  readonly claim: string;
  /** Attempts that failed. */
  readonly tries: number;
  readonly lease?: Lease;
  readonly asking?: Asking;
  /** What a channel is to be told, where nobody asked. */
  readonly telling?: Telling;
  /** The placeholder; of a digest also the message that has taken its place. */
  readonly ref?: string;
  /** A placeholder, or a message of a digest, may stand there that nobody has heard of. */
  readonly unheard?: boolean;
  /** The message of a digest stands; what is left to send goes beneath it. */
  readonly shown?: true;
}

/** Who works on it, until when. */
export interface Lease {
  readonly owner: string;
  readonly until: Instant;
}

/** It is only remembered that it was dealt with. */
export interface Closed {
  readonly state: "closed";
  readonly received: Instant;
  readonly claim: string;
  readonly how: Closing;
}

export type Closing = "posted" | "refused" | "silent" | "gone" | "lost";

export const JOBS = "job";

/** Seconds that a claim is remembered: Slack delivers an event again for a day ("delayed events"). */
export const CLAIM_SECONDS = 26 * 3600;

/** Seconds in which a digest is told: nobody waits before the screen, and engines are busy at times. */
export const DIGEST_SECONDS = 3600;

/** The name of a job, the same for every delivery; also the reference that a person is told: `fw-3k9f0a2c41xyz`. */
export function jobId({ surface, key }: Pick<Arrival, "surface" | "key">): string {
  return `fw-${shortName(`${surface} ${key}`)}`;
}

/** Whether the text can be the name of a job. */
export function isJobId(text: string): boolean {
  return /^fw-[0-9a-z]{13}$/.test(text);
}

/** Reads what was stored; `undefined` where it is no job. */
export function readJob(value: string): Job | undefined {
  try {
    // We wrote it ourselves; a version before or after this one may have written less.
    const job = JSON.parse(value) as Partial<Job> | null;
    return job?.state !== undefined && STATES.includes(job.state) && job.received !== undefined
      ? (job as Job) // its fields stand and fall with its state
      : undefined;
  } catch {
    return undefined;
  }
}

const STATES: readonly Job["state"][] = ["received", "held", "answered", "closed"];

/** Seconds until somebody else may work on it. */
export function leaseLeft({ lease }: Open, now: Instant): number {
  return lease === undefined ? 0 : Math.max(0, lease.until - now);
}
