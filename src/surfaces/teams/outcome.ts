import { lookAt } from "../look.ts";
import type { ConversationRecord } from "./record.ts";

/** What became of one exchange with Teams. What is not listed was thrown: it may have happened or not. */
export type Outcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  /**
   * Teams wants patience, in seconds; nothing has happened, or it may happen again without harm. `next`: what knows how much
   * has been done, and takes the place of the record then.
   */
  | { readonly kind: "later"; readonly seconds: number; readonly next?: ConversationRecord }
  /** Teams says no, with its word for it. */
  | { readonly kind: "refused"; readonly code: string };

/** Teams is ill, or the bot is not registered as it should be. */
export class TeamsFailure extends Error {
  constructor(what: string, cause?: unknown) {
    super(`teams failure: try again (${what})`, { cause });
    this.name = "TeamsFailure";
  }
}

/** An answer of the connector that is no success. */
export interface Declined {
  readonly method: string;
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/**
 * What such an answer means (learn.microsoft.com, "Optimize your bot with rate limiting": 429, 412, 502 and 504 are to be
 * tried again). Behind a gateway that gave up a message may stand all the same: only what can be said twice waits for it.
 */
export function outcomeOf({ method, status, retryAfter, body }: Declined): Outcome<never> {
  const isHarmlessTwice = method !== "POST" && GATEWAY.includes(status);
  if (PATIENCE.includes(status) || isHarmlessTwice) return { kind: "later", seconds: secondsOf(retryAfter) };
  // Not even a new token helps, or it is cut off in the middle.
  if (status < 400 || status >= 500 || status === 401 || status === 408) throw new TeamsFailure(`status ${status}`);
  return { kind: "refused", code: codeIn(body) ?? `status_${status}` };
}

const PATIENCE: readonly number[] = [412, 429];
const GATEWAY: readonly number[] = [502, 504];

/** Where Teams does not say in whole seconds; limits are counted in 1, 2 and 30 s. */
export const USUAL = 10;
const LONGEST = 3600;

function secondsOf(retryAfter: string | undefined): number {
  return /^\d{1,9}$/.test(retryAfter ?? "") ? Math.min(Number(retryAfter), LONGEST) : USUAL;
}

/** `{"error": {"code": "MessageWritesBlocked", …}}`; what is no word is not repeated. */
function codeIn(body: string): string | undefined {
  try {
    const code = lookAt(JSON.parse(body), "error", "code");
    return typeof code === "string" && /^\w{1,80}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
