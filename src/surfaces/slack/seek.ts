import type { ConversationsHistoryResponse } from "@slack/web-api";
import type { Scheduled, Sought } from "../surface.ts";
import { isMarked } from "./mark.ts";
import { SlackFailure } from "./outcome.ts";
import { refOf } from "./refs.ts";
import type { Exchange } from "./web.ts";

/**
 * Looks through what was written in a room since something was due there, in at most two exchanges. `unknown` where the bot
 * may not read along (`channels:history` for public channels, `groups:history` for private ones), and where more was written
 * than it looks through. Throws `SlackFailure` where Slack is ill or wants patience.
 */
export async function seek(arrival: Scheduled, exchange: Exchange): Promise<Sought> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const history = await look(arrival, cursor, exchange);
    if (history === undefined) return UNKNOWN;
    const found = foundIn(history, arrival);
    if (found !== undefined) return found;
    cursor = nextOf(history);
    if (cursor === undefined) return { kind: "none" };
  }
  return UNKNOWN;
}

const MOST_PAGES = 2;
const UNKNOWN: Sought = { kind: "unknown" };

/** Seconds by which Slack's clock may be behind ours. */
const SKEW = 60;

/** One page; nothing where Slack says no. */
async function look(
  { room: { channel }, at }: Scheduled,
  cursor: string | undefined,
  exchange: Exchange,
): Promise<ConversationsHistoryResponse | undefined> {
  const since = { channel, oldest: `${at - SKEW}`, limit: 100, include_all_metadata: true };
  const page = cursor === undefined ? since : { ...since, cursor };
  const outcome = await exchange(({ conversations }) => conversations.history(page));
  if (outcome.kind === "later") throw new SlackFailure(`patience for ${outcome.seconds} s`);
  return outcome.kind === "done" ? outcome.value : undefined;
}

/** Whoever else could have written it: what cannot be changed by us is answered by a message of our own anyway. */
function foundIn({ messages = [] }: ConversationsHistoryResponse, { key, room }: Scheduled): Sought | undefined {
  const ts = messages.find((message) => isMarked(message, key))?.ts;
  return ts === undefined ? undefined : { kind: "found", ref: refOf({ channel: room.channel, ts }) };
}

function nextOf({ response_metadata: next }: ConversationsHistoryResponse): string | undefined {
  return next?.next_cursor === "" ? undefined : next?.next_cursor;
}
