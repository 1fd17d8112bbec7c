import { isServiceUrl, onlyOrigins } from "./gate/service-url.ts";
import { TeamsFailure } from "./outcome.ts";
import { makeToken, type Token, type TokenSettings } from "./token.ts";

/** How the connector is reached. */
export interface WireSettings extends TokenSettings {
  /** In place of the commercial cloud's: see `isServiceUrl`. */
  readonly serviceHosts?: readonly string[];
  /** Nobody has given the bot an id: it sends without a token, and only to this machine. */
  readonly development?: "unverified";
}

/** One request to the connector. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  /** JSON. */
  readonly body?: string;
}

/** What it was answered with, whatever that is. */
export interface WireAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/**
 * Sends a request exactly once, with the bot's token, and once more with a new one where that is not taken; at most 5 s each.
 * The address comes from outside, so the token is laid beside it only here, where it was looked at: throws `TeamsFailure` for
 * an address that is none of Teams', and where nobody knows what became of the request.
 */
export type Wire = (request: WireRequest) => Promise<WireAnswer>;

export function makeWire(settings: WireSettings): Wire {
  const isUnverified = settings.development !== undefined;
  const hosts = isUnverified ? onlyOrigins(settings.serviceHosts) : settings.serviceHosts;
  const token: Token = isUnverified ? async () => "" : makeToken(settings);
  return async (request) => {
    if (!isServiceUrl(placeOf(request.url), hosts)) throw new TeamsFailure("not an address of Teams");
    const first = await send(request, await token(), settings.fetch);
    return first.status === 401 ? await send(request, await token("fresh"), settings.fetch) : first;
  };
}

/** Where a request goes, without what it asks there; nothing is made better of what nobody could read. */
function placeOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}

async function send({ url, method, body }: WireRequest, token: string, fetcher: typeof fetch): Promise<WireAnswer> {
  try {
    const answer = await fetcher(url, {
      method,
      headers: {
        ...(token !== "" && { authorization: `Bearer ${token}` }),
        "content-type": "application/json; charset=utf-8",
      },
      ...(body !== undefined && { body }),
      redirect: "error",
      signal: AbortSignal.timeout(5_000),
    });
    const retryAfter = answer.headers.get("retry-after") ?? undefined;
    return { status: answer.status, retryAfter, text: await answer.text() };
  } catch (thrown) {
    throw new TeamsFailure("no answer", thrown);
  }
}
