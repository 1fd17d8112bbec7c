import { type Args, isTrue, needText, Refusal, readText } from "../refusal.ts";
import type { Message, Workspace } from "../workspace.ts";
import type { Answer, Method } from "./chat.ts";

export const HISTORY: Readonly<Record<string, Method>> = {
  "conversations.history": (args, workspace) => {
    const channel = workspace.channels.get(needText(args, "channel"));
    const isMember = channel?.members.includes(workspace.bot) ?? false;
    if (channel === undefined || (channel.private === true && !isMember)) throw new Refusal("channel_not_found");
    if (!isMember) throw new Refusal("not_in_channel");
    const limit = limitOf(args);
    const range = rangeOf(args);
    const all = rootsIn(channel.id, workspace).filter(
      ({ ts }) => range.after < Number(ts) && Number(ts) < range.before,
    );
    const page = all.slice(0, limit);
    const isCut = all.length > limit;
    return {
      messages: page.map((message) => shown(message, args, workspace)),
      has_more: isCut,
      ...(isCut && { response_metadata: { next_cursor: `before:${page.at(-1)?.ts}` } }),
    };
  },
};

function limitOf(args: Args): number {
  const limit = Number(args["limit"] ?? 100);
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > 999) throw new Refusal("invalid_limit");
  return limit;
}

/** In epoch seconds, both ends excluded; the cursor is the end of the page before. */
function rangeOf(args: Args) {
  const after = Number(readText(args, "oldest") ?? 0);
  const cursor = readText(args, "cursor");
  if (cursor === undefined) return { after, before: Number.POSITIVE_INFINITY };
  const { ts } = /^before:(?<ts>\d+\.\d+)$/.exec(cursor)?.groups ?? {};
  if (ts === undefined) throw new Refusal("invalid_cursor");
  return { after, before: Number(ts) };
}

/** What everybody sees in the room itself, newest first; replies stay in their threads. */
function rootsIn(channel: string, { messages }: Workspace): readonly Message[] {
  return messages
    .filter((message) => message.channel === channel && message.to === undefined && isRoot(message))
    .reverse();
}

function isRoot({ threadTs, ts }: Message): boolean {
  return threadTs === undefined || threadTs === ts;
}

/** Unless all metadata is asked for, an app sees what it is called, and not what it says (python-slack-sdk issue 1501). */
function shown({ user, ts, text, blocks, metadata }: Message, args: Args, { bot }: Workspace): Answer {
  const whole = isTrue(args, "include_all_metadata");
  return {
    type: "message",
    user,
    ts,
    text,
    blocks,
    ...(user === bot && { bot_id: "B0BOT" }),
    ...(metadata !== undefined && { metadata: whole ? metadata : { event_type: metadata.event_type } }),
  };
}
