import { lookAt, textAt } from "../look.ts";
import { TeamsFailure } from "./outcome.ts";

/** Who the bot is to Entra. */
export interface TokenSettings {
  readonly appId: string;
  /** The one tenant that the bot is registered in. */
  readonly tenant: string;
  /** The client secret; `fresh`: not one that is remembered. */
  readonly password: (fresh?: "fresh") => Promise<string>;
  /** Without a slash at its end; that of the commercial cloud where absent. */
  readonly loginUrl?: string;
  readonly fetch: typeof fetch;
  /** Epoch seconds. */
  readonly now: () => number;
}

/** The bot's own token; `fresh`: not one that is remembered. */
export type Token = (fresh?: "fresh") => Promise<string>;

/**
 * Fetches the token for the connector and keeps it until shortly before it ends; all who wait at a time wait for one. Throws
 * `TeamsFailure` where none is given.
 */
export function makeToken(settings: TokenSettings): Token {
  let held: { readonly value: string; readonly until: number } | undefined;
  let fetching: Promise<string> | undefined;

  async function renew(): Promise<string> {
    try {
      const { value, seconds } = await grantTo(settings);
      held = { value, until: settings.now() + seconds - MARGIN };
      return value;
    } finally {
      fetching = undefined;
    }
  }

  return async (fresh) => {
    if (fresh === undefined && held !== undefined && settings.now() < held.until) return held.value;
    fetching ??= renew();
    return await fetching;
  };
}

/** Seconds: what is sent with it has to arrive before it ends. */
const MARGIN = 300;

interface Granted {
  readonly value: string;
  readonly seconds: number;
}

/** With the secret read anew, once, where the one that is remembered is not taken any more. */
async function grantTo(settings: TokenSettings): Promise<Granted> {
  const first = await ask(await settings.password(), settings);
  const given = first.status === 401 ? await ask(await settings.password("fresh"), settings) : first;
  const value = textAt(given.body, "access_token");
  const seconds = lookAt(given.body, "expires_in");
  if (value === undefined) throw new TeamsFailure(`no token: status ${given.status}`);
  return { value, seconds: typeof seconds === "number" ? seconds : 0 };
}

/** What a bot asks for (learn.microsoft.com, "Authenticate requests with the Bot Connector API"). */
async function ask(
  secret: string,
  { appId, tenant, loginUrl = LOGIN, fetch: send }: TokenSettings,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const form = { grant_type: "client_credentials", client_id: appId, client_secret: secret, scope: SCOPE };
  try {
    const answer = await send(`${loginUrl}/${tenant}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "error",
      signal: AbortSignal.timeout(5_000),
    });
    const text = await answer.text();
    return { status: answer.status, body: answer.ok ? JSON.parse(text) : undefined };
  } catch (thrown) {
    throw new TeamsFailure("no answer to the request for a token", thrown);
  }
}

const LOGIN = "https://login.microsoftonline.com";
const SCOPE = "https://api.botframework.com/.default";
