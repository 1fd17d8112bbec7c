import { findRefusal } from "../message-rules.ts";
import { metadataOf } from "../metadata.ts";
import { type Args, isObject, needText, Refusal, readList, readText } from "../refusal.ts";
import { type Block, type Channel, directWith, type Message, rewrite, type Workspace, write } from "../workspace.ts";

/** What a method answers beside `ok: true`. */
export type Answer = Readonly<Record<string, unknown>>;

export type Method = (args: Args, workspace: Workspace) => Answer;

export const CHAT: Readonly<Record<string, Method>> = {
  "chat.postMessage": (args, workspace) => {
    const channel = roomFor(needText(args, "channel"), workspace);
    const message = write(workspace, {
      ...contentOf(args, workspace),
      ...threadOf(args),
      ...metadataOf(args),
      channel: channel.id,
      user: workspace.bot,
    });
    clearStatus(workspace, message);
    return { channel: channel.id, ts: message.ts, message };
  },

  "chat.update": (args, workspace) => {
    const channel = roomFor(needText(args, "channel"), workspace);
    const ts = needText(args, "ts");
    const old = workspace.messages.find((message) => message.channel === channel.id && message.ts === ts);
    if (old === undefined || old.to !== undefined) throw new Refusal("message_not_found");
    if (old.user !== workspace.bot) throw new Refusal("cant_update_message");
    rewrite(workspace, old, { ...contentOf(args, workspace), ...metadataOf(args) });
    return { channel: channel.id, ts };
  },

  "chat.postEphemeral": (args, workspace) => {
    const channel = roomFor(needText(args, "channel"), workspace);
    const user = needText(args, "user");
    if (!channel.members.includes(user)) throw new Refusal("user_not_in_channel");
    const content = contentOf(args, workspace);
    const { ts } = write(workspace, {
      ...content,
      ...threadOf(args),
      channel: channel.id,
      user: workspace.bot,
      to: user,
    });
    return { message_ts: ts };
  },
};

/** What a message says, refused as Slack would where it passes a limit. `words`: where its text stands. */
export function contentOf(args: Args, { charts }: Workspace, words = "text"): Pick<Message, "text" | "blocks"> {
  const text = readText(args, words) ?? "";
  const blocks = readList(args, "blocks").map(readBlock);
  const refusal = findRefusal({ text, blocks }, { charts });
  if (refusal !== undefined) throw refusal;
  return { text, blocks };
}

/** The channel where the bot may write now; a user's id stands for the direct conversation. */
function roomFor(id: string, workspace: Workspace): Channel {
  const channel = /^[UW]/.test(id) ? directWith(workspace, id) : workspace.channels.get(id);
  if (channel === undefined) throw new Refusal("channel_not_found");
  if (!channel.members.includes(workspace.bot))
    throw new Refusal(channel.private ? "channel_not_found" : "not_in_channel");
  if (channel.archived) throw new Refusal("is_archived");
  return channel;
}

function threadOf(args: Args): Pick<Message, "threadTs"> {
  const threadTs = readText(args, "thread_ts");
  if (threadTs === undefined) return {};
  if (!/^\d{10}\.\d{6}$/.test(threadTs)) throw new Refusal("invalid_thread_ts");
  return { threadTs };
}

function clearStatus({ assistance }: Workspace, { channel, threadTs }: Message): void {
  const key = `${channel}/${threadTs}`;
  const shown = assistance.get(key);
  if (shown !== undefined) assistance.set(key, { ...shown, status: "" });
}

function readBlock(value: unknown): Block {
  const type = isObject(value) ? value["type"] : undefined;
  if (typeof type !== "string") throw new Refusal("invalid_blocks", ["[ERROR] a block without a type"]);
  return { ...Object(value), type };
}
