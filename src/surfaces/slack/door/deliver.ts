import type { App } from "@slack/bolt";
import { inTime } from "../../in-time.ts";
import type { Body } from "./body.ts";

/** What was sent, and whether it was sent before. */
export interface Sent {
  readonly body: Body;
  readonly retry?: { readonly count: number; readonly reason: string };
}

/** What became of it. */
export type Outcome =
  /** Slack is told so, with an answer where one was given. */
  | { readonly kind: "heard"; readonly answer?: unknown }
  /** Nobody listens to such a thing. */
  | { readonly kind: "unheard" }
  | { readonly kind: "failed"; readonly error: unknown }
  /** The listeners are not done yet, and nobody can wait for them any longer. */
  | { readonly kind: "late" };

/** Long enough for two calls to the store and one to Slack, and within the second in which Slack is answered. */
const PATIENCE_MS = 900;

/**
 * Has the listeners deal with it, and waits for them: Bolt says yes to an event before they have begun, and what they could
 * not take in would never be sent again. Never throws.
 */
export async function deliver(app: App, { body, retry }: Sent, patienceMs = PATIENCE_MS): Promise<Outcome> {
  let heard: Outcome | undefined;
  const ack = async (answer?: unknown) => {
    heard ??= { kind: "heard", ...(answer !== undefined && { answer }) };
  };
  const done = app
    .processEvent({ body, ack, ...(retry !== undefined && { retryNum: retry.count, retryReason: retry.reason }) })
    .then((): Outcome => heard ?? { kind: "unheard" })
    .catch((error: unknown): Outcome => ({ kind: "failed", error }));
  const timely = await inTime(done, patienceMs);
  const outcome: Outcome = timely === "late" ? { kind: "late" } : timely;
  return outcome.kind === "late" && heard !== undefined && !("event" in body) ? heard : outcome;
}
