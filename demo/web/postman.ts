import { createHmac } from "node:crypto";

/** A JSON object. */
export type Body = Readonly<Record<string, unknown>>;

/** What the bot said at once; nothing where it did not take what was sent. */
export type Heard = { readonly kind: "taken"; readonly answer?: Body } | { readonly kind: "missed" };

/** Brings to the bot's door what happens in Slack, each as a signed request. */
export interface Postman {
  /** Something happened. Not waited for; brought again where the bot does not take it. */
  event(body: Body): void;
  command(fields: Readonly<Record<string, string>>): Promise<Heard>;
  /** A press, a form or a shortcut. */
  interaction(payload: Body): Promise<Heard>;
  /** Brings nothing again, and waits for what is under way. */
  close(): Promise<void>;
}

/** What a postman is told. */
export interface Round {
  /** The bot's door. */
  readonly url: string;
  readonly secret: string;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Milliseconds; ends early, by throwing, with the signal. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** Milliseconds before an event is brought again (docs.slack.dev, "The Events API", "Error handling"). */
const AGAIN = [0, 60_000, 300_000];
/** Milliseconds until Slack gives up waiting. */
const PATIENCE = 3_000;

const FORM = "application/x-www-form-urlencoded";

/** A postman who knows the bot's secret. */
export function makePostman({ pause, ...round }: Round): Postman {
  const closing = new AbortController();
  const underWay = new Set<Promise<void>>();
  async function bring(body: string): Promise<void> {
    let sent = await send({ type: "application/json", body }, round);
    for (const [index, ms] of AGAIN.entries()) {
      if (sent.kind === "taken" || sent.final) return;
      await pause(ms, closing.signal);
      const again = { "x-slack-retry-num": `${index + 1}`, "x-slack-retry-reason": sent.reason };
      sent = await send({ type: "application/json", body, headers: again }, round);
    }
  }
  return {
    event(body) {
      // Nobody hears of an event that could not be brought; so it is in Slack.
      const brought = bring(JSON.stringify(body))
        .catch(() => undefined)
        .finally(() => underWay.delete(brought));
      underWay.add(brought);
    },
    command: (fields) => send({ type: FORM, body: new URLSearchParams(fields).toString() }, round),
    interaction: (payload) =>
      send({ type: FORM, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() }, round),
    async close() {
      closing.abort();
      await Promise.all(underWay);
    },
  };
}

interface Letter {
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `final`: the bot does not want it again; `reason`: Slack's word for why it is brought again. */
type Sent =
  | Extract<Heard, { kind: "taken" }>
  | { readonly kind: "missed"; readonly final: boolean; readonly reason: string };

async function send({ type, body, headers }: Letter, { url, secret, now }: Omit<Round, "pause">): Promise<Sent> {
  const at = `${Math.floor(now())}`;
  const signature = createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex");
  const signed = { "x-slack-request-timestamp": at, "x-slack-signature": `v0=${signature}` };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": type, ...signed, ...headers },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await response.text();
    if (response.ok) return { kind: "taken", ...(text !== "" && { answer: JSON.parse(text) }) };
    return { kind: "missed", final: response.headers.get("x-slack-no-retry") === "1", reason: "http_error" };
  } catch (error) {
    const late = error instanceof DOMException && error.name === "TimeoutError";
    return { kind: "missed", final: false, reason: late ? "http_timeout" : "connection_failed" };
  }
}
