import { type Logger, LogLevel, WebClient } from "@slack/web-api";
import { type Outcome, outcomeOf, SlackFailure } from "./outcome.ts";

/** How the Web API is reached. */
export interface WebSettings {
  /** The bot's token; `fresh`: not one that is remembered. */
  readonly token: (fresh?: "fresh") => Promise<string>;
  /** Ends with `/api/`; that of slack.com where absent. */
  readonly apiUrl?: string;
}

/** One exchange with the Web API, at most 5 s. Throws `SlackFailure` where it may have happened or not. */
export type Exchange = <Value>(ask: (client: WebClient) => Promise<Value>) => Promise<Outcome<Value>>;

/** The Web API, with a token that is read anew, once, where Slack does not take it any more. */
export function makeExchange({ token, apiUrl }: WebSettings): Exchange {
  const options = { ...OPTIONS, ...(apiUrl !== undefined && { slackApiUrl: apiUrl }) };
  return async (ask) => {
    const first = await settle(new WebClient(await token(), options), ask);
    if (!isTokenTrouble(first)) return first;
    const second = await settle(new WebClient(await token("fresh"), options), ask);
    if (isTokenTrouble(second)) throw new SlackFailure("the token is not taken");
    return second;
  };
}

/** The client's logs would hold what people wrote; what went wrong is thrown anyway. */
const SILENT: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** Nothing is tried again and nobody sleeps: whoever asks puts the job back on the queue. */
const OPTIONS = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 5_000, logger: SILENT };

async function settle<Value>(client: WebClient, ask: (client: WebClient) => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { kind: "done", value: await ask(client) };
  } catch (thrown) {
    return outcomeOf(thrown);
  }
}

function isTokenTrouble(outcome: Outcome<unknown>): boolean {
  return outcome.kind === "refused" && TOKEN_TROUBLES.includes(outcome.code);
}

const TOKEN_TROUBLES: readonly string[] = [
  "invalid_auth",
  "not_authed",
  "token_expired",
  "token_revoked",
  "account_inactive",
];
