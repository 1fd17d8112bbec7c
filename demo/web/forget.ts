import type { Message, Workspace } from "../slack/workspace.ts";

/** Drops the oldest conversations, with their files, until at most so many messages are left. */
export function forgetOld({ messages, files, assistance }: Workspace, most: number): void {
  const gone = overflow(messages, threadKey, most);
  messages.splice(0, messages.length, ...messages.filter((message) => !gone.has(message)));
  for (const message of gone) {
    for (const id of message.files ?? []) files.delete(id);
    assistance.delete(threadKey(message));
  }
}

/** A message that nobody has replied to is a thread of its own. */
function threadKey({ channel, ts, threadTs = ts }: Message): string {
  return `${channel}/${threadTs}`;
}

/** The messages of the oldest conversations that have to go so that at most so many are left. */
export function overflow<Kind>(
  messages: readonly Kind[],
  conversationOf: (message: Kind) => string,
  most: number,
): ReadonlySet<Kind> {
  const gone = new Set<Kind>();
  if (messages.length <= most) return gone;
  for (const conversation of Map.groupBy(messages, conversationOf).values()) {
    if (messages.length - gone.size <= most) break;
    for (const message of conversation) gone.add(message);
  }
  return gone;
}
