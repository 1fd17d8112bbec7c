import { readReturns } from "./door/hosts.ts";
import { type Outcome, refusalOf, SlackFailure } from "./outcome.ts";
import type { Rendered } from "./render/index.ts";

/** A post to a `response_url`; who sees it, and where. */
export interface LaterReply extends Rendered {
  readonly response_type: "ephemeral" | "in_channel";
  readonly replace_original: boolean;
  readonly thread_ts?: string;
}

/**
 * Posts to the address that came with a command or a press: at most 5 times within 30 minutes, in channels without the bot
 * too. An address that is none of Slack's is refused, and nothing is sent there.
 */
export async function respondTo(
  url: string,
  reply: LaterReply,
  apiUrl: string | undefined,
): Promise<Outcome<undefined>> {
  if (readReturns(url, apiUrl) === undefined) return { kind: "refused", code: "foreign_url" };
  const { status, headers, text } = await post(url, reply);
  if (status === 429) return { kind: "later", seconds: secondsOf(headers) };
  if (status >= 500) throw new SlackFailure(`status ${status}`);
  if (status < 300 && FINE.test(text)) return { kind: "done", value: undefined };
  // `expired_url` or `used_url`, which Slack does not always say.
  return status === 404
    ? { kind: "refused", code: "expired_url" }
    : refusalOf(CODE.exec(text)?.groups?.["code"] ?? text.trim());
}

/** What Slack says, in JSON or in so many letters; whatever else it is, nobody knows what became of the post. */
const FINE = /^\s*(?:ok\s*)?$|"ok"\s*:\s*true/;
const CODE = /"error"\s*:\s*"(?<code>\w+)"/;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function post(url: string, reply: LaterReply): Promise<Answer> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ ...reply, unfurl_links: false, unfurl_media: false, parse: "none", link_names: false }),
      redirect: "error",
      signal: AbortSignal.timeout(5_000),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  } catch (thrown) {
    throw new SlackFailure("no answer", thrown);
  }
}

/** Half a minute where Slack does not say. */
function secondsOf(headers: Headers): number {
  const seconds = Number.parseInt(headers.get("retry-after") ?? "", 10);
  return Number.isFinite(seconds) ? seconds : 30;
}
