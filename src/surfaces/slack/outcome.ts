import { WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";

/** What became of one exchange with Slack. What is not listed was thrown: it may have happened or not. */
export type Outcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  /** Slack wants patience, in seconds. */
  | { readonly kind: "later"; readonly seconds: number }
  /** Slack says no, with its word for it. */
  | { readonly kind: "refused"; readonly code: string };

/** Slack is ill, or the app is not allowed what it needs. */
export class SlackFailure extends Error {
  constructor(what: string, cause?: unknown) {
    super(`slack failure: try again (${what})`, { cause });
    this.name = "SlackFailure";
  }
}

/** What an exchange threw, as an outcome; throws it again where nobody knows whether it happened. */
export function outcomeOf(thrown: unknown): Outcome<never> {
  if (thrown instanceof WebAPIRateLimitedError) return { kind: "later", seconds: thrown.retryAfter };
  if (thrown instanceof WebAPIPlatformError) return refusalOf(thrown.data.error);
  throw new SlackFailure("no answer", thrown);
}

/** An answer that says no; what is no word of Slack, or says that Slack is ill, is no answer. */
export function refusalOf(code: string): Outcome<never> {
  if (!/^[a-z0-9_]+$/.test(code)) throw new SlackFailure("unreadable answer");
  if (ILL.includes(code)) throw new SlackFailure(code);
  return PATIENCE.includes(code) ? { kind: "later", seconds: 30 } : { kind: "refused", code };
}

/** Codes that any method can answer: Slack could not, rather than would not. */
const ILL: readonly string[] = ["internal_error", "fatal_error", "service_unavailable", "request_timeout"];
const PATIENCE: readonly string[] = ["ratelimited", "rate_limited", "message_limit_exceeded"];
